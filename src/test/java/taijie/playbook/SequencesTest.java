package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static taijie.vocabulary.Reading.DEEPENING;
import static taijie.vocabulary.Reading.MIXED;
import static taijie.vocabulary.Reading.SETTLING;
import static taijie.vocabulary.Reading.SHIFTING;
import static taijie.vocabulary.Reading.TOO_EARLY;
import static taijie.vocabulary.Stance.ACCEPTS;
import static taijie.vocabulary.Stance.ASKS;
import static taijie.vocabulary.Stance.DISPUTES;
import static taijie.vocabulary.Stance.OTHER;
import static taijie.vocabulary.Stance.STALLS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import taijie.Cast;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/** What the real playbooks lead to. */
class SequencesTest {

  private static final List<String> TO_THE_END =
      List.of("settle-batch", "discuss-cause", "share-draft-record", "finalise-record", "close");

  static List<Playbook> all() {
    return Cast.playbooks().all();
  }

  private static Walk established() {
    return Walk.of(Cast.playbooks().find("first-rejection-established").orElseThrow());
  }

  @Test
  void an_answer_at_once_shows_that_everything_before_it_happened() {
    assertThat(established().answer(DISPUTES, TOO_EARLY).now()).isEqualTo("answer-argument");
    assertThat(established().answer(ASKS, TOO_EARLY).now()).isEqualTo("answer-question");
    assertThat(established().answer(STALLS, TOO_EARLY).now()).isEqualTo("let-it-run");
    assertThat(established().answer(OTHER, TOO_EARLY).now()).isEqualTo("let-it-run");
    assertThat(established().answer(ACCEPTS, SETTLING).now()).isEqualTo("settle-batch");
  }

  @Test
  void an_answered_argument_is_followed_by_waiting_and_a_new_one_by_an_answer() {
    Walk walk = established().answer(DISPUTES, TOO_EARLY).press();
    assertThat(walk.now()).isEqualTo("let-it-run");

    walk.answer(DISPUTES, SHIFTING);
    assertThat(walk.now()).isEqualTo("answer-argument");
    assertThat(walk.press().now()).isEqualTo("let-it-run");
  }

  @Test
  void an_argument_after_the_waiting_gets_its_own_time() {
    Walk walk = established().answer(DISPUTES, TOO_EARLY).pressUntil("calm-follow-up").press();

    assertThat(walk.answer(DISPUTES, SHIFTING).press().now()).isEqualTo("let-it-run");
    assertThat(walk.press().now()).isEqualTo("calm-follow-up");
  }

  @Test
  void deepening_leads_to_measuring_and_reading_together() {
    Walk walk = established().answer(DISPUTES, TOO_EARLY).answer(DISPUTES, DEEPENING);

    assertThat(walk.pressToTheEnd())
        .startsWith(
            "answer-argument",
            "measure-together",
            "read-spec-together",
            "say-what-came-out",
            "let-it-run")
        .doesNotContain("offer-way-out");
  }

  @Test
  void shifting_leads_to_a_way_out() {
    Walk walk = established().answer(DISPUTES, TOO_EARLY).answer(DISPUTES, SHIFTING);

    assertThat(walk.pressToTheEnd())
        .startsWith(
            "answer-argument",
            "let-it-run",
            "calm-follow-up",
            "offer-way-out",
            "give-more-time",
            "take-stock")
        .doesNotContain("measure-together", "private-talk");
  }

  @Test
  void silence_leads_to_a_friendly_line_and_then_to_a_call() {
    Walk walk = established().pressUntil("give-room").press();

    assertThat(walk.pressToTheEnd())
        .startsWith("follow-up", "let-it-run", "calm-follow-up", "give-more-time", "take-stock");
  }

  @ParameterizedTest
  @MethodSource("all")
  void once_everything_is_exhausted_a_private_talk_comes_next(Playbook playbook) {
    Walk walk =
        Walk.of(playbook)
            .pressUntil("give-room")
            .answer(DISPUTES, TOO_EARLY)
            .pressUntil("take-stock")
            .exhausted();

    assertThat(walk.now()).isEqualTo("private-talk");
    assertThat(walk.press().now()).isEqualTo("await-decision");
    assertThat(walk.press().now()).isEqualTo("settle-batch");
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobody_is_told_of_a_private_talk_before(Playbook playbook) {
    assertThat(Walk.of(playbook).pressToTheEnd()).doesNotContain("private-talk");
  }

  @ParameterizedTest
  @MethodSource("all")
  void once_the_factory_accepts_the_batch_is_next_wherever_one_was(Playbook playbook) {
    List<String> middle =
        List.of("answer-argument", "let-it-run", "calm-follow-up", "give-more-time", "take-stock");
    for (String at : middle) {
      Walk walk =
          Walk.of(playbook)
              .pressUntil("give-room")
              .answer(DISPUTES, TOO_EARLY)
              .pressUntil(at)
              .answer(ACCEPTS, SETTLING);

      assertThat(walk.pressToTheEnd()).containsAll(TO_THE_END).startsWith("settle-batch");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_comes_after_an_acceptance_does_not_undo_it(Playbook playbook) {
    Walk walk = Walk.of(playbook).pressUntil("give-room").answer(ACCEPTS, SETTLING);

    assertThat(walk.answer(OTHER, SETTLING).now()).isEqualTo("settle-batch");
    assertThat(walk.answer(ASKS, SETTLING).now()).isEqualTo("answer-question");
    assertThat(walk.press().now()).isEqualTo("settle-batch");
  }

  @Test
  void an_acceptance_that_is_taken_back_leads_round_again() {
    Walk walk =
        established().answer(DISPUTES, TOO_EARLY).answer(ACCEPTS, SETTLING).answer(DISPUTES, MIXED);

    assertThat(walk.pressToTheEnd())
        .startsWith("answer-argument", "let-it-run", "calm-follow-up", "offer-way-out")
        .endsWith("finalise-record", "close");
  }

  @ParameterizedTest
  @EnumSource(names = {"STALLS", "OTHER", "ACCEPTS"})
  void a_factory_that_neither_argues_nor_asks_opens_nothing_again(Stance stance) {
    assertThat(all())
        .allSatisfy(playbook ->
            assertThat(playbook.steps()).noneMatch(step -> step.reopenedBy().contains(stance)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobody_is_waited_out_by_a_factory_that_always_stalls(Playbook playbook) {
    Walk walk = Walk.of(playbook);
    int presses = 0;
    while (walk.step().isPresent()) {
      walk.press().answer(STALLS, TOO_EARLY);
      presses++;
    }

    assertThat(presses).isLessThanOrEqualTo(playbook.steps().size());
  }

  @ParameterizedTest
  @MethodSource("all")
  void without_an_acceptance_the_batch_comes_only_after_time_was_given(Playbook playbook) {
    for (Reading reading : List.of(TOO_EARLY, SHIFTING, DEEPENING, MIXED)) {
      for (Stance stance : List.of(DISPUTES, ASKS, STALLS, OTHER)) {
        List<String> pressed =
            Walk.of(playbook).pressUntil("give-room").answer(stance, reading).pressToTheEnd();

        assertThat(pressed.subList(0, pressed.indexOf("settle-batch")))
            .contains("let-it-run", "calm-follow-up", "give-more-time", "take-stock");
      }
    }
  }

  @Test
  void goods_that_may_hurt_somebody_are_held_first_whatever_the_factory_says() {
    Playbook playbook = Cast.playbooks().find("safety-critical").orElseThrow();

    for (Stance stance : Stance.values()) {
      Walk walk = Walk.of(playbook).answer(stance, stance == ACCEPTS ? SETTLING : TOO_EARLY);
      assertThat(walk.pressToTheEnd()).startsWith("contain", "confirm-hold", "secure-own-side");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_last_step_is_to_close(Playbook playbook) {
    assertThat(Walk.of(playbook).pressToTheEnd()).containsAll(TO_THE_END).endsWith("close");
  }
}
