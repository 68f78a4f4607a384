package taijie.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.LifeEvent.NoticeWarned;
import taijie.dispute.NoticeMark;

/**
 * The contract's time for written notice, which runs beside the order of steps: calling first must
 * never make a buyer miss it. Its handler hears of it when half of the time has passed, and is
 * offered a neutral text three days and one day before the end, at the last working opening until
 * then.
 */
public final class NoticeClock {

  // With less in between, one word is enough.
  private static final int DAYS_BETWEEN = 2;

  private NoticeClock() {}

  /**
   * When the handler is to hear of it next. Empty where no notice is due, it was given, everything
   * was said, or the dispute is closed.
   *
   * @param recipient working time of the handler
   */
  public static Optional<Instant> next(Dispute dispute, WorkingTime recipient) {
    return marks(dispute, recipient).values().stream().findFirst();
  }

  /** Which of the marks has come by now; of several the last, since one word is enough. */
  public static Optional<NoticeMark> reached(Dispute dispute, WorkingTime recipient, Instant now) {
    return marks(dispute, recipient).entrySet().stream()
        .filter(mark -> !mark.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .reduce((before, last) -> last);
  }

  // In the order of the marks, which is the order of time.
  private static Map<NoticeMark, Instant> marks(Dispute dispute, WorkingTime recipient) {
    Map<NoticeMark, Instant> marks = new EnumMap<>(NoticeMark.class);
    dispute
        .facts()
        .noticeDue()
        .filter(due -> dispute.isOpen() && dispute.head().notice().isEmpty())
        .ifPresent(due -> {
          LocalDate threeDays = working(due.minusDays(3), recipient);
          LocalDate oneDay = working(due.minusDays(1), recipient);
          LocalDate opened = dispute.head().opened().atZone(recipient.zone()).toLocalDate();
          LocalDate half =
              working(opened.plusDays(ChronoUnit.DAYS.between(opened, due) / 2), recipient);
          if (half.isAfter(opened) && !half.plusDays(DAYS_BETWEEN).isAfter(threeDays)) {
            marks.put(NoticeMark.HALF, opening(half, recipient));
          }
          marks.put(NoticeMark.THREE_DAYS, opening(threeDays, recipient));
          if (oneDay.isAfter(threeDays)) {
            marks.put(NoticeMark.ONE_DAY, opening(oneDay, recipient));
          }
          Optional<NoticeWarned> heard =
              dispute.head().noticeWarned().filter(warned -> warned.due().equals(due));
          heard.ifPresent(h -> marks.keySet().removeIf(mark -> mark.compareTo(h.mark()) <= 0));
        });
    return marks;
  }

  private static LocalDate working(LocalDate day, WorkingTime recipient) {
    LocalDate working = day;
    while (!recipient.isWorkingDay(working)) {
      working = working.minusDays(1);
    }
    return working;
  }

  private static Instant opening(LocalDate day, WorkingTime recipient) {
    return day.atTime(recipient.start()).atZone(recipient.zone()).toInstant();
  }
}
