package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.CourseEvent.StepSnoozed;
import taijie.playbook.Proof;

class CourseTest {

  private static final Instant DUE = Story.MONDAY.plus(Duration.ofHours(4));

  @Test
  void a_step_that_began_is_the_current_one_until_it_is_done() {
    Story story = Story.opened().begins("prepare", DUE);
    assertThat(Story.currentStep(story.told())).contains("prepare");

    Dispute done = story.then(new StepDone("prepare", Optional.empty())).told();
    assertThat(done.course().current()).isEmpty();
    assertThat(done.course().isDone("prepare")).isTrue();
    assertThat(done.course().closed().get("prepare").person()).isEqualTo(Cast.ANNA);
  }

  @Test
  void a_step_left_out_is_closed_but_not_done() {
    Dispute dispute =
        Story.opened().begins("prepare", DUE).then(new StepLeftOut("prepare", "no time")).told();

    assertThat(dispute.course().closedSteps()).containsExactly("prepare");
    assertThat(dispute.course().isDone("prepare")).isFalse();
  }

  @Test
  void closing_another_step_leaves_the_current_one() {
    Dispute dispute =
        Story.opened()
            .begins("prepare", DUE)
            .follows(new StepDone("call", Optional.of(Proof.ANSWER_LOGGED)))
            .told();

    assertThat(Story.currentStep(dispute)).contains("prepare");
    assertThat(dispute.course().closed().get("call").person()).isEqualTo(Entry.BOT);
  }

  @Test
  void a_reopened_step_is_to_be_done_again() {
    Dispute dispute =
        Story.opened()
            .then(new StepDone("answer-argument", Optional.empty()))
            .follows(new StepReopened("answer-argument"))
            .told();

    assertThat(dispute.course().closedSteps()).isEmpty();
    assertThat(dispute.course().isDone("answer-argument")).isFalse();
  }

  @Test
  void steps_are_closed_in_the_order_in_which_that_happened() {
    Dispute dispute =
        Story.opened()
            .then(new StepDone("call", Optional.empty()))
            .then(new StepDone("prepare", Optional.empty()))
            .told();

    assertThat(dispute.course().closedSteps()).containsExactly("call", "prepare");
  }

  @Test
  void snoozing_and_reminders_belong_to_the_current_step() {
    Story story = Story.opened().begins("prepare", DUE).later(Duration.ofHours(5));
    Instant until = DUE.plus(Duration.ofDays(1));
    Course.Current current =
        story
            .follows(new Nudged("prepare", Cast.ANNA))
            .then(new StepSnoozed("prepare", until))
            .told()
            .course()
            .current()
            .orElseThrow();

    assertThat(current.nudges()).isEqualTo(1);
    assertThat(current.lastNudge()).contains(story.now());
    assertThat(current.snoozed()).contains(until);
    assertThat(current.due()).isEqualTo(DUE);
  }

  @Test
  void a_reminder_of_an_earlier_step_does_not_count_for_this_one() {
    Dispute dispute =
        Story.opened().begins("call", DUE).follows(new Nudged("prepare", Cast.ANNA)).told();

    assertThat(dispute.course().current().orElseThrow().nudges()).isZero();
  }

  @Test
  void the_next_step_begins_without_reminders_or_snooze() {
    Course.Current current =
        Story.opened()
            .begins("prepare", DUE)
            .follows(new Nudged("prepare", Cast.ANNA))
            .then(new StepSnoozed("prepare", DUE))
            .begins("call", DUE)
            .told()
            .course()
            .current()
            .orElseThrow();

    assertThat(current.nudges()).isZero();
    assertThat(current.lastNudge()).isEmpty();
    assertThat(current.snoozed()).isEmpty();
  }
}
