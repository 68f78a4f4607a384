package taijie.sampling;

import java.util.Arrays;
import java.util.Optional;
import taijie.vocabulary.Label;

/**
 * How thoroughly a lot is looked at (ISO 2859-1, 10.1): the general levels, of which {@link #II} is
 * the usual one, and the special ones for tests that are slow or destroy what they test.
 */
public enum Level implements Label {
  S_1,
  S_2,
  S_3,
  S_4,
  I,
  II,
  III;

  /** As the standard writes it: {@code S-1}, {@code II}. */
  public String word() {
    return name().replace('_', '-');
  }

  /** The level that the standard writes so, in any case; empty where there is none. */
  public static Optional<Level> named(String word) {
    return Arrays.stream(values())
        .filter(level -> level.word().equalsIgnoreCase(word.strip()))
        .findFirst();
  }
}
