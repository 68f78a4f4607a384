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

  private final List<Pattern> setAside;
  private final List<Pattern> noRefusal;
  private final Pattern breaks;
  private final Pattern turns;
  private final Objections objections;
  private final List<Pattern> agreeing;
  private final List<Pattern> hesitating;

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

  /** A sentence, with what sounds like a refusal and is none taken out. */
  Sentence sentence(int start, String words) {
    return new Sentence(start, words, breaks, turns);
  }

  boolean objects(Sentence sentence, int start, int end) {
    String frank = without(sentence.words(), noRefusal);
    return objections.apply(new Sentence(sentence.start(), frank, breaks, turns), start, end);
  }

  /** Whether a message does little more than agree to the one before. */
  boolean agrees(String words) {
    String short_ = words.strip();
    return agreeing.stream().anyMatch(pattern -> pattern.matcher(short_).lookingAt())
        && hesitating.stream().noneMatch(pattern -> pattern.matcher(short_).find());
  }

  private static String without(String words, List<Pattern> patterns) {
    StringBuilder left = new StringBuilder(words);
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(left.toString());
      while (matcher.find()) {
        for (int i = matcher.start(); i < matcher.end(); i++) {
          left.setCharAt(i, ' ');
        }
      }
    }
    return left.toString();
  }

  private static Pattern anyOf(List<Pattern> patterns) {
    return Pattern.compile(
        patterns.stream().map(Pattern::pattern).reduce((a, b) -> a + "|" + b).orElse("(?!)"));
  }
}
