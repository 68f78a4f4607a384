package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Modals: opening, stacking, changing, sending off, closing. */
class ModalsTest {
  private final Stage stage = Stage.set();

  @BeforeEach
  void anna_has_a_modal_open() {
    stage.bot.answers(told -> {
      if (told.type().equals("command")) {
        stage.call("views.open", "trigger_id", trigger(told), "view", view("first", ""));
      }
      return StandInBot.Said.nothing();
    });
    stage.slack.as("anna").say("quality-huaxin", "/dispute open");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void errors_stand_beside_their_inputs_and_the_modal_stays() {
    JsonNode answer =
        submitted("{\"response_action\":\"errors\",\"errors\":{\"what\":\"Which one?\"}}");

    assertThat(answer.path("response_action").asString()).isEqualTo("errors");
    assertThat(views().path(0).at("/errors/what").asString()).isEqualTo("Which one?");
    assertThat(views().path(0).at("/state/what/text/value").asString()).isEqualTo("lids");
  }

  @Test
  void errors_for_something_that_is_no_input_are_trouble() {
    JsonNode answer = submitted("{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}");

    assertThat(answer.path("ok").asBoolean()).isFalse();
    assertThat(answer.path("error").asString()).contains("trouble connecting").contains("nowhere");
  }

  @Test
  void an_update_shows_other_contents_and_keeps_what_was_written() {
    submitted("{\"response_action\":\"update\",\"view\":" + view("second", "") + "}");

    assertThat(views()).hasSize(1);
    assertThat(views().path(0).path("title").asString()).isEqualTo("second");
    assertThat(views().path(0).at("/state/what/text/value").asString()).isEqualTo("lids");
  }

  @Test
  void three_modals_lie_on_each_other_and_a_fourth_is_refused() {
    String push = "{\"response_action\":\"push\",\"view\":" + view("next", "") + "}";
    submitted(push);
    submitted(push);

    assertThat(views()).hasSize(3);
    assertThat(submitted(push).path("error").asString()).contains("push_limit_reached");
  }

  @Test
  void clear_closes_all_and_an_empty_answer_the_top_one() {
    submitted("{\"response_action\":\"push\",\"view\":" + view("next", "") + "}");
    submitted("");
    assertThat(views()).hasSize(1);

    submitted("{\"response_action\":\"push\",\"view\":" + view("next", "") + "}");
    submitted("{\"response_action\":\"clear\"}");
    assertThat(views()).isEmpty();
  }

  @Test
  void closing_is_told_where_it_was_asked_for() {
    submitted(
        "{\"response_action\":\"update\",\"view\":"
            + view("told", ",\"notify_on_close\":true")
            + "}");

    stage.slack.as("anna").close(views().path(0).path("id").asString(), true);

    assertThat(stage.bot.last("view_closed").json().path("is_cleared").asBoolean()).isTrue();
    assertThat(views()).isEmpty();
  }

  @Test
  void an_update_with_an_old_hash_is_a_conflict() {
    String id = views().path(0).path("id").asString();
    String hash = views().path(0).path("hash").asString();

    JsonNode first = update(id, hash, "second");

    assertThat(first.at("/view/hash").asString()).isNotEqualTo(hash);
    assertThat(update(id, hash, "third").path("error").asString()).isEqualTo("hash_conflict");
    assertThat(update("V9", "", "third").path("error").asString()).isEqualTo("not_found");
  }

  @Test
  void a_bad_view_and_a_used_trigger_are_refused() {
    String used = stage.bot.last("command").json().path("trigger_id").asString();

    assertThat(stage.error("views.open", "trigger_id", used, "view", view("again", "")))
        .isEqualTo("exchanged_trigger_id");
    assertThat(
            stage
                .call("views.open", "trigger_id", used, "view", view("x".repeat(25), ""))
                .toString())
        .contains("invalid_arguments")
        .contains("/view/title/text");
  }

  @Test
  void a_click_in_a_modal_carries_what_is_filled_in() {
    submitted("{\"response_action\":\"update\",\"view\":" + view("menu", "") + "}");
    String id = views().path(0).path("id").asString();

    JsonNode clicked =
        stage.act(
            """
            {"as":"U0ANNA","do":"act","on":{"view":"%s"},"block":"more","action":"go","state":{},
             "values":{"what":{"text":{"value":"bowls"}}}}\
            """
                .formatted(id));

    assertThat(clicked.path("ok").asBoolean()).isTrue();
    JsonNode told = stage.bot.last("block_actions").json();
    assertThat(told.at("/view/state/values/what/text/value").asString()).isEqualTo("bowls");
    assertThat(told.at("/container/view_id").asString()).isEqualTo(id);
  }

  @Test
  void a_home_is_published_to_one_person() {
    stage.call(
        "views.publish",
        "user_id",
        "U0MARCUS",
        "view",
        "{\"type\":\"home\",\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"Due\"}}]}");

    assertThat(stage.seenBy("marcus").at("/home/blocks/0/text/text").asString()).isEqualTo("Due");
    assertThat(stage.seenBy("anna").path("home").isNull()).isTrue();
  }

  private JsonNode submitted(String botAnswers) {
    stage.bot.answers(botAnswers);
    return stage.act(
        """
        {"as":"U0ANNA","do":"submit","view":"%s","values":{"what":{"text":{"value":"lids"}}}}\
        """
            .formatted(views().path(views().size() - 1).path("id").asString()));
  }

  private JsonNode update(String id, String hash, String title) {
    return stage.call("views.update", "view_id", id, "hash", hash, "view", view(title, ""));
  }

  private JsonNode views() {
    return stage.seenBy("anna").path("views");
  }

  private static String trigger(StandInBot.Told told) {
    return told.json().path("trigger_id").asString();
  }

  private static String view(String title, String more) {
    return """
    {"type":"modal","title":{"type":"plain_text","text":"%s"},
     "submit":{"type":"plain_text","text":"Save"},
     "blocks":[{"type":"input","block_id":"what","label":{"type":"plain_text","text":"What"},
       "element":{"type":"plain_text_input","action_id":"text"}},
      {"type":"actions","block_id":"more","elements":[{"type":"button","action_id":"go",
       "text":{"type":"plain_text","text":"Go"}}]}]%s}\
    """
        .formatted(title, more);
  }
}
