package taijie.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.dispute.Course;
import taijie.dispute.Dispute;
import taijie.dispute.Summary;
import taijie.playbook.Step;
import taijie.playbook.Working;

/** When the bot next has something to do about a dispute's current step. */
public final class NudgePlan {

  // One reminder per step per gap.
  private static final Working GAP = new Working(Working.HOURS_A_DAY);
  // Somebody is at it: leave them alone for a while.
  private static final Duration QUIET_AFTER_ACTIVITY = Duration.ofHours(2);

  private NudgePlan() {}

  /**
   * When the current step's next reminder, or the end of its waiting, falls; empty where nothing is
   * to come: the dispute is closed, has no step, or its reminders are used up.
   *
   * @param step the current step
   * @param recipient working time of the person who is reminded
   */
  public static Optional<Instant> next(Dispute dispute, Step step, WorkingTime recipient) {
    return next(dispute, step, recipient, dispute.lastActivity());
  }

  /**
   * The same, where people may have talked since the dispute was last changed.
   *
   * @param active when somebody last did or said something
   */
  public static Optional<Instant> next(
      Dispute dispute, Step step, WorkingTime recipient, Instant active) {
    Optional<Course.Current> current =
        dispute.course().current().filter(c -> c.step().equals(step.key()));
    if (!dispute.isOpen() || current.isEmpty()) {
      return Optional.empty();
    }
    Course.Current c = current.get();
    if (step.waiting()) {
      // The factory's morning is somebody's night: what comes next is told when they are at work.
      return Optional.of(recipient.nextOpen(c.due()));
    }
    if (c.nudges() >= Summary.NUDGES_A_STEP) {
      return Optional.empty();
    }
    // Beginning a step is not being at it: only what somebody did since then puts a reminder off.
    Optional<Instant> quiet =
        Optional.of(active)
            .filter(at -> at.isAfter(c.since()))
            .map(at -> at.plus(QUIET_AFTER_ACTIVITY));
    Instant earliest =
        Stream.of(
                Optional.of(c.due()),
                c.lastNudge().map(last -> recipient.plus(last, GAP)),
                c.snoozed(),
                quiet)
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .orElseThrow();
    return Optional.of(recipient.nextOpen(earliest));
  }
}
