package taijie.pushback;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import taijie.text.Simplified;

/** An answer as the cues read it: simplified, lower case, half width, single spaces. */
final class PlainText {

  /** Whoever argues has done so by then; a whole pasted report would only blur the judgement. */
  static final int LONGEST = 4_000;

  private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ`´]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private PlainText() {}

  static String of(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    // Apostrophes first: NFKC would turn ´ into a blank and an accent.
    String straight = APOSTROPHES.matcher(start).replaceAll("'");
    String halfWidth = Normalizer.normalize(straight, Normalizer.Form.NFKC);
    String lower = Simplified.of(halfWidth).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(lower).replaceAll(" ").strip();
  }
}
