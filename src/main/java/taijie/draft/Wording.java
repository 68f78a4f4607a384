package taijie.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import taijie.content.Fields;
import taijie.text.Signs;
import taijie.text.Sought;
import taijie.text.Span;

/**
 * Ways of saying one thing, in both languages. A pattern in a file is a regular expression over the
 * normalised text, with a few short forms: a blank stands for any white space, {@code …} for some
 * words within the sentence, {@code ~} for the rest of an English word, {@code @name} for a part
 * from {@code words/parts.yml}.
 *
 * @param patterns what counts
 * @param except what does not, although a pattern is found within it
 */
record Wording(List<Sought> patterns, List<Sought> except) {

  static final Wording NONE = new Wording(List.of(), List.of());

  /** Reads {@code en} and {@code zh}, and the same below {@code except}, from a mapping. */
  static Wording read(Fields fields, Parts parts) {
    List<Sought> patterns = both(fields, parts);
    List<Sought> except =
        fields
            .optional("except")
            .map(not -> {
              List<Sought> all = both(not, parts);
              not.end();
              return all;
            })
            .orElse(List.of());
    fields.end();
    return new Wording(patterns, except);
  }

  /** Where it is said, in the order of the text. */
  List<Span> in(String words) {
    Signs signs = Signs.of(words);
    List<Span> not = found(except, words, signs).toList();
    return found(patterns, words, signs)
        .filter(span -> not.stream().noneMatch(n -> overlap(n, span)))
        .sorted(
            Comparator.comparingInt(Span::start)
                .thenComparing(Span::end, Comparator.reverseOrder()))
        .toList();
  }

  Optional<Span> first(String words) {
    return in(words).stream().findFirst();
  }

  boolean isIn(String words) {
    return first(words).isPresent();
  }

  static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static Stream<Span> found(List<Sought> patterns, String words, Signs signs) {
    return patterns.stream()
        .filter(pattern -> pattern.mayBeIn(signs))
        .flatMap(pattern -> pattern.in(words).results())
        .filter(match -> match.end() > match.start())
        .map(Wording::span);
  }

  private static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }

  private static List<Sought> both(Fields fields, Parts parts) {
    return Stream.concat(
            fields.texts("en").stream()
                .flatMap(text -> compile(fields, "en", english(parts.fill(text, "en"))).stream()),
            fields.texts("zh").stream()
                .flatMap(text -> compile(fields, "zh", chinese(parts.fill(text, "zh"))).stream()))
        .toList();
  }

  private static String english(String text) {
    String body =
        text.replace(" ?", "[\\s,]*")
            .replace(" ", "[\\s,]+")
            .replace("…", "(?:[^.!?;\\n。！？；]|\\.(?=\\d)|\\n(?=[a-z])){0,70}?")
            .replace("~", "[a-z]*");
    return "(?<![a-z0-9])(?:" + body + ")(?![a-z0-9])";
  }

  private static String chinese(String text) {
    return text.replace(" ", "\\s*").replace("…", "[^。！？；\\n]{0,18}?");
  }

  private static Optional<Sought> compile(Fields fields, String key, String regex) {
    try {
      return Optional.of(Sought.of(regex));
    } catch (PatternSyntaxException e) {
      fields.problem(key, "“" + regex + "” is no pattern: " + e.getDescription());
      return Optional.empty();
    }
  }
}
