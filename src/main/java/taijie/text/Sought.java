package taijie.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that is tried only on texts in which one of the words stands that it cannot
 * do without. Hundreds of expressions are looked for in every message, and nearly all of them in
 * vain.
 */
public final class Sought {

  private final Pattern pattern;
  private final List<String> words;
  private final int[][] bits;

  private Sought(Pattern pattern, List<String> words) {
    this.pattern = pattern;
    this.words = words;
    this.bits = words.stream().map(Signs::bits).toArray(int[][]::new);
  }

  /**
   * @throws PatternSyntaxException where it is no regular expression
   */
  public static Sought of(String regex) {
    return new Sought(Pattern.compile(regex), Pieces.of(regex).orElse(List.of()));
  }

  /** The expression itself. */
  public Pattern pattern() {
    return pattern;
  }

  /** Whether it may be found in a text with these signs; false is certain, true is not. */
  public boolean mayBeIn(Signs signs) {
    for (int i = 0; i < bits.length; i++) {
      if (signs.hold(words.get(i), bits[i])) {
        return true;
      }
    }
    return bits.length == 0;
  }

  /** To look for it, whatever the signs. */
  public Matcher in(CharSequence text) {
    return pattern.matcher(text);
  }
}
