package taijie.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.content.Conversations;
import taijie.content.Problem;
import taijie.content.Problems;

class HolidaysTest {

  @Test
  void no_day_is_both_off_and_worked() {
    Holidays china = Cast.chineseHolidays();

    assertThat(china.off()).doesNotContainAnyElementsOf(china.on());
  }

  @Test
  void make_up_days_fall_on_weekends() {
    assertThat(Cast.chineseHolidays().on())
        .isNotEmpty()
        .extracting(LocalDate::getDayOfWeek)
        .containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void a_holiday_covers_its_first_and_its_last_day() {
    assertThat(Cast.chineseHolidays().off())
        .contains(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))
        .doesNotContain(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8));
  }

  @Test
  void a_day_that_is_none_is_a_problem() {
    Problems problems = new Problems();
    String yaml =
        "holidays:\n  - {name: X, from: 2026-02-30, to: 2026-03-01, worked: [tomorrow], of: y}\n";
    Holidays.china(new Conversations(Map.of("calendar/china.yml", yaml)), problems);

    assertThat(problems.all().stream().map(Problem::what))
        .containsExactly(
            "“2026-02-30” is no date; write it like 2026-10-01",
            "“tomorrow” is no date; write it like 2026-10-01",
            "unknown key “of”");
  }

  @Test
  void a_holiday_that_ends_before_it_begins_is_a_problem() {
    Problems problems = new Problems();
    String yaml = "holidays:\n  - {name: X, from: 2026-03-05, to: 2026-03-01}\n";
    Holidays.china(new Conversations(Map.of("calendar/china.yml", yaml)), problems);

    assertThat(problems.all()).hasSize(1);
  }
}
