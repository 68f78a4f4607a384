package taijie.calendar;

import java.time.LocalDate;
import taijie.vocabulary.Bilingual;

/**
 * Days off for one reason.
 *
 * @param to the last day of it
 * @param confirmed whether the days were announced officially; else they are computed, and the real
 *     ones may be longer or lie a little differently
 */
public record Holiday(Bilingual name, LocalDate from, LocalDate to, boolean confirmed) {

  /** Whether any of it lies between two days, these included. */
  public boolean touches(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !to.isBefore(first);
  }

  boolean covers(LocalDate day) {
    return touches(day, day);
  }
}
