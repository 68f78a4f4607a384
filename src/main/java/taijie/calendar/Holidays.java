package taijie.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The days off of one country, beside its weekends. */
public interface Holidays {

  /** Nobody is known to have a day off. */
  Holidays NONE = year -> List.of();

  /** The holidays that begin in a year, in order. */
  List<Holiday> in(int year);

  /** Whether it is a weekend day that is worked to make up for a holiday. */
  default boolean isWorked(LocalDate day) {
    return false;
  }

  /** Whether work goes on, but slowly: people travel, lines start up, half the desks are empty. */
  default boolean isSlow(LocalDate day) {
    return false;
  }

  default boolean isOff(LocalDate day) {
    return !between(day, day).isEmpty();
  }

  /** The holidays that touch the time between two days, these included. */
  default List<Holiday> between(LocalDate first, LocalDate last) {
    // A holiday may begin in one year and end in the next.
    return first
        .minusYears(1)
        .withDayOfYear(1)
        .datesUntil(last.plusDays(1), Period.ofYears(1))
        .flatMap(year -> in(year.getYear()).stream())
        .filter(holiday -> holiday.touches(first, last))
        .toList();
  }
}
