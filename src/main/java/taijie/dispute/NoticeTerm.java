package taijie.dispute;

import java.time.LocalDate;
import java.util.Optional;
import taijie.vocabulary.Label;

/**
 * Until when the contract wants written notice: a date, or so many days from an event. The term is
 * kept as the contract has it, and the date follows from it.
 *
 * @param date the last day, where somebody named it; it goes before the term
 * @param days calendar days from the event; 0 without a term
 * @param since the event from which they count
 * @param from the day of that event, where somebody named it
 */
public record NoticeTerm(
    Optional<LocalDate> date, int days, Since since, Optional<LocalDate> from) {

  /** From what the days of a contract's term count. */
  public enum Since implements Label {
    DELIVERY,
    DISCOVERY,
    INSPECTION
  }

  public static final NoticeTerm NONE =
      new NoticeTerm(Optional.empty(), 0, Since.INSPECTION, Optional.empty());

  public static NoticeTerm on(LocalDate date) {
    return new NoticeTerm(Optional.of(date), 0, Since.INSPECTION, Optional.empty());
  }

  /**
   * The last day for written notice; empty where there is no term, or nobody said when it began.
   *
   * @param inspected the day of the inspection, on which a defect is discovered unless somebody
   *     says otherwise
   */
  public Optional<LocalDate> due(Optional<LocalDate> inspected) {
    return date.or(
        () -> days == 0 ? Optional.empty() : began(inspected).map(d -> d.plusDays(days)));
  }

  private Optional<LocalDate> began(Optional<LocalDate> inspected) {
    return since == Since.DELIVERY ? from : from.or(() -> inspected);
  }
}
