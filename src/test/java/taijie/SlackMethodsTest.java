package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.playground.Stage;

/** Which of Slack's methods the bot calls; a Slack that stands in for Slack should know them. */
class SlackMethodsTest {

  /** Kept complete by {@link ArchitectureTest}. */
  static final List<String> CALLED =
      List.of(
          "apps.connections.open",
          "assistant.threads.setStatus",
          "assistant.threads.setSuggestedPrompts",
          "auth.test",
          "chat.postEphemeral",
          "chat.postMessage",
          "chat.update",
          "conversations.history",
          "conversations.info",
          "conversations.list",
          "conversations.members",
          "conversations.open",
          "conversations.replies",
          "files.completeUploadExternal",
          "files.getUploadURLExternal",
          "functions.completeError",
          "functions.completeSuccess",
          "oauth.v2.access",
          "users.conversations",
          "users.info",
          "views.open",
          "views.publish",
          "views.push",
          "views.update");

  @Test
  void the_simulated_slack_knows_them_all() {
    Stage stage = Stage.set();
    try {
      assertThat(CALLED)
          .allSatisfy(method ->
              assertThat(stage.call(method).path("error").asString(""))
                  .as(method)
                  .isNotEqualTo("unknown_method"));
    } finally {
      stage.close();
    }
  }
}
