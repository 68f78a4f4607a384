package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.usecase.Telling.Nudge;

/** The bot looks at disputes by itself: reminders, and the digest once they are used up. */
class RemindersTest extends InOffice {

  @BeforeEach
  void onAMonday() {
    next(DayOfWeek.MONDAY, "09:10");
  }

  @Test
  void nobody_is_reminded_before_the_step_is_due() {
    DisputeId id = office().opened();
    look(id, due(id).minusSeconds(1));

    assertThat(nudges()).isEmpty();
  }

  @Test
  void the_handler_is_reminded_once_it_is_due() {
    DisputeId id = office().opened();
    look(id, due(id));
    look(id, due(id));

    assertThat(nudges()).containsExactly(nudge(id, 1, Optional.of(due(id))));
  }

  @Test
  void a_reminder_still_makes_sense_only_for_the_same_step_of_an_open_dispute() {
    LookAtDispute look = office().use().lookAtDispute();
    DisputeId done = office().opened();
    DisputeId closed = office().opened();
    assertThat(look.stillDue(nudge(done, 1))).isTrue();
    assertThat(look.stillDue(nudge(done, 2))).isFalse();

    office().use().markStep().done(office().anna(), done, "prepare");
    office()
        .use()
        .closeDispute()
        .close(office().anna(), closed, new CloseDispute.End(Ending.RETURNED, "", "", false));

    assertThat(look.stillDue(nudge(done, 1))).isFalse();
    assertThat(look.stillDue(nudge(closed, 1))).isFalse();
    assertThat(look.stillDue(nudge(new DisputeId("T9", 9), 1))).isFalse();
  }

  @Test
  void a_reminder_is_counted_once_however_often_it_is_told() {
    DisputeId id = office().opened();
    Nudge nudge = nudge(id, 1);
    office().use().lookAtDispute().reminded(nudge);
    office().use().lookAtDispute().reminded(nudge);

    assertThat(office().now(id).course().current().orElseThrow().nudges()).isOne();
  }

  @Test
  void whoever_snoozed_a_step_is_left_alone_until_then() {
    DisputeId id = office().opened();
    Instant until = today().plus(Duration.ofDays(9));
    office().use().markStep().snooze(office().anna(), id, "prepare", until);
    look(id, until.minusSeconds(60));
    assertThat(nudges()).isEmpty();

    look(id, until);
    assertThat(nudges()).hasSize(1);
  }

  @Test
  void looking_at_a_dispute_that_is_gone_or_closed_does_nothing() {
    DisputeId id = office().opened();
    office()
        .use()
        .closeDispute()
        .close(office().anna(), id, new CloseDispute.End(Ending.RETURNED, "", "", false));
    int before = office().events(id).size();
    look(id, today().plus(Duration.ofDays(3)));
    office().use().lookAtDispute().look(new DisputeId(office().kept().workspace(), 99));

    assertThat(office().events(id)).hasSize(before);
    assertThat(nudges()).isEmpty();
  }

  @Test
  void after_three_reminders_the_step_belongs_to_the_digest() {
    DisputeId id = remindedThrice();
    look(id, today().plus(Duration.ofDays(20)));

    assertThat(nudges()).isEmpty();
    assertThat(overdue()).containsExactly(id);
  }

  @Test
  void the_digest_comes_once_a_day_at_its_hour() {
    remindedThrice();
    next(DayOfWeek.WEDNESDAY, "08:59");
    office().use().sendDigests().send();
    assertThat(digests()).isZero();

    for (String time : List.of("09:00", "09:30", "17:00")) {
      clockTo(time);
      office().use().sendDigests().send();
    }
    assertThat(digests()).isOne();

    next(DayOfWeek.THURSDAY, "09:00");
    office().use().sendDigests().send();
    assertThat(digests()).isEqualTo(2);
  }

  @Test
  void there_is_no_digest_at_the_weekend_nor_for_what_was_closed_or_went_on() {
    DisputeId id = remindedThrice();
    next(DayOfWeek.SATURDAY, "12:00");
    office().use().sendDigests().send();
    assertThat(digests()).isZero();

    office().use().markStep().done(office().anna(), id, "prepare");
    next(DayOfWeek.MONDAY, "12:00");
    office().use().sendDigests().send();
    assertThat(digests()).isZero();
  }

  @Test
  void the_digest_comes_at_the_persons_own_hour_on_their_own_days() {
    remindedThrice();
    Preferences own = Preferences.DEFAULT;
    Preferences late =
        new Preferences(
            own.language(),
            Optional.of("Asia/Shanghai"),
            9,
            18,
            own.weekend(),
            false,
            16,
            own.lastDigest(),
            Optional.empty());
    office().use().setPreferences().save(office().anna(), late);
    // Sixteen hours in Shanghai are nine or ten in Hamburg, by the season.
    next(DayOfWeek.WEDNESDAY, "08:30");
    office().use().sendDigests().send();
    assertThat(digests()).isZero();

    clockTo("10:00");
    office().use().sendDigests().send();
    assertThat(digests()).isOne();
  }

  private DisputeId remindedThrice() {
    DisputeId id = office().opened();
    for (int number = 1; number <= 3; number++) {
      office().use().lookAtDispute().reminded(nudge(id, number));
    }
    return id;
  }

  private List<DisputeId> overdue() {
    return office()
        .use()
        .listDisputes()
        .overdue(new Actor(office().kept().workspace(), Cast.ANNA, ""))
        .stream()
        .map(row -> row.id())
        .toList();
  }

  private static Nudge nudge(DisputeId id, int number) {
    return nudge(id, number, Optional.empty());
  }

  private static Nudge nudge(DisputeId id, int number, Optional<Instant> due) {
    return new Nudge(id, "prepare", number, Cast.ANNA, due);
  }

  private List<Telling> nudges() {
    return office().told(Cast.ANNA).stream().filter(Nudge.class::isInstance).toList();
  }

  private long digests() {
    return office().told(Cast.ANNA).stream().filter(Telling.Digest.class::isInstance).count();
  }

  private Instant due(DisputeId id) {
    Dispute dispute = office().now(id);
    return dispute.course().current().orElseThrow().due();
  }

  private Instant today() {
    return office().kept().clock().instant();
  }

  private void look(DisputeId id, Instant at) {
    office().kept().clock().forwardTo(at);
    office().use().lookAtDispute().look(id);
  }

  /** Moves to a time of the next such day in Hamburg. */
  private void next(DayOfWeek day, String time) {
    LocalDate date = today().atZone(Cast.BERLIN).toLocalDate().with(TemporalAdjusters.next(day));
    clockTo(date, time);
  }

  private void clockTo(String time) {
    clockTo(today().atZone(Cast.BERLIN).toLocalDate(), time);
  }

  private void clockTo(LocalDate day, String time) {
    Instant at = day.atTime(LocalTime.parse(time)).atZone(Cast.BERLIN).toInstant();
    office().kept().clock().forwardTo(at);
  }
}
