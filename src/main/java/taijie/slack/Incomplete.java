package taijie.slack;

import org.jspecify.annotations.Nullable;

/**
 * A request lacks what every one of its kind has: there is nobody to answer, so nothing is done.
 */
final class Incomplete extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Incomplete(String what) {
    super(what);
  }

  /**
   * @param what is missing where there is no such value
   */
  static <T> T must(@Nullable T value, String what) {
    if (value == null) {
      throw new Incomplete(what);
    }
    return value;
  }
}
