package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.dispute.DisputeId;
import taijie.vocabulary.Language;

/** A person's own settings overrule what Slack says of them. */
class SetPreferencesTest extends InOffice {

  @Test
  void whoever_set_nothing_is_as_slack_says() {
    Acquaintance anna = office().use().disputes().person(office().kept().workspace(), Cast.ANNA);

    assertThat(anna.language()).isEqualTo(Language.EN);
    assertThat(anna.hours().zone()).isEqualTo(Cast.BERLIN);
  }

  @Test
  void own_language_zone_hours_and_days_count() {
    Preferences own =
        new Preferences(
            Optional.of(Language.ZH),
            Optional.of("Asia/Shanghai"),
            8,
            17,
            Set.of(DayOfWeek.SUNDAY),
            false,
            9,
            Optional.empty(),
            Optional.empty());
    office().use().setPreferences().save(office().anna(), own);
    Acquaintance anna = office().use().disputes().person(office().kept().workspace(), Cast.ANNA);

    assertThat(anna.language()).isEqualTo(Language.ZH);
    assertThat(anna.hours().zone()).isEqualTo(Cast.SHANGHAI);
    assertThat(anna.hours().start()).isEqualTo(LocalTime.of(8, 0));
    assertThat(office().use().setPreferences().of(office().anna())).isEqualTo(own);
    assertThat(office().told(Cast.ANNA)).containsExactly(new Telling.Home(Cast.ANNA));
  }

  @Test
  void who_lives_in_bavaria_is_not_reminded_on_its_own_holidays() {
    Preferences own = Preferences.DEFAULT.withHolidays(Optional.of("DE-BY"));
    office().use().setPreferences().save(office().anna(), own);
    Acquaintance anna = office().use().disputes().person(office().kept().workspace(), Cast.ANNA);

    assertThat(office().use().setPreferences().of(office().anna())).isEqualTo(own);
    assertThat(anna.hours().isWorkingDay(LocalDate.of(2027, 1, 6))).isFalse();
    assertThat(anna.hours().isWorkingDay(LocalDate.of(2027, 1, 7))).isTrue();
  }

  @Test
  void holidays_that_nobody_knows_are_refused() {
    Preferences odd = Preferences.DEFAULT.withHolidays(Optional.of("DE-XX"));
    assertRefused(
        "refusal.holidays", () -> office().use().setPreferences().save(office().anna(), odd));
  }

  @ParameterizedTest
  @CsvSource({"9, 9", "18, 9", "23, 0"})
  void a_day_that_ends_before_it_begins_is_refused(int start, int end) {
    assertRefused("refusal.hours", () -> save(start, end, Optional.empty()));
    assertThat(office().use().setPreferences().of(office().anna())).isEqualTo(Preferences.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"Europe/Atlantis", "CET+1h", "北京"})
  void a_zone_that_is_none_is_refused(String zone) {
    assertRefused("refusal.zone", () -> save(9, 18, Optional.of(zone)));
  }

  @Test
  void a_muted_guard_stays_muted_when_other_things_are_set_back() {
    office().use().answerWarning().muteEverywhere(office().anna(), true);
    assertThat(office().use().setPreferences().of(office().anna()).guardMuted()).isTrue();

    office().use().answerWarning().muteEverywhere(office().anna(), false);
    assertThat(office().use().setPreferences().of(office().anna())).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void own_hours_move_the_due_time_of_the_next_step() {
    save(6, 8, Optional.of("Asia/Shanghai"));
    DisputeId id = office().opened();

    assertThat(
            office()
                .now(id)
                .course()
                .current()
                .orElseThrow()
                .due()
                .atZone(Cast.SHANGHAI)
                .toLocalTime())
        .isBetween(LocalTime.of(6, 0), LocalTime.of(8, 0));
  }

  private void save(int start, int end, Optional<String> zone) {
    Preferences own = Preferences.DEFAULT;
    office()
        .use()
        .setPreferences()
        .save(
            office().anna(),
            new Preferences(
                own.language(),
                zone,
                start,
                end,
                own.weekend(),
                false,
                9,
                own.lastDigest(),
                Optional.empty()));
  }
}
