package taijie.pushback;

import static org.assertj.core.api.Assertions.assertThat;
import static taijie.pushback.Course.Because.ACCEPTED;
import static taijie.pushback.Course.Because.BOTH;
import static taijie.pushback.Course.Because.GAINED;
import static taijie.pushback.Course.Because.MOVED;
import static taijie.pushback.Course.Because.NO_ARGUMENT;
import static taijie.pushback.Course.Because.ONE_ARGUMENT;
import static taijie.pushback.Course.Because.REPEATED;
import static taijie.pushback.Course.Because.STAYED_STRONG;
import static taijie.pushback.Course.Because.TAKEN_BACK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.vocabulary.Stance;

class CourseTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

  @Test
  void nothing_said_is_no_argument() {
    assertThat(Course.of(List.of()).because()).isEqualTo(NO_ARGUMENT);
  }

  @Test
  void asking_stalling_and_greeting_are_no_arguments() {
    assertThat(because(does(Stance.ASKS), does(Stance.STALLS), does(Stance.OTHER)))
        .isEqualTo(NO_ARGUMENT);
  }

  @Test
  void one_argument_is_too_few_however_strong() {
    assertThat(because(does(Stance.ASKS), argues("handling", 0.9))).isEqualTo(ONE_ARGUMENT);
  }

  @Test
  void one_argument_after_an_acceptance_is_still_too_few() {
    assertThat(because(does(Stance.ACCEPTS), argues("handling", 0.2))).isEqualTo(ONE_ARGUMENT);
  }

  @Test
  void the_latest_acceptance_settles_even_without_an_argument() {
    assertThat(because(does(Stance.ACCEPTS))).isEqualTo(ACCEPTED);
  }

  @Test
  void asking_or_stalling_after_an_acceptance_does_not_unsettle() {
    assertThat(
            because(
                argues("handling", 0.2),
                argues("handling", 0.9),
                does(Stance.ACCEPTS),
                does(Stance.STALLS)))
        .isEqualTo(ACCEPTED);
  }

  @Test
  void an_argument_after_an_acceptance_takes_it_back() {
    assertThat(because(argues("handling", 0.2), does(Stance.ACCEPTS), argues("commercial", 0.2)))
        .isEqualTo(TAKEN_BACK);
  }

  @Test
  void a_second_acceptance_settles_what_was_taken_back() {
    assertThat(
            because(
                does(Stance.ACCEPTS),
                argues("handling", 0.2),
                argues("commercial", 0.2),
                does(Stance.ACCEPTS)))
        .isEqualTo(ACCEPTED);
  }

  @Test
  void the_same_topic_with_more_to_check_has_gained() {
    assertThat(because(argues("measurement", 0.2), argues("measurement", 0.5))).isEqualTo(GAINED);
  }

  @Test
  void a_gain_needs_something_to_check() {
    assertThat(because(argues("measurement", 0.1), argues("measurement", 0.33)))
        .isEqualTo(REPEATED);
    assertThat(because(argues("measurement", 0.1), argues("measurement", 0.34))).isEqualTo(GAINED);
  }

  @Test
  void a_gain_needs_a_tenth() {
    assertThat(because(argues("measurement", 0.5), argues("measurement", 0.55)))
        .isEqualTo(REPEATED);
  }

  @Test
  void evidence_kept_up_stays_strong_and_evidence_ends_at_its_border() {
    assertThat(because(argues("inputs", 0.7), argues("inputs", 0.7))).isEqualTo(STAYED_STRONG);
    assertThat(because(argues("inputs", 0.67), argues("inputs", 0.67))).isEqualTo(REPEATED);
  }

  @Test
  void substance_that_faded_is_no_deepening() {
    assertThat(because(argues("inputs", 0.9), argues("inputs", 0.2))).isEqualTo(REPEATED);
  }

  @Test
  void returning_to_a_topic_with_more_to_check_has_gained() {
    assertThat(
            because(
                argues("measurement", 0.2),
                argues("specification", 0.2),
                argues("handling", 0.2),
                argues("measurement", 0.8)))
        .isEqualTo(GAINED);
  }

  @Test
  void a_topic_that_holds_less_than_half_of_the_series_is_not_stayed_on() {
    assertThat(
            because(
                argues("measurement", 0.2),
                argues("specification", 0.2),
                argues("handling", 0.2),
                argues("sampling", 0.2),
                argues("measurement", 0.8)))
        .isEqualTo(BOTH);
  }

  @Test
  void a_topic_kept_in_second_rank_counts_as_stayed_on() {
    Judged last =
        new Judged(
            MONDAY, new Judgement(Stance.DISPUTES, List.of("inspector", "measurement"), 0.75));
    assertThat(because(argues("measurement", 0.2), last)).isEqualTo(GAINED);
  }

  @Test
  void bare_arguments_on_ever_new_topics_moved() {
    assertThat(
            because(
                argues("measurement", 0.2), argues("specification", 0.2), argues("handling", 0.1)))
        .isEqualTo(MOVED);
  }

  @Test
  void less_than_half_may_point_at_something_and_it_still_moved() {
    assertThat(
            because(
                argues("measurement", 0.2), argues("specification", 0.5), argues("handling", 0.1)))
        .isEqualTo(MOVED);
    assertThat(
            because(
                argues("measurement", 0.5), argues("specification", 0.5), argues("handling", 0.1)))
        .isEqualTo(BOTH);
    assertThat(because(argues("measurement", 0.2), argues("handling", 0.34))).isEqualTo(BOTH);
  }

  @Test
  void one_piece_of_evidence_on_the_way_is_a_bit_of_both() {
    assertThat(
            because(
                argues("measurement", 0.2), argues("specification", 0.9), argues("handling", 0.1)))
        .isEqualTo(BOTH);
  }

  @Test
  void going_in_circles_without_substance_is_no_shifting() {
    assertThat(
            because(
                argues("measurement", 0.2),
                argues("handling", 0.2),
                argues("measurement", 0.2),
                argues("handling", 0.2)))
        .isEqualTo(BOTH);
  }

  @Test
  void days_count_and_not_the_order_of_logging() {
    Judged early = at(MONDAY, argues("measurement", 0.2));
    Judged late = at(MONDAY.plusDays(3), argues("measurement", 0.8));
    assertThat(Course.of(List.of(late, early)).because()).isEqualTo(GAINED);
    assertThat(Course.of(List.of(late, early)).path())
        .containsExactly("measurement", "measurement");
  }

  private static Course.Because because(Judged... entries) {
    List<Judged> dated = new ArrayList<>();
    for (Judged entry : entries) {
      dated.add(at(MONDAY.plusDays(dated.size()), entry));
    }
    return Course.of(dated).because();
  }

  private static Judged at(LocalDate day, Judged entry) {
    return new Judged(day, entry.judgement());
  }

  private static Judged argues(String topic, double specificity) {
    return new Judged(MONDAY, new Judgement(Stance.DISPUTES, List.of(topic), specificity));
  }

  private static Judged does(Stance stance) {
    return new Judged(MONDAY, new Judgement(stance, List.of(), 0));
  }
}
