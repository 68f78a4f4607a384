package taijie.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * A dispute in one row.
 *
 * @param step key of the current step; empty where there is none
 * @param due when it is due
 * @param overdue whether its reminders are used up, so that it belongs to the daily digest
 * @param card the card's ts; empty until it was posted
 * @param milestones what figures need of it
 */
public record Summary(
    DisputeId id,
    String supplier,
    String po,
    String finding,
    String channel,
    String card,
    String handler,
    boolean open,
    String playbook,
    String step,
    Optional<Instant> due,
    boolean overdue,
    Instant opened,
    Optional<Instant> closed,
    Milestones milestones) {

  /** Reminders a step gets before it goes to the daily digest instead. */
  public static final int NUDGES_A_STEP = 3;

  public static Summary of(Dispute dispute) {
    Head head = dispute.head();
    Optional<Course.Current> current = dispute.course().current();
    return new Summary(
        dispute.id(),
        head.facts().supplier(),
        head.facts().po(),
        head.facts().finding(),
        head.channel(),
        head.card().orElse(""),
        head.handler(),
        dispute.isOpen(),
        head.playbook(),
        current.map(Course.Current::step).orElse(""),
        current.map(Course.Current::due),
        current.filter(c -> c.nudges() >= NUDGES_A_STEP).isPresent(),
        head.opened(),
        head.closed().map(Head.Close::at),
        Milestones.of(dispute));
  }
}
