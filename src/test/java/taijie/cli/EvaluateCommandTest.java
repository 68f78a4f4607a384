package taijie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code taijie evaluate} as a program between two pipes. */
class EvaluateCommandTest {

  @Test
  void lines_come_out_in_the_order_in_which_they_went_in() {
    String input =
        IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"ok, noted " + i + "\"}")
            .collect(Collectors.joining("\n"));

    Terminal terminal = Terminal.typeWith(input, "evaluate", "pushback");

    assertThat(terminal.status()).isZero();
    assertThat(terminal.lines()).hasSize(200);
    assertThat(IntStream.range(0, 200))
        .allSatisfy(i -> assertThat(terminal.lines().get(i)).startsWith("{\"id\":" + i + ","));
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void a_bad_line_is_told_in_its_place_the_rest_goes_on_and_the_status_is_1() {
    String input =
        "{\"id\":1,\"text\":\"ok\"}\n{oops\n\n{\"id\":3}\r\n{\"id\":\"四\",\"text\":\"好的\"}\n";

    Terminal terminal = Terminal.typeWith(input, "evaluate", "pushback");

    assertThat(terminal.status()).isOne();
    assertThat(terminal.lines()).hasSize(4);
    assertThat(terminal.lines().get(0)).startsWith("{\"id\":1,\"stance\"");
    assertThat(terminal.lines().get(1)).startsWith("{\"id\":null,\"error\":\"not JSON");
    assertThat(terminal.lines().get(2)).startsWith("{\"id\":3,\"error\"");
    assertThat(terminal.lines().get(3)).startsWith("{\"id\":\"四\",\"stance\"");
  }

  @Test
  void nothing_in_is_nothing_out() {
    Terminal terminal = Terminal.typeWith("", "evaluate", "guard");

    assertThat(terminal.status()).isZero();
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void an_unknown_task_is_refused_with_those_there_are() {
    Terminal terminal = Terminal.typeWith("{}", "evaluate", "mood");

    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("guard", "pushback", "reading", "draft", "phrase");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void without_a_task_it_says_what_is_missing() {
    Terminal terminal = Terminal.type("evaluate");

    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("TASK");
  }
}
