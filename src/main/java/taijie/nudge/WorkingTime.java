package taijie.nudge;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import taijie.calendar.Holidays;
import taijie.playbook.Working;

/**
 * When one side works.
 *
 * @param start of the working day
 * @param end of the working day, later than {@code start}
 * @param weekend the days of the week that are free
 */
public record WorkingTime(
    ZoneId zone, LocalTime start, LocalTime end, Set<DayOfWeek> weekend, Holidays holidays) {

  private static final Set<DayOfWeek> SATURDAY_AND_SUNDAY =
      Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  // Far longer than any holiday; a side that never works is a mistake in its settings.
  private static final int MOST_DAYS_OFF = 60;
  // What is done on a slow day, as part of a day's work.
  private static final double SLOW = 0.5;

  public WorkingTime {
    weekend = Set.copyOf(weekend);
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a working day must end after it starts: " + start);
    }
  }

  /** Monday to Friday, 9:00 to 18:00. */
  public static WorkingTime office(ZoneId zone, Holidays holidays) {
    return new WorkingTime(
        zone, LocalTime.of(9, 0), LocalTime.of(18, 0), SATURDAY_AND_SUNDAY, holidays);
  }

  /** The same, where another country's holidays are free as well. */
  public WorkingTime except(Holidays others) {
    return new WorkingTime(zone, start, end, weekend, holidays.and(others));
  }

  public boolean isWorkingDay(LocalDate day) {
    return holidays.isWorked(day) || !(weekend.contains(day.getDayOfWeek()) || holidays.isOff(day));
  }

  /** This instant if it lies within working hours, else the next opening. */
  public Instant nextOpen(Instant from) {
    ZonedDateTime at = from.atZone(zone);
    if (isWorkingDay(at.toLocalDate())) {
      if (at.toLocalTime().isBefore(start)) {
        return at.with(start).toInstant();
      }
      if (at.toLocalTime().isBefore(end)) {
        return from;
      }
    }
    return opening(nextWorkingDay(at.toLocalDate()));
  }

  /**
   * The instant at which so much working time has passed. Whole working days keep the time of day,
   * and a slow one counts for half; hours run within working hours and over nights and holidays.
   */
  public Instant plus(Instant from, Working time) {
    int days = time.hours() / Working.HOURS_A_DAY;
    int hours = time.hours() % Working.HOURS_A_DAY;
    Instant at = nextOpen(from);
    for (double left = days; left > 0; ) {
      ZonedDateTime local = at.atZone(zone);
      LocalDate day = nextWorkingDay(local.toLocalDate());
      at = day.atTime(local.toLocalTime()).atZone(zone).toInstant();
      left -= holidays.isSlow(day) ? SLOW : 1;
    }
    return plusHours(at, Duration.ofHours(hours));
  }

  /** The opening of the working day after this instant's. */
  public Instant nextWorkingMorning(Instant from) {
    return opening(nextWorkingDay(from.atZone(zone).toLocalDate()));
  }

  private Instant plusHours(Instant from, Duration time) {
    Instant at = nextOpen(from);
    Duration left = time;
    while (true) {
      Instant close = at.atZone(zone).with(end).toInstant();
      Duration today = Duration.between(at, close);
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = nextOpen(close);
    }
  }

  private LocalDate nextWorkingDay(LocalDate after) {
    return after
        .plusDays(1)
        .datesUntil(after.plusDays(MOST_DAYS_OFF))
        .filter(this::isWorkingDay)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no working day in the weeks after " + after));
  }

  private Instant opening(LocalDate day) {
    return day.atTime(start).atZone(zone).toInstant();
  }
}
