package taijie.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import taijie.dispute.Dispute;

/**
 * The contract's time for written notice, which runs beside the order of steps: calling first must
 * never make a buyer miss it.
 */
public final class NoticeClock {

  // Long enough to write it calmly, short enough that the call has usually been made.
  private static final int DAYS_BEFORE = 3;

  private NoticeClock() {}

  /**
   * When to offer a neutral written notice: the last working opening at least three days before it
   * is due. Empty where none is due, it was given or offered for that date, or the dispute is
   * closed.
   *
   * @param recipient working time of the person to whom it is offered
   */
  public static Optional<Instant> offer(Dispute dispute, WorkingTime recipient) {
    return dispute
        .facts()
        .noticeDue()
        .filter(due -> dispute.isOpen())
        .filter(due -> dispute.head().notice().isEmpty())
        .filter(due -> dispute.head().noticeOffered().filter(due::equals).isEmpty())
        .map(due -> opening(due, recipient));
  }

  private static Instant opening(LocalDate due, WorkingTime recipient) {
    LocalDate day = due.minusDays(DAYS_BEFORE);
    while (!recipient.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day.atTime(recipient.start()).atZone(recipient.zone()).toInstant();
  }
}
