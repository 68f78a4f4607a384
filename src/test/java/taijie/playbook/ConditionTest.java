package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

class ConditionTest {

  private static Progress progress(Stage stage, Optional<Stance> latest, Reading reading) {
    return new Progress(Set.of(), stage, latest, Optional.of("measurement"), reading);
  }

  private static final Progress SILENT =
      progress(Stage.IN_DISPUTE, Optional.empty(), Reading.TOO_EARLY);
  private static final Progress ARGUING =
      progress(Stage.IN_DISPUTE, Optional.of(Stance.DISPUTES), Reading.SHIFTING);

  @Test
  void a_condition_that_asks_for_nothing_always_holds() {
    assertThat(Condition.ALWAYS.holds(SILENT)).isTrue();
    assertThat(Condition.ALWAYS.holds(ARGUING)).isTrue();
  }

  @Test
  void unanswered_holds_until_the_first_answer() {
    Condition unanswered = new Condition(List.of(), List.of(), List.of(), List.of(), true);

    assertThat(unanswered.holds(SILENT)).isTrue();
    assertThat(unanswered.holds(ARGUING)).isFalse();
  }

  @Test
  void a_stance_is_that_of_the_latest_answer() {
    Condition disputing =
        new Condition(
            List.of(), List.of(Stance.DISPUTES, Stance.STALLS), List.of(), List.of(), false);

    assertThat(disputing.holds(ARGUING)).isTrue();
    assertThat(disputing.holds(SILENT)).isFalse();
    assertThat(
            disputing.holds(progress(Stage.IN_DISPUTE, Optional.of(Stance.ASKS), Reading.SHIFTING)))
        .isFalse();
  }

  @Test
  void a_topic_is_that_of_the_latest_argument() {
    assertThat(about("measurement", "handling").holds(ARGUING)).isTrue();
    assertThat(about("specification").holds(ARGUING)).isFalse();
  }

  private static Condition about(String... topics) {
    return new Condition(List.of(), List.of(), List.of(), List.of(topics), false);
  }

  @Test
  void all_that_is_asked_for_must_hold() {
    Condition condition =
        new Condition(
            List.of(Stage.IN_DISPUTE),
            List.of(Stance.DISPUTES),
            List.of(Reading.SHIFTING, Reading.MIXED),
            List.of(),
            false);
    Optional<Stance> disputes = Optional.of(Stance.DISPUTES);

    assertThat(condition.holds(ARGUING)).isTrue();
    assertThat(condition.holds(progress(Stage.EXHAUSTED, disputes, Reading.SHIFTING))).isFalse();
    assertThat(condition.holds(progress(Stage.IN_DISPUTE, disputes, Reading.DEEPENING))).isFalse();
    assertThat(condition.holds(progress(Stage.IN_DISPUTE, disputes, Reading.MIXED))).isTrue();
  }
}
