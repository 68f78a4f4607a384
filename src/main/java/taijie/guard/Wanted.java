package taijie.guard;

import java.util.List;
import java.util.regex.Matcher;
import taijie.text.Signs;
import taijie.text.Sought;

/**
 * A pattern of the content files, compiled.
 *
 * @param sought its regular expression
 */
record Wanted(Sought sought) {

  static Wanted of(String expression) {
    return new Wanted(Sought.of(expression));
  }

  /** To look for it where it is not known whether it may be found. */
  Matcher in(CharSequence words) {
    return sought.in(words);
  }

  boolean mayBeIn(Signs signs) {
    return sought.mayBeIn(signs);
  }

  /** Whether any of the patterns stands in some words. */
  static boolean any(List<Wanted> patterns, String words) {
    Signs signs = Signs.of(words);
    return patterns.stream().anyMatch(one -> one.mayBeIn(signs) && one.in(words).find());
  }

  /** Those of the patterns that can match at all in these words. */
  static List<Wanted> fit(List<Wanted> all, String words) {
    Signs signs = Signs.of(words);
    return all.stream().filter(wanted -> wanted.mayBeIn(signs)).toList();
  }
}
