package taijie.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.text.Scripts;
import taijie.vocabulary.Stage;

class GuardContentTest {

  private final Problems problems = new Problems();
  private final Guard guard = Guard.from(Conversations.in(Path.of("conversations")), problems);

  @Test
  void the_files_are_read_without_a_problem() {
    assertThat(problems.all()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_example_of_the_files_is_judged_as_it_says() {
    return guard.examples().stream()
        .map(example ->
            dynamicTest(
                example.place() + " " + example.remark().text(),
                () ->
                    assertThat(guard.judge(example.remark()).kinds()).isEqualTo(example.kinds())));
  }

  @Test
  void every_kind_has_examples_of_both_sorts_in_both_languages() {
    for (GuardKind kind : GuardKind.values()) {
      int least = kind == GuardKind.COPY_OWNER ? 40 : 20;
      List<Example> examples =
          guard.examples().stream()
              .filter(e -> e.place().file().equals("guard/" + kind.key() + ".yml"))
              .toList();
      List<Example> carrying = examples.stream().filter(e -> e.kinds().contains(kind)).toList();
      assertThat(carrying).as(kind.key()).hasSizeGreaterThanOrEqualTo(least);
      assertThat(examples.size() - carrying.size()).as(kind.key()).isGreaterThanOrEqualTo(least);
      assertThat(carrying.stream().filter(e -> Scripts.hasHan(e.remark().text())).count())
          .as("Chinese examples of " + kind.key())
          .isGreaterThanOrEqualTo(carrying.size() / 4);
    }
  }

  @Test
  void a_third_warning_does_not_read_like_the_first() {
    for (GuardKind kind : GuardKind.values()) {
      for (Stage stage : Stage.values()) {
        assertThat(guard.advice(kind, stage, 0)).isNotEqualTo(guard.advice(kind, stage, 1));
        assertThat(guard.advice(kind, stage, -1)).isNotNull();
      }
    }
  }

  @Test
  void reasons_take_two_lines_at_most_and_the_rest_one() {
    for (GuardKind kind : GuardKind.values()) {
      for (Stage stage : Stage.values()) {
        for (int variant = 0; variant < 3; variant++) {
          Advice advice = guard.advice(kind, stage, variant);
          assertThat(advice.why().en().lines().count()).isLessThanOrEqualTo(2);
          assertThat(advice.why().zh().lines().count()).isLessThanOrEqualTo(2);
          assertThat(advice.instead().en().lines().count()).isEqualTo(1);
          assertThat(advice.brief().zh().lines().count()).isEqualTo(1);
          assertThat(Scripts.hasHan(advice.phrase().zh())).isTrue();
          assertThat(Scripts.hasHan(advice.phrase().en())).isFalse();
        }
      }
    }
  }
}
