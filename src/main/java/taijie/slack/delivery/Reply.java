package taijie.slack.delivery;

import java.time.Duration;
import java.util.Set;

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
  record Refused(String error) implements Reply {

    static final String NOT_INSTALLED = "not_installed";

    private static final Set<String> CLOSED =
        Set.of(
            NOT_INSTALLED,
            "invalid_auth",
            "account_inactive",
            "token_revoked",
            "team_access_not_granted");

    /** Whether the workspace as a whole takes nothing from the bot any more. */
    boolean closed() {
      return CLOSED.contains(error);
    }
  }
}
