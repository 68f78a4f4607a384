package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

class PositionTest {

  private static final Playbook PLAYBOOK =
      Cast.playbooks().find("first-rejection-established").orElseThrow();

  private static Position after(Optional<Stance> latest, Reading reading, String... closed) {
    return PLAYBOOK.position(
        new Progress(
            Set.of(closed), Stage.IN_DISPUTE, latest, Optional.of("measurement"), reading));
  }

  @Test
  void the_first_step_that_is_open_and_belongs_here_is_the_one_to_do_now() {
    Position position = after(Optional.empty(), Reading.TOO_EARLY, "prepare", "call");

    assertThat(position.now().map(Step::key)).contains("share-data");
    assertThat(position.done()).extracting(Step::key).containsExactly("prepare", "call");
  }

  @Test
  void what_comes_later_leaves_out_what_does_not_belong_here() {
    Position position = after(Optional.empty(), Reading.TOO_EARLY, "prepare");

    assertThat(position.later())
        .extracting(Step::key)
        .startsWith("share-data", "give-room", "follow-up", "let-it-run")
        .doesNotContain("answer-argument", "measure-together", "private-talk", "prepare", "call");
  }

  @Test
  void steps_are_shown_done_in_the_playbooks_order() {
    Position position = after(Optional.empty(), Reading.TOO_EARLY, "call", "prepare");

    assertThat(position.done()).extracting(Step::key).containsExactly("prepare", "call");
  }

  @Test
  void a_step_of_another_playbook_that_was_closed_before_does_no_harm() {
    Position position =
        after(Optional.empty(), Reading.TOO_EARLY, "prepare", "contain", "compare-last-time");

    assertThat(position.now().map(Step::key)).contains("call");
    assertThat(position.done()).extracting(Step::key).containsExactly("prepare");
  }

  @Test
  void where_all_is_closed_nothing_is_left() {
    String[] all = PLAYBOOK.steps().stream().map(Step::key).toArray(String[]::new);
    Position position = after(Optional.of(Stance.ACCEPTS), Reading.SETTLING, all);

    assertThat(position.now()).isEmpty();
    assertThat(position.later()).isEmpty();
  }
}
