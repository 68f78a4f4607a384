package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What outlives the killing of the playground. */
class KeptWorldTest {
  @TempDir Path folder;

  @Test
  void everything_is_where_it_was_although_the_last_line_was_cut_off() throws IOException {
    Path journal = folder.resolve("slack.jsonl");
    JsonNode before;
    String firstEvent;
    try (Stage stage = Stage.keptIn(journal)) {
      stage.slack.as("anna").say("quality-huaxin", "hello");
      stage.call("chat.postEphemeral", "channel", "C0001", "user", "U0ANNA", "text", "between us");
      stage.call("chat.postMessage", "channel", "U0ANNA", "text", "in private");
      stage.call(
          "views.publish",
          "user_id",
          "U0ANNA",
          "view",
          "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}");
      stage.slack.as("anna").invite("lunch", "taijie");
      stage.slack.clock().forward(Duration.ofDays(2));
      stage.quiet();
      before = stage.seenBy("anna");
      firstEvent = stage.bot.last("message").json().path("event_id").asString();
    }
    Files.writeString(journal, "{\"change\":\"message\",\"chan", StandardOpenOption.APPEND);

    try (Stage stage = Stage.keptIn(journal)) {
      JsonNode after = stage.seenBy("anna");
      assertThat(after.path("channels")).isEqualTo(before.path("channels"));
      assertThat(after.path("home")).isEqualTo(before.path("home"));
      assertThat(after.path("now")).isEqualTo(before.path("now"));

      stage.slack.as("anna").say("quality-huaxin", "again");
      stage.quiet();
      assertThat(stage.bot.last("message").json().path("event_id").asString())
          .isGreaterThan(firstEvent);
    }
    try (Stage stage = Stage.keptIn(journal)) {
      assertThat(stage.newest("quality-huaxin").text()).isEqualTo("again");
    }
  }

  @Test
  void forgetting_deletes_all() {
    Path journal = folder.resolve("slack.jsonl");
    try (Stage stage = Stage.keptIn(journal)) {
      stage.slack.as("anna").say("quality-huaxin", "hello");
      stage.slack.forget();
    }

    assertThat(journal).doesNotExist();
  }

  @Test
  void a_journal_of_something_else_is_refused_with_its_line() throws IOException {
    Path journal = folder.resolve("slack.jsonl");
    Files.writeString(journal, "{\"change\":\"clock\",\"offset\":\"PT0S\"}\n{\"a\":1}\n");

    assertThatThrownBy(() -> Stage.keptIn(journal))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("slack.jsonl:2");
  }
}
