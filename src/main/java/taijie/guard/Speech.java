package taijie.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.content.Fields;

/**
 * How people speak in general, whatever they propose: what they only quote, what sounds like a
 * refusal and is none, where clauses end, how they refuse, and how they agree.
 */
final class Speech {

  private final List<Wanted> setAside;
  private final List<Wanted> noRefusal;
  private final Pattern breaks;
  private final Pattern turns;
  private final Objections objections;
  private final List<Wanted> agreeing;
  private final List<Wanted> hesitating;

  Speech(Fields fields, Wording wording) {
    setAside = wording.patterns(fields, "set-aside");
    noRefusal = wording.patterns(fields, "no-refusal");
    breaks = anyOf(wording.patterns(fields, "breaks"));
    turns = anyOf(wording.patterns(fields, "turns"));
    agreeing = wording.patterns(fields, "agreeing");
    hesitating = wording.patterns(fields, "hesitating");
    objections = Objections.from(fields.fields("objections"), wording);
    fields.end();
  }

  /** The words without what is only quoted. */
  String own(String words) {
    return without(words, setAside);
  }

  Sentence sentence(int start, String words) {
    return new Sentence(start, words, breaks, turns);
  }

  /** The same sentence, with what sounds like a refusal and is none taken out. */
  Sentence frank(Sentence sentence) {
    return new Sentence(sentence.start(), without(sentence.words(), noRefusal), breaks, turns);
  }

  boolean objects(Sentence frank, int start, int end) {
    return objections.apply(frank, start, end);
  }

  /** Whether a message does little more than agree to the one before. */
  boolean agrees(String words) {
    String short_ = words.strip();
    return agreeing.stream().anyMatch(pattern -> pattern.in(short_).lookingAt())
        && !Wanted.any(hesitating, short_);
  }

  private static String without(String words, List<Wanted> patterns) {
    StringBuilder left = new StringBuilder(words);
    for (Wanted pattern : Wanted.fit(patterns, words)) {
      Matcher matcher = pattern.in(left.toString());
      while (matcher.find()) {
        for (int i = matcher.start(); i < matcher.end(); i++) {
          left.setCharAt(i, ' ');
        }
      }
    }
    return left.toString();
  }

  private static Pattern anyOf(List<Wanted> patterns) {
    return Pattern.compile(
        patterns.stream()
            .map(p -> p.sought().pattern().pattern())
            .reduce((a, b) -> a + "|" + b)
            .orElse("(?!)"));
  }
}
