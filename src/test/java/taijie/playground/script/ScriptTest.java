package taijie.playground.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.playground.Stage;
import taijie.playground.StandInBot;
import tools.jackson.databind.JsonNode;

/**
 * Scripts, played with a small bot that has a modal, a card, a menu and something private to say.
 */
class ScriptTest {
  private final Stage stage = Stage.set();

  @BeforeEach
  void a_small_bot() {
    stage.bot.answers(this::answer);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_whole_story_goes_as_it_says() {
    play(
        """
        title: A lid too wide
        begins: 2026-03-02T09:10
        zone: Europe/Berlin
        acts:
          - by: anna
            in: quality-huaxin
            command: "/dispute open lids"
            fill: {Finding: "18% of lids over tolerance", Weight: Major}
            then: {modal: [What happened?], card: ["18% of lids"], channel: [Call made]}
          - {by: lin, says: "let's cc Mr Chen", then: {private: [Better call first], not: [publicly]}}
          - {by: lin, says: "hello everybody", top: true, then: {silence: true}}
          - {by: anna, click: call made, then: {thread: ["Anna Weber has called"]}}
          - {by: anna, choose: Handling, from: Topic, on: card, then: {thread: ["topic: handling"]}}
          - {by: anna, shortcut: Log as factory's answer, on: cc Mr Chen, then: {dm: {anna: [logged]}}}
          - {wait: PT48H, then: {silence: true}}
        """);

    assertThat(stage.slack.clock().instant()).isEqualTo("2026-03-04T08:10:00Z");
  }

  @Test
  void every_difference_is_told_with_its_line_and_what_was_said_instead() {
    Throwable failed =
        catchThrowable(() ->
            play(
                """
                acts:
                  - {by: anna, in: quality-huaxin, command: /dispute open, fill: {Finding: lids}, then: {card: [bowls]}}
                  - {by: anna, says: cc Mr Chen, then: {silence: true, not: [Better]}}
                """));

    assertThat(failed)
        .isInstanceOf(ScriptFailed.class)
        .hasMessageContaining("story.yml:2: expected the card to say “bowls”")
        .hasMessageContaining("story.yml:3: expected silence")
        .hasMessageContaining("story.yml:3: expected nobody to say “Better”")
        .hasMessageContaining("it said in #quality-huaxin (private): Better call first");
  }

  @Test
  void what_cannot_be_done_is_told_with_what_could() {
    Throwable failed =
        catchThrowable(() ->
            play(
                """
                acts:
                  - {by: anna, in: quality-huaxin, command: /dispute open, fill: {Colour: red}}
                  - {by: anna, command: /dispute open, fill: {Finding: lids}}
                  - {by: anna, click: Dance}
                  - {by: anna, says: /dispute list}
                  - {by: nobody, says: hi}
                """));

    assertThat(failed)
        .hasMessageContaining("story.yml:2: the modal has no input “Colour”, only [Finding, Weight")
        .hasMessageContaining("story.yml:4: no button “Dance”, only [Call made]")
        .hasMessageContaining("story.yml:5: /dispute is not supported in threads")
        .hasMessageContaining("story.yml:6: Nobody is called “nobody”");
  }

  @Test
  void a_refused_submission_is_a_failure_unless_it_is_expected() {
    String submission =
        "acts: [{by: anna, in: quality-huaxin, command: /dispute open, fill: {Finding: bad}%s}]";

    assertThatThrownBy(() -> play(submission.formatted("")))
        .hasMessageContaining("the modal said [More words, please]");
    play(submission.formatted(", then: {errors: [More words]}"));
  }

  @Test
  void a_modal_can_be_left_open_filled_in_later_or_closed_and_people_come_and_go() {
    play(
        """
        acts:
          - {by: anna, in: quality-huaxin, command: /dispute open, submit: false, then: {silence: true}}
          - {by: anna, fill: {Finding: lids}, then: {card: [lids]}}
          - {by: anna, command: /dispute open, submit: false}
          - {by: anna, closes: modal, then: {silence: true}}
          - {by: anna, invites: petra}
          - {by: petra, says: hello, top: true}
          - {by: anna, removes: petra}
          - {by: petra, says: hello again, top: true, then: {fails: [You are not in a channel]}}
          - {by: anna, archives: quality-huaxin}
          - {by: anna, says: anybody?, then: {fails: [is archived]}}
        """);

    assertThat(stage.slack.world().views("U0ANNA")).isEmpty();
  }

  @Test
  void a_field_that_is_not_shown_yet_is_looked_for_behind_the_button_that_shows_more() {
    play(
        """
        acts:
          - by: anna
            in: quality-huaxin
            command: /dispute open
            fill: {Finding: lids, Lot: L-3}
            then: {card: [lids]}
        """);

    JsonNode sent = stage.bot.last("view_submission").json();
    assertThat(sent.at("/view/state/values/lot/text/value").asString()).isEqualTo("L-3");
    assertThat(sent.at("/view/state/values/what/text/value").asString()).isEqualTo("lids");
  }

  @Test
  void seeding_compares_nothing() {
    Script.parse(
            "story.yml",
            """
            acts:
              - {by: anna, in: quality-huaxin, command: /dispute open, fill: {Finding: lids}, then: {card: [bowls]}}
            """)
        .seed(stage.slack, stage.slack.clock(), () -> {});

    assertThat(stage.slack.world().messages("C0001")).hasSize(1);
  }

  @Test
  void a_misspelt_script_is_refused_with_all_its_problems() {
    assertThatThrownBy(() ->
            Script.parse(
                "story.yml",
                """
                acts:
                  - {by: anna, sais: hi}
                  - {by: anna, says: hi, then: {thraed: [x]}}
                  - {by: anna, says: hi, click: there}
                """))
        .hasMessageContaining("story.yml:2: “sais” is unknown")
        .hasMessageContaining("story.yml:3: then “thraed” is unknown")
        .hasMessageContaining("story.yml:4: an act does one thing");
    assertThatThrownBy(() -> Script.parse("story.yml", "acts: [\n  {by: anna"))
        .hasMessageContaining("story.yml:");
    assertThatThrownBy(() -> Script.parse("story.yml", "begins: tomorrow\nacts: []"))
        .hasMessageContaining("2026-03-02T09:10");
  }

  private void play(String yaml) {
    Script.parse("story.yml", yaml).play(stage.slack, stage.slack.clock(), () -> {});
  }

  private StandInBot.Said answer(StandInBot.Told told) {
    JsonNode json = told.json();
    switch (told.type()) {
      case "command" ->
          stage.call("views.open", "trigger_id", json.path("trigger_id").asString(), "view", FORM);
      case "view_submission" -> {
        String finding = json.at("/view/state/values/what/text/value").asString();
        if (finding.equals("bad")) {
          return new StandInBot.Said(
              200, "{\"response_action\":\"errors\",\"errors\":{\"what\":\"More words, please\"}}");
        }
        stage.call(
            "chat.postMessage",
            "channel",
            "C0001",
            "text",
            "card",
            "blocks",
            CARD.formatted(finding));
      }
      case "message" -> message(told.event());
      case "block_actions" -> click(json);
      case "message_action" ->
          stage.call(
              "chat.postMessage", "channel", json.at("/user/id").asString(), "text", "logged");
      default -> {}
    }
    return StandInBot.Said.nothing();
  }

  private void message(JsonNode event) {
    if (!event.has("bot_id") && event.path("text").asString().contains("cc Mr Chen")) {
      stage.call(
          "chat.postEphemeral",
          "channel",
          "C0001",
          "user",
          event.path("user").asString(),
          "thread_ts",
          event.path("thread_ts").asString(),
          "text",
          "*Better* call first");
    }
  }

  private void click(JsonNode json) {
    JsonNode action = json.at("/actions/0");
    if (action.path("action_id").asString().equals("more-fields")) {
      JsonNode view = json.path("view");
      stage.call(
          "views.update",
          "view_id",
          view.path("id").asString(),
          "hash",
          view.path("hash").asString(),
          "view",
          FORM.replace(MORE, LOT));
      return;
    }
    String text =
        action.path("type").asString().equals("button")
            ? "<@" + json.at("/user/id").asString() + "> has called"
            : "topic: " + action.at("/selected_option/value").asString();
    stage.call(
        "chat.postMessage",
        "channel",
        "C0001",
        "thread_ts",
        json.at("/container/message_ts").asString(),
        "text",
        text);
  }

  private static final String MORE =
      """
      {"type":"actions","elements":[{"type":"button","action_id":"more-fields",
       "text":{"type":"plain_text","text":"More"}}]}\
      """;

  private static final String LOT =
      """
      {"type":"input","block_id":"lot","optional":true,"label":{"type":"plain_text","text":"Lot"},
       "element":{"type":"plain_text_input","action_id":"text"}}\
      """;

  private static final String FORM =
      """
      {"type":"modal","title":{"type":"plain_text","text":"What happened?"},
       "submit":{"type":"plain_text","text":"Save"},
       "blocks":[
        {"type":"input","block_id":"what","label":{"type":"plain_text","text":"Finding"},
         "element":{"type":"plain_text_input","action_id":"text"}},
        {"type":"input","block_id":"weight","optional":true,
         "label":{"type":"plain_text","text":"Weight"},
         "element":{"type":"static_select","action_id":"pick","options":[
          {"text":{"type":"plain_text","text":"Major"},"value":"major"},
          {"text":{"type":"plain_text","text":"Minor"},"value":"minor"}]}},
        %s]}\
      """
          .formatted(MORE);

  private static final String CARD =
      """
      [{"type":"section","text":{"type":"mrkdwn","text":"*%s*"}},
       {"type":"actions","block_id":"b","elements":[
        {"type":"button","action_id":"called","text":{"type":"plain_text","text":"Call made"}},
        {"type":"static_select","action_id":"topic",
         "placeholder":{"type":"plain_text","text":"Topic"},"options":[
         {"text":{"type":"plain_text","text":"Handling"},"value":"handling"}]}]}]\
      """;
}
