package taijie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.content.Conversations;
import taijie.content.Problem;
import taijie.content.Problems;

class CountriesTest {

  private final Countries countries = Countries.from(Cast.conversations(), new Problems());

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-03",
    "Europe/Berlin, 2027-03-26",
    "America/New_York, 2026-11-26",
    "America/Chicago, 2026-09-07",
    "Europe/London, 2026-12-25",
    "Asia/Shanghai, 2026-10-06",
    "Europe/Oslo, 2027-05-17"
  })
  void a_country_keeps_its_nationwide_holidays(String zone, LocalDate day) {
    assertThat(countries.in(ZoneId.of(zone)).isOff(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-06",
    "America/New_York, 2026-10-03",
    "Asia/Shanghai, 2026-12-25",
    "Antarctica/Troll, 2026-12-25"
  })
  void and_nobody_elses(String zone, LocalDate day) {
    assertThat(countries.in(ZoneId.of(zone)).isOff(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DE-BY, 2027-01-06, Epiphany in Bavaria",
    "de-by, 2026-06-04, Corpus Christi",
    "DE-BY, 2026-10-03, a nationwide one",
    "CH-ZH, 2026-05-01, Labour Day in Zurich",
    "CN, 2026-10-06, Golden Week"
  })
  void a_region_keeps_its_own_holidays_and_its_countrys(String code, LocalDate day, String why) {
    assertThat(countries.of(code).isOff(day)).as(why).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"DE, 2027-01-06", "DE-HH, 2027-01-06", "XX, 2026-12-25", "DE-XX, 2026-12-25"})
  void and_no_other_regions(String code, LocalDate day) {
    assertThat(countries.of(code).isOff(day)).isFalse();
  }

  @Test
  void countries_and_regions_are_called_by_their_names() {
    assertThat(countries.name("DE-BY", Locale.ENGLISH)).isEqualTo("Germany – Bavaria");
    assertThat(countries.name("DE", Locale.CHINESE)).isEqualTo("德国");
    assertThat(countries.name("XX", Locale.ENGLISH)).isEqualTo("XX");
    assertThat(countries.knows("de-by")).isTrue();
    assertThat(countries.knows("DE-XX")).isFalse();
  }

  @Test
  void the_shipped_zones_are_in_order() {
    Problems problems = new Problems();
    Countries.from(Cast.conversations(), problems);
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void a_country_or_a_zone_that_is_none_is_a_problem() {
    Problems problems = new Problems();
    Countries.from(
        new Conversations(
            Map.of(
                "calendar/zones.yml",
                "XX: [Europe/Berlin]\nDE: [Europe/Hamburg]\n",
                "calendar/china.yml",
                "holidays: []\n")),
        problems);
    assertThat(problems.all().stream().map(Problem::what))
        .containsExactly(
            "no holidays are known of “XX”",
            "“Europe/Hamburg” is no zone; write it like Europe/Berlin");
  }
}
