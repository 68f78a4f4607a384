package taijie.phrasebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import taijie.text.Simplified;
import taijie.text.Typed;

/** A text as it is compared: one case, one script, one kind of apostrophe. */
final class Letters {

  // A long e-mail; what it is about is said before this.
  private static final int LONGEST = 4_000;
  private static final int MOST_SENTENCES = 40;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:'[a-z]+)?");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern SENTENCE = Pattern.compile("[.!?。！？;；\\n]+");

  private Letters() {}

  static String alike(String text) {
    Typed typed = Typed.of(text.substring(0, Math.min(text.length(), LONGEST)));
    String said = typed.isBlank() ? typed.raw() : typed.said();
    String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Simplified.of(plain).replace('’', '\'').replace('‘', '\'');
  }

  /** The English stems, in order. */
  static List<String> stems(String alike) {
    return WORD.matcher(alike).results().map(MatchResult::group).map(Stem::of).toList();
  }

  /** The unbroken stretches of Chinese. */
  static List<String> chinese(String alike) {
    return HAN.matcher(alike).results().map(MatchResult::group).toList();
  }

  static List<String> sentences(String alike) {
    return SENTENCE
        .splitAsStream(alike)
        .filter(sentence -> !sentence.isBlank())
        .limit(MOST_SENTENCES)
        .toList();
  }
}
