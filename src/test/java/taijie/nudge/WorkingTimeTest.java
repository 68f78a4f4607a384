package taijie.nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taijie.Cast.BERLIN;
import static taijie.Cast.CHICAGO;
import static taijie.Cast.NEW_YORK;
import static taijie.Cast.SHANGHAI;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.calendar.Holidays;
import taijie.playbook.Working;

class WorkingTimeTest {

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  private static String local(ZoneId zone, Instant instant) {
    return instant.atZone(zone).toLocalDateTime().toString();
  }

  private static String after(WorkingTime hours, String from, String written) {
    Working time = Working.parse(written).orElseThrow();
    return local(hours.zone(), hours.plus(at(hours.zone(), from), time));
  }

  private static WorkingTime office(ZoneId zone) {
    return WorkingTime.office(zone, Holidays.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:15,2026-03-02T10:15", // within hours: now
    "2026-03-02T09:00,2026-03-02T09:00",
    "2026-03-02T06:00,2026-03-02T09:00", // early morning: the same day
    "2026-03-02T18:00,2026-03-03T09:00", // the end is outside
    "2026-03-02T23:59,2026-03-03T09:00",
    "2026-03-06T18:30,2026-03-09T09:00", // Friday evening
    "2026-03-07T12:00,2026-03-09T09:00", // Saturday
    "2026-03-08T03:00,2026-03-09T09:00", // Sunday
  })
  void the_office_opens_next(String from, String opens) {
    assertThat(local(BERLIN, office(BERLIN).nextOpen(at(BERLIN, from)))).isEqualTo(opens);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00,4h,2026-03-02T14:00",
    "2026-03-02T16:00,4h,2026-03-03T11:00", // over night
    "2026-03-06T16:00,4h,2026-03-09T11:00", // over the weekend
    "2026-03-07T12:00,4h,2026-03-09T13:00", // begun on a Saturday
    "2026-03-02T14:00,4h,2026-03-02T18:00", // up to the last minute
    "2026-03-02T10:00,1d,2026-03-03T10:00", // a day keeps the time of day
    "2026-03-06T17:30,1d,2026-03-09T17:30",
    "2026-03-05T10:00,2d,2026-03-09T10:00",
    "2026-03-07T12:00,1d,2026-03-10T09:00", // Saturday counts from Monday's opening
    "2026-03-02T16:00,12h,2026-03-04T11:00", // eight hours are a day, four remain
    "2026-03-02T10:00,0h,2026-03-02T10:00",
    "2026-03-02T10:00,10d,2026-03-16T10:00",
  })
  void working_time_passes(String from, String time, String end) {
    assertThat(after(office(BERLIN), from, time)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T17:00,1d,2026-10-08T17:00", // Golden Week, 1 to 7 October
    "2026-09-30T17:00,2h,2026-10-08T10:00",
    "2026-10-03T12:00,1d,2026-10-09T09:00",
    "2026-10-09T10:00,1d,2026-10-10T10:00", // a Saturday that is worked
    "2026-10-10T10:00,1d,2026-10-12T10:00", // and the Sunday after it is not
    "2026-09-19T10:00,2h,2026-09-20T11:00", // a Sunday that is worked
    "2026-09-24T10:00,1d,2026-09-28T10:00", // Mid-Autumn
    "2026-02-13T16:00,4h,2026-02-14T11:00", // the Saturday before Spring Festival is worked
    "2026-02-14T16:00,4h,2026-02-24T11:00", // Spring Festival
  })
  void the_factorys_time_follows_chinas_schedule(String from, String time, String end) {
    assertThat(after(Cast.huaxinsHours(), from, time)).isEqualTo(end);
  }

  @Test
  void a_buyer_does_not_take_chinas_holidays() {
    assertThat(after(Cast.annasHours(), "2026-09-30T17:00", "1d")).isEqualTo("2026-10-01T17:00");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,2026-03-27T16:00,4h,2026-03-30T11:00", // an hour lost on Sunday
    "Europe/Berlin,2026-10-23T16:00,4h,2026-10-26T11:00", // an hour won on Sunday
    "America/New_York,2026-03-06T16:00,4h,2026-03-09T11:00",
    "America/New_York,2026-10-30T16:00,4h,2026-11-02T11:00",
    "Europe/Berlin,2026-03-27T10:00,1d,2026-03-30T10:00",
    "America/New_York,2026-10-30T10:00,1d,2026-11-02T10:00",
  })
  void the_clock_change_costs_no_working_time(String zone, String from, String time, String end) {
    assertThat(after(office(ZoneId.of(zone)), from, time)).isEqualTo(end);
  }

  @Test
  void the_clock_change_moves_the_instant_of_opening() {
    assertThat(office(BERLIN).nextOpen(at(BERLIN, "2026-03-27T18:00")))
        .isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
    assertThat(office(NEW_YORK).nextOpen(at(NEW_YORK, "2026-10-30T18:00")))
        .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
  }

  @Test
  void who_works_through_the_night_of_the_change_works_the_hours_there_are() {
    WorkingTime nights =
        new WorkingTime(BERLIN, LocalTime.of(0, 0), LocalTime.of(8, 0), Set.of(), Holidays.NONE);

    // On 29 March the clock goes from 2:00 to 3:00, so that the night has seven hours.
    assertThat(after(nights, "2026-03-29T00:00", "4h")).isEqualTo("2026-03-29T05:00");
    assertThat(after(nights, "2026-03-28T02:30", "1d")).isEqualTo("2026-03-29T03:30");
  }

  @Test
  void each_side_has_its_own_clock() {
    Instant mondayInHamburg = at(BERLIN, "2026-03-02T10:00");

    assertThat(local(SHANGHAI, Cast.huaxinsHours().nextOpen(mondayInHamburg)))
        .isEqualTo("2026-03-02T17:00");
    assertThat(local(CHICAGO, office(CHICAGO).nextOpen(mondayInHamburg)))
        .isEqualTo("2026-03-02T09:00");
  }

  @Test
  void a_weekend_is_what_a_persons_settings_say() {
    WorkingTime gulf =
        new WorkingTime(
            ZoneId.of("Asia/Dubai"),
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            Holidays.NONE);

    assertThat(gulf.isWorkingDay(LocalDate.of(2026, 3, 6))).isFalse();
    assertThat(gulf.isWorkingDay(LocalDate.of(2026, 3, 8))).isTrue();
    assertThat(after(gulf, "2026-03-05T15:00", "2h")).isEqualTo("2026-03-08T09:00");
  }

  @Test
  void the_next_working_morning_is_never_today() {
    assertThat(local(BERLIN, office(BERLIN).nextWorkingMorning(at(BERLIN, "2026-03-02T06:00"))))
        .isEqualTo("2026-03-03T09:00");
    assertThat(local(BERLIN, office(BERLIN).nextWorkingMorning(at(BERLIN, "2026-03-06T10:00"))))
        .isEqualTo("2026-03-09T09:00");
  }

  @Test
  void a_day_must_end_after_it_starts_and_somebody_must_work_at_some_time() {
    LocalTime nine = LocalTime.of(9, 0);
    assertThatThrownBy(() -> new WorkingTime(BERLIN, nine, nine, Set.of(), Holidays.NONE))
        .isInstanceOf(IllegalArgumentException.class);

    WorkingTime never =
        new WorkingTime(
            BERLIN, nine, LocalTime.of(17, 0), Set.of(DayOfWeek.values()), Holidays.NONE);
    assertThatThrownBy(() -> never.nextOpen(Instant.parse("2026-03-02T09:00:00Z")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void before_the_spring_festival_a_day_of_the_factory_counts_for_half() {
    assertThat(after(Cast.huaxinsHours(), "2026-02-09T10:00", "2d")).isEqualTo("2026-02-13T10:00");
  }

  @Test
  void and_after_it() {
    assertThat(after(Cast.huaxinsHours(), "2026-02-23T10:00", "1d")).isEqualTo("2026-02-26T09:00");
  }
}
