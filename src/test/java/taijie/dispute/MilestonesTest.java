package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taijie.Cast;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.NoticeGiven;
import taijie.dispute.Milestones.Warnings;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.playbook.Playbook;
import taijie.playbook.Proof;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** What figures need of a dispute, as its journal tells it. */
class MilestonesTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void the_factory_knows_from_the_first_call_answer_or_notice_on() {
    Story story = Story.opened().later(DAY);
    Instant called = story.now();
    story.then(new StepDone(Playbook.CALL, Optional.empty()));

    assertThat(of(story).noticed()).contains(called);
    assertThat(of(story.answered(1, Stance.DISPUTES, Medium.CALL)).noticed()).contains(called);
    story.then(new NoticeGiven(LocalDate.of(2026, 3, 1), "e-mail"));
    assertThat(of(story).noticed()).contains(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void a_call_that_an_e_mail_proved_is_no_call() {
    Story story =
        Story.opened().follows(new StepDone(Playbook.CALL, Optional.of(Proof.ANSWER_LOGGED)));

    assertThat(of(story).noticed()).isEmpty();
  }

  @Test
  void acceptance_counts_from_the_first_accepting_answer_after_the_last_argument() {
    Story story = Story.opened().answered(1, Stance.ACCEPTS, Medium.CALL).later(DAY);
    assertThat(of(story).accepted()).contains(Story.MONDAY);

    story.answered(2, Stance.DISPUTES, Medium.CALL).later(DAY);
    assertThat(of(story).accepted()).isEmpty();

    Instant again = story.now();
    story.answered(3, Stance.ACCEPTS, Medium.CALL).later(DAY);
    story.answered(4, Stance.ACCEPTS, Medium.CALL);
    assertThat(of(story).accepted()).contains(again);

    story.then(new AnswerWithdrawn(2));
    assertThat(of(story).accepted()).contains(Story.MONDAY);
  }

  @Test
  void a_batch_is_settled_from_when_it_was_agreed_until_that_is_taken_back() {
    Story story = Story.opened().later(DAY);
    Instant agreed = story.now();
    story.then(new BatchNoted("rework", true)).later(DAY);
    assertThat(of(story.then(new BatchNoted("rework 3,000", true))).settled()).contains(agreed);

    story.then(new BatchNoted("they want to think", false));
    assertThat(of(story).settled()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void a_closing_settles_unless_it_parts_or_was_our_error(Ending ending) {
    Story story = Story.opened().later(DAY).then(new Closed(ending, ""));

    boolean settles = ending != Ending.PARTED && ending != Ending.OUR_ERROR;
    assertThat(of(story).settled().isPresent()).isEqualTo(settles);
    assertThat(of(story).ending()).contains(ending);
  }

  @Test
  void the_owner_counts_as_copied_early_where_somebody_said_so_in_time() {
    assertThat(of(warned(Stage.FIRST_NOTICE, Choice.ANYWAY)).ownerEarly()).isTrue();
    assertThat(of(warned(Stage.IN_DISPUTE, Choice.OWNER_INVOLVED)).ownerEarly()).isTrue();
    assertThat(of(warned(Stage.FIRST_NOTICE, Choice.CALL_INSTEAD)).ownerEarly()).isFalse();
    assertThat(of(warned(Stage.EXHAUSTED, Choice.ANYWAY)).ownerEarly()).isFalse();
    assertThat(of(Story.opened().then(warning(1, Stage.FIRST_NOTICE, Form.FULL))).ownerEarly())
        .isFalse();
  }

  @Test
  void warnings_that_nobody_saw_are_not_counted() {
    Story story =
        warned(Stage.IN_DISPUTE, Choice.CALL_INSTEAD)
            .then(warning(2, Stage.IN_DISPUTE, Form.SILENT))
            .then(warning(3, Stage.IN_DISPUTE, Form.BRIEF));

    assertThat(of(story).warnings()).isEqualTo(new Warnings(2, 1, 0, 0));
    assertThat(of(story).warnings().unanswered()).isOne();
  }

  @Test
  void steps_done_and_left_out_are_told_apart() {
    Story story =
        Story.opened()
            .then(new StepDone("prepare", Optional.empty()))
            .then(new StepDone(Playbook.CALL, Optional.empty()))
            .then(new StepLeftOut("give-room", "no time"));

    assertThat(of(story).stepsDone()).isEqualTo(2);
    assertThat(of(story).stepsLeftOut()).isOne();
  }

  private static Milestones of(Story story) {
    return Summary.of(story.told()).milestones();
  }

  private static Story warned(Stage stage, Choice choice) {
    return Story.opened()
        .then(warning(1, stage, Form.FULL))
        .then(new WarningAnswered(1, choice, ""));
  }

  private static Warned warning(int number, Stage stage, Form form) {
    return new Warned(
        new Warning(
            number, Cast.ANNA, List.of(GuardKind.COPY_OWNER), GuardAction.WARN, stage, form));
  }
}
