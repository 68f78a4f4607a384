package taijie.pushback;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Signs;
import taijie.text.Simplified;
import taijie.text.Sought;

/** An answer as the cues read it: simplified, lower case, half width, single spaces. */
final class PlainText {

  /** Whoever argues has done so by then; a whole pasted report would only blur the judgement. */
  static final int LONGEST = 4_000;

  private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ`´]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private final String words;
  private final Signs signs;

  private PlainText(String words) {
    this.words = words;
    this.signs = Signs.of(words);
  }

  static PlainText of(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    // Apostrophes first: NFKC would turn ´ into a blank and an accent.
    String straight = APOSTROPHES.matcher(start).replaceAll("'");
    String halfWidth = Normalizer.normalize(straight, Normalizer.Form.NFKC);
    String lower = Simplified.of(halfWidth).toLowerCase(Locale.ROOT);
    return new PlainText(BLANKS.matcher(lower).replaceAll(" ").strip());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a cue stands in it. */
  boolean holds(Sought cue) {
    return first(cue).isPresent();
  }

  /** Where a cue first stands in it. */
  OptionalInt first(Sought cue) {
    if (!cue.mayBeIn(signs)) {
      return OptionalInt.empty();
    }
    Matcher found = cue.in(words);
    return found.find() ? OptionalInt.of(found.start()) : OptionalInt.empty();
  }

  /** The same with some words set aside, a sign in their place. */
  PlainText without(List<Sought> aside) {
    PlainText left = this;
    for (Sought one : aside) {
      if (one.mayBeIn(left.signs)) {
        String without = one.in(left.words).replaceAll(" # ");
        left = without.equals(left.words) ? left : new PlainText(without);
      }
    }
    return left;
  }
}
