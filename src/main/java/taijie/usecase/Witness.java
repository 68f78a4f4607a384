package taijie.usecase;

import java.time.Duration;
import taijie.guard.Verdict;

/**
 * Told of what happens while it happens, for whoever watches over the bot. It hears ids, kinds and
 * times; never what somebody wrote.
 */
public interface Witness {

  /** Nobody watches. */
  Witness NONE = new Witness() {};

  /** What Slack asks for: each kind is answered at its own pace. */
  enum Asking {
    COMMAND,
    EVENT,
    INTERACTION,
    OPTIONS,
    OTHER;

    /**
     * @param type as Slack's SDK calls kinds of requests
     */
    public static Asking of(String type) {
      return switch (type) {
        case "Command" -> COMMAND;
        case "Event" -> EVENT;
        case "BlockAction", "ViewSubmission", "ViewClosed", "GlobalShortcut", "MessageShortcut" ->
            INTERACTION;
        case "BlockSuggestion" -> OPTIONS;
        default -> OTHER;
      };
    }
  }

  /**
   * A request of Slack was answered.
   *
   * @param status as HTTP has it
   * @param took from its arrival until the answer was handed over
   */
  default void answered(Asking asking, int status, Duration took) {}

  /** The guard read what somebody wrote where a dispute is concerned. */
  default void judged(Verdict verdict) {}

  /**
   * Somebody was reminded of a step.
   *
   * @param late how long after it was due
   */
  default void reminded(Duration late) {}

  /**
   * Something was taken out of the outbox, and sent or not.
   *
   * @param kind of telling
   * @param outcome {@code sent}, {@code moot} (nothing had to be said any more), {@code later},
   *     {@code refused} or {@code failed}
   * @param took all that it took, Slack's answer included
   */
  default void delivered(String kind, String outcome, Duration took) {}

  /**
   * A transaction was through, or not.
   *
   * @param outcome {@code done}, {@code read} (nothing was to be changed), {@code refused} (what
   *     was wanted cannot be), {@code conflict} (decided again), {@code away} or {@code failed}
   * @param took waiting for a connection included
   */
  default void transacted(String outcome, Duration took) {}
}
