package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Message;
import tools.jackson.databind.JsonNode;

/**
 * Both directions at once: what people do reaches the bot, and what the bot says reaches people.
 */
class SimulatedSlackTest {
  private final Stage stage = Stage.set();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_command_reaches_the_bot_signed_and_its_answer_is_seen_by_one_person() {
    stage.bot.answers("{\"text\":\"Which supplier?\"}");

    Outcome outcome = stage.slack.as("anna").say("quality-huaxin", "/dispute open @marcus <b>");

    assertThat(outcome.ok()).as(outcome.error()).isTrue();
    StandInBot.Told command = stage.bot.last("command");
    assertThat(command.signed()).isTrue();
    assertThat(command.json().path("command").asString()).isEqualTo("/dispute");
    assertThat(command.json().path("text").asString())
        .isEqualTo("open <@U0MARCUS|marcus> &lt;b&gt;");
    assertThat(command.json().path("channel_id").asString()).isEqualTo("C0001");
    assertThat(stage.seenBy("anna").toString()).contains("Which supplier?");
    assertThat(stage.seenBy("marcus").toString()).doesNotContain("Which supplier?");
  }

  @Test
  void a_message_reaches_the_bot_escaped_with_its_mentions() {
    stage
        .slack
        .as("anna")
        .say("quality-huaxin", "@Taijie ask @lin: a < b, see https://x.de/a?b=1&c=2.");
    stage.quiet();

    JsonNode event = stage.bot.last("message").event();
    assertThat(event.path("text").asString())
        .isEqualTo("<@U0BOT> ask <@U0LINXIAO>: a &lt; b, see <https://x.de/a?b=1&amp;c=2>.");
    assertThat(event.path("channel_type").asString()).isEqualTo("channel");
    assertThat(stage.bot.last("app_mention").event().path("user").asString()).isEqualTo("U0ANNA");
    assertThat(stage.bot.told()).allMatch(StandInBot.Told::signed);
  }

  @Test
  void what_the_bot_posts_is_seen_in_the_channel_and_comes_back_as_its_own() {
    JsonNode posted = stage.call("chat.postMessage", "channel", "C0001", "text", "Hello");
    stage.quiet();

    assertThat(posted.path("ok").asBoolean()).isTrue();
    assertThat(stage.newest("quality-huaxin").text()).isEqualTo("Hello");
    assertThat(stage.bot.last("message").event().path("bot_id").asString()).isEqualTo("B0BOT");
  }

  @Test
  void a_button_opens_a_modal_and_its_submission_reaches_the_bot() {
    stage.call(
        "chat.postMessage",
        "channel",
        "C0001",
        "text",
        "card",
        "blocks",
        """
        [{"type":"actions","block_id":"b","elements":[
          {"type":"button","action_id":"go","value":"7","text":{"type":"plain_text","text":"Go"}}]}]\
        """);
    Message card = stage.newest("quality-huaxin");
    stage.bot.answers(told -> {
      if (told.type().equals("block_actions")) {
        stage.call(
            "views.open", "trigger_id", told.json().path("trigger_id").asString(), "view", FORM);
      }
      return StandInBot.Said.nothing();
    });

    JsonNode clicked =
        stage.act(
            """
            {"as":"U0ANNA","do":"act","on":{"channel":"C0001","ts":"%s"},"block":"b","action":"go","state":{}}\
            """
                .formatted(card.ts()));

    assertThat(clicked.path("ok").asBoolean()).as(clicked.toString()).isTrue();
    JsonNode action = stage.bot.last("block_actions").json().path("actions").path(0);
    assertThat(action.path("value").asString()).isEqualTo("7");
    JsonNode view = stage.seenBy("anna").path("views").path(0);
    assertThat(view.path("title").asString()).isEqualTo("What happened?");
    assertThat(stage.seenBy("marcus").path("views")).isEmpty();

    JsonNode empty = submit(view, "");
    assertThat(empty.path("errors").path("what").asString()).contains("required");
    assertThat(stage.bot.told("view_submission")).isEmpty();

    assertThat(submit(view, "lids").path("ok").asBoolean()).isTrue();
    assertThat(
            stage
                .bot
                .last("view_submission")
                .json()
                .at("/view/state/values/what/text/value")
                .asString())
        .isEqualTo("lids");
    assertThat(stage.seenBy("anna").path("views")).isEmpty();
  }

  private JsonNode submit(JsonNode view, String text) {
    return stage.act(
        """
        {"as":"U0ANNA","do":"submit","view":"%s","values":{"what":{"text":{"value":"%s"}}}}\
        """
            .formatted(view.path("id").asString(), text));
  }

  static final String FORM =
      """
      {"type":"modal","callback_id":"f","title":{"type":"plain_text","text":"What happened?"},
       "submit":{"type":"plain_text","text":"Save"},
       "blocks":[{"type":"input","block_id":"what","label":{"type":"plain_text","text":"Finding"},
         "element":{"type":"plain_text_input","action_id":"text","min_length":3}}]}\
      """;
}
