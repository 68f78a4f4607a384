package taijie.slack.delivery;

import java.time.Duration;

/** What came of a call to Slack. */
sealed interface Reply {

  /**
   * @param ts the message's name, where the call makes or changes one; else empty
   */
  record Done(String ts) implements Reply {}

  /**
   * Not now: Slack asked for patience, or did not answer. It may have been done all the same.
   *
   * @param named whether Slack itself named the time
   */
  record Later(Duration after, boolean named) implements Reply {}

  /**
   * @param error Slack's own name for it, such as {@code is_archived}
   */
  record Refused(String error) implements Reply {}
}
