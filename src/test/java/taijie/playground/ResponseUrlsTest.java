package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Message;

/** Answers that come after the acknowledgement. */
class ResponseUrlsTest {
  private final Stage stage = Stage.set();
  private URI url;
  private String card;

  @BeforeEach
  void anna_clicked() {
    stage.call(
        "chat.postMessage",
        "channel",
        "C0001",
        "text",
        "card",
        "blocks",
        """
        [{"type":"actions","block_id":"b","elements":[
          {"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"}}]}]\
        """);
    card = stage.newest("quality-huaxin").ts();
    stage
        .slack
        .as("anna")
        .act("quality-huaxin", card, "b", "go", taijie.playground.world.Json.object());
    url = URI.create(stage.bot.last("block_actions").json().path("response_url").asString());
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void an_answer_is_for_one_person_unless_it_says_in_channel() {
    stage.post(url, "{\"text\":\"for you\"}");
    Message first = stage.newest("quality-huaxin");
    stage.post(url, "{\"text\":\"for all\",\"response_type\":\"in_channel\"}");
    Message second = stage.newest("quality-huaxin");

    assertThat(first.onlyFor()).isEqualTo("U0ANNA");
    assertThat(second.onlyFor()).isNull();
  }

  @Test
  void the_clicked_message_can_be_replaced_and_deleted() {
    stage.post(url, "{\"text\":\"done\",\"replace_original\":true}");
    assertThat(stage.newest("quality-huaxin"))
        .extracting("text", "ts")
        .containsExactly("done", card);

    stage.post(url, "{\"delete_original\":true}");
    assertThat(stage.slack.world().messages("C0001")).isEmpty();
  }

  @Test
  void it_is_good_five_times() {
    for (int i = 0; i < 5; i++) {
      assertThat(stage.post(url, "{\"text\":\"x\"}").statusCode()).isEqualTo(200);
    }

    assertThat(stage.post(url, "{\"text\":\"x\"}").body()).contains("used_url");
  }

  @Test
  void it_is_good_for_half_an_hour() {
    stage.slack.clock().forward(Duration.ofMinutes(31));

    assertThat(stage.post(url, "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
  }

  @Test
  void bad_blocks_are_refused_here_too() {
    assertThat(stage.post(url, "{\"text\":\"x\",\"blocks\":[{\"type\":\"carpet\"}]}").body())
        .contains("invalid_blocks");
  }
}
