package taijie.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

  /** The days off of both; what is worked or slow is so by these. */
  default Holidays and(Holidays others) {
    Holidays own = this;
    return new Holidays() {
      @Override
      public List<Holiday> in(int year) {
        return Stream.of(own, others)
            .flatMap(holidays -> holidays.in(year).stream())
            .sorted(Comparator.comparing(Holiday::from))
            .toList();
      }

      @Override
      public boolean isWorked(LocalDate day) {
        return own.isWorked(day) && !others.isOff(day);
      }

      @Override
      public boolean isSlow(LocalDate day) {
        return own.isSlow(day);
      }
    };
  }
}
