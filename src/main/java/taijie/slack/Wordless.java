package taijie.slack;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for the log: the kinds of the exceptions and where they came from, without their
 * messages, which may quote what somebody wrote.
 */
final class Wordless extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  private Wordless(Throwable wrong, @Nullable Throwable cause) {
    super(wrong.getClass().getName(), cause);
    setStackTrace(wrong.getStackTrace());
  }

  static Wordless of(Throwable wrong) {
    return of(wrong, DEEPEST);
  }

  private static Wordless of(Throwable wrong, int deepest) {
    Throwable cause = wrong.getCause();
    return new Wordless(wrong, cause == null || deepest == 0 ? null : of(cause, deepest - 1));
  }
}
