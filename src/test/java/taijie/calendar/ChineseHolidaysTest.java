package taijie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.content.Conversations;
import taijie.content.Problem;
import taijie.content.Problems;

class ChineseHolidaysTest {

  private final Holidays china = Cast.chineseHolidays();

  /** An almanac that others keep has the published schedules too. */
  @Test
  void the_schedule_of_2026_is_the_published_one_day_by_day() {
    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .forEach(day -> {
          LegalHoliday published =
              LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
          assertThat(china.isOff(day))
              .as("%s is off", day)
              .isEqualTo(published != null && !published.isWork());
          assertThat(china.isWorked(day))
              .as("%s is made up for", day)
              .isEqualTo(published != null && published.isWork());
        });
  }

  @Test
  void make_up_days_fall_on_weekends() {
    assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
        .filteredOn(china::isWorked)
        .hasSize(6)
        .extracting(LocalDate::getDayOfWeek)
        .containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void a_holiday_covers_its_first_and_its_last_day() {
    assertThat(china.isOff(LocalDate.of(2026, 9, 30))).isFalse();
    assertThat(china.isOff(LocalDate.of(2026, 10, 1))).isTrue();
    assertThat(china.isOff(LocalDate.of(2026, 10, 7))).isTrue();
    assertThat(china.isOff(LocalDate.of(2026, 10, 8))).isFalse();
  }

  /** New Year's Day by the lunar calendar, as published years ahead by the Purple Mountain. */
  @ParameterizedTest
  @CsvSource({"2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"})
  void the_spring_festival_of_a_year_without_a_schedule_is_computed(LocalDate newYear) {
    assertThat(china.in(newYear.getYear()))
        .filteredOn(holiday -> holiday.name().en().equals("Spring Festival"))
        .singleElement()
        .satisfies(holiday -> {
          assertThat(holiday.from()).isEqualTo(newYear.minusDays(1));
          assertThat(holiday.to()).isEqualTo(newYear.plusDays(2));
          assertThat(holiday.confirmed()).isFalse();
        });
  }

  @Test
  void what_the_schedule_says_is_confirmed() {
    assertThat(china.in(2026)).hasSize(7).allMatch(Holiday::confirmed);
  }

  @Test
  void the_weeks_round_the_spring_festival_are_slow_and_no_others() {
    assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
        .filteredOn(china::isSlow)
        .hasSize(14)
        .startsWith(LocalDate.of(2026, 2, 8))
        .contains(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 24))
        .doesNotContain(LocalDate.of(2026, 2, 15))
        .endsWith(LocalDate.of(2026, 3, 2));
  }

  @Test
  void a_holiday_is_found_by_any_of_its_days() {
    assertThat(china.between(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 2, 21)))
        .extracting(holiday -> holiday.name().zh())
        .containsExactly("春节");
  }

  @Test
  void a_day_that_is_none_is_a_problem() {
    assertThat(
            problems(
                "holidays:\n  - {name: {en: X, zh: 某}, from: 2026-02-30, to: 2026-03-01,"
                    + " worked: [tomorrow], of: y}\n"))
        .containsExactly(
            "“2026-02-30” is no date; write it like 2026-10-01",
            "“tomorrow” is no date; write it like 2026-10-01",
            "unknown key “of”");
  }

  @Test
  void a_holiday_that_ends_before_it_begins_is_a_problem() {
    assertThat(
            problems("holidays:\n  - {name: {en: X, zh: 某}, from: 2026-03-05, to: 2026-03-01}\n"))
        .containsExactly("the holiday ends before it begins");
  }

  private static Iterable<String> problems(String yaml) {
    Problems problems = new Problems();
    ChineseHolidays.from(new Conversations(Map.of("calendar/china.yml", yaml)), problems);
    return problems.all().stream().map(Problem::what).toList();
  }
}
