package taijie.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepSnoozed;
import taijie.dispute.Ending;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.Medium;
import taijie.dispute.Story;
import taijie.dispute.Summary;
import taijie.dispute.TalkEvent.Noted;
import taijie.playbook.Playbook;
import taijie.playbook.Step;
import taijie.vocabulary.Stance;

/** Times are Anna's, on 2 March 2026 and after: UTC is an hour behind her clock. */
class NudgePlanTest {

  private static final Instant DUE = Instant.parse("2026-03-02T13:00:00Z");
  private static final Playbook PLAYBOOK = Cast.playbooks().find(Story.PLAYBOOK).orElseThrow();
  private static final Step CALL = PLAYBOOK.step("call").orElseThrow();
  private static final Step GIVE_ROOM = PLAYBOOK.step("give-room").orElseThrow();

  private static Story calling() {
    return Story.opened().begins("call", DUE);
  }

  private static Optional<Instant> next(Story story) {
    return NudgePlan.next(story.told(), CALL, Cast.annasHours());
  }

  private static Story nudged(Story story) {
    return story.follows(new Nudged("call", Cast.ANNA));
  }

  @Test
  void the_first_reminder_falls_when_the_step_is_due() {
    assertThat(next(calling())).contains(DUE);
  }

  @Test
  void a_reminder_waits_for_the_recipients_working_hours() {
    Instant friday = Instant.parse("2026-03-06T20:00:00Z");

    assertThat(next(Story.opened().begins("call", friday)))
        .contains(Instant.parse("2026-03-09T08:00:00Z"));
  }

  @Test
  void the_next_reminder_comes_a_working_day_after_the_last() {
    Story story = nudged(calling().later(Duration.ofHours(4)));
    assertThat(next(story)).contains(Instant.parse("2026-03-03T13:00:00Z"));
  }

  @Test
  void the_gap_leaves_the_weekend_out() {
    Story story = nudged(calling().later(Duration.ofDays(4)));
    assertThat(next(story)).contains(Instant.parse("2026-03-09T09:00:00Z"));
  }

  @Test
  void after_three_reminders_the_step_goes_to_the_digest() {
    Story story = calling();
    for (int day = 1; day <= Summary.NUDGES_A_STEP; day++) {
      assertThat(next(story)).isPresent();
      assertThat(Summary.of(story.told()).overdue()).isFalse();
      nudged(story.later(Duration.ofDays(1)));
    }

    assertThat(next(story)).isEmpty();
    assertThat(Summary.of(story.told()).overdue()).isTrue();
  }

  @Test
  void a_snoozed_step_is_quiet_until_then() {
    Instant until = Instant.parse("2026-03-04T10:00:00Z");

    assertThat(next(calling().then(new StepSnoozed("call", until)))).contains(until);
  }

  @Test
  void snoozing_brings_no_reminder_forward() {
    Instant soon = Story.MONDAY.plus(Duration.ofMinutes(10));

    assertThat(next(calling().then(new StepSnoozed("call", soon)))).contains(DUE);
  }

  @Test
  void what_somebody_just_did_puts_a_reminder_off_for_two_hours() {
    Story story = calling().later(Duration.ofMinutes(210)).then(new Noted("Linda rings back"));

    assertThat(next(story)).contains(Instant.parse("2026-03-02T14:30:00Z"));
  }

  @Test
  void what_the_bot_does_puts_nothing_off() {
    Story story = calling().later(Duration.ofHours(3)).follows(new Nudged("prepare", Cast.ANNA));

    assertThat(next(story)).contains(DUE);
  }

  @Test
  void beginning_a_step_is_not_being_at_it() {
    Instant soon = Story.MONDAY.plus(Duration.ofMinutes(30));

    assertThat(next(Story.opened().begins("call", soon))).contains(soon);
  }

  @Test
  void nothing_is_sent_for_a_closed_dispute() {
    Story story = calling().then(new Closed(Ending.ACCEPTED, ""));
    assertThat(next(story)).isEmpty();

    Story again = story.then(new Reopened("again"));
    assertThat(next(again)).isEmpty();
    assertThat(next(again.begins("call", DUE))).isPresent();
  }

  @Test
  void nothing_is_sent_for_a_step_that_is_done_or_not_the_current_one() {
    assertThat(next(calling().then(new StepDone("call", Optional.empty())))).isEmpty();
    assertThat(next(Story.opened().begins("prepare", DUE))).isEmpty();
    assertThat(next(Story.opened())).isEmpty();
  }

  @Test
  void waiting_ends_when_its_time_is_over_and_the_handler_is_at_work() {
    Instant night = Instant.parse("2026-03-04T01:30:00Z");
    Story story =
        Story.opened()
            .begins("give-room", night)
            .later(Duration.ofHours(40))
            .then(new Noted("still nothing"));

    assertThat(NudgePlan.next(story.told(), GIVE_ROOM, Cast.annasHours()))
        .contains(Instant.parse("2026-03-04T08:00:00Z"));
  }

  @Test
  void an_answer_that_comes_while_the_step_is_open_counts_as_activity() {
    Story story = calling().later(Duration.ofHours(4)).answered(1, Stance.STALLS, Medium.CALL);

    assertThat(next(story)).contains(Instant.parse("2026-03-02T15:00:00Z"));
  }
}
