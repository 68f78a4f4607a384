package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

class AnswersTest {

  private static final Instant TUESDAY = Story.MONDAY.plus(Duration.ofDays(1));
  private static final Answer FIRST = Story.answer(1, Stance.DISPUTES, Medium.WECHAT, Story.MONDAY);
  private static final Answer SECOND = Story.answer(2, Stance.ACCEPTS, Medium.CALL, TUESDAY);

  @Test
  void answers_stand_in_the_order_in_which_they_were_said() {
    Answers answers =
        Story.opened()
            .then(new AnswerLogged(Story.answer(1, Stance.ACCEPTS, Medium.CALL, TUESDAY)))
            .then(new AnswerLogged(Story.answer(2, Stance.STALLS, Medium.CALL, Story.MONDAY)))
            .told()
            .answers();

    assertThat(answers.asSaid()).extracting(Answer::number).containsExactly(2, 1);
    assertThat(answers.latest().orElseThrow().stance()).isEqualTo(Stance.ACCEPTS);
  }

  @Test
  void of_two_answers_of_one_moment_the_one_logged_later_is_the_latest() {
    Answers answers =
        Story.opened()
            .answered(1, Stance.DISPUTES, Medium.EMAIL)
            .answered(2, Stance.ACCEPTS, Medium.EMAIL)
            .told()
            .answers();

    assertThat(answers.latest().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void a_corrected_answer_keeps_its_place() {
    Answers answers =
        Story.opened()
            .then(new AnswerLogged(FIRST))
            .then(new AnswerLogged(SECOND))
            .then(new AnswerCorrected(FIRST.withStance(Stance.ASKS)))
            .told()
            .answers();

    assertThat(answers.asSaid())
        .extracting(Answer::stance)
        .containsExactly(Stance.ASKS, Stance.ACCEPTS);
    assertThat(answers.logged()).isEqualTo(2);
    assertThat(answers.disputing()).isEmpty();
  }

  @Test
  void a_topic_can_be_put_right() {
    Answer corrected = FIRST.withTopics(List.of("sampling"));
    Dispute dispute =
        Story.opened().then(new AnswerLogged(FIRST)).then(new AnswerCorrected(corrected)).told();

    assertThat(dispute.answers().find(1).orElseThrow().topics()).containsExactly("sampling");
  }

  @Test
  void a_withdrawn_answer_is_gone_and_its_number_is_not_used_again() {
    Dispute dispute =
        Story.opened()
            .then(new AnswerLogged(FIRST))
            .then(new AnswerLogged(SECOND))
            .then(new AnswerWithdrawn(2))
            .told();

    assertThat(dispute.answers().asSaid()).containsExactly(FIRST);
    assertThat(dispute.answers().find(2)).isEmpty();
    assertThat(dispute.answers().logged()).isEqualTo(2);
  }

  @Test
  void a_dispute_whose_only_answer_was_withdrawn_is_where_it_was() {
    Dispute dispute =
        Story.opened().then(new AnswerLogged(SECOND)).then(new AnswerWithdrawn(2)).told();

    assertThat(dispute.stage()).isEqualTo(Stage.FIRST_NOTICE);
    assertThat(dispute.answers().latest()).isEmpty();
  }

  @Test
  void correcting_a_withdrawn_answer_brings_nothing_back() {
    Dispute dispute =
        Story.opened()
            .then(new AnswerLogged(FIRST))
            .then(new AnswerWithdrawn(1))
            .then(new AnswerCorrected(FIRST))
            .told();

    assertThat(dispute.answers().standing()).isEmpty();
  }
}
