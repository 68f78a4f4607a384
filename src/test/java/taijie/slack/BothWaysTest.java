package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import taijie.TestBot;
import taijie.TestBot.Way;
import taijie.playground.Outcome;
import taijie.playground.wire.Wire;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;

/** What people do, whether Slack calls the bot or the bot calls Slack. */
@ParameterizedClass
@EnumSource
class BothWaysTest {

  private static final String HUAXIN = "quality-huaxin";

  @Parameter private Way way;
  private Front front;

  @BeforeEach
  void start() {
    front = new Front(TestBot.start(way, TestBot.MONDAY));
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void a_dispute_is_opened_by_its_window_once_what_was_wrong_in_it_is_mended() {
    front.as("anna").say(HUAXIN, "/dispute open Huaxin PO-4471 18% of lids over tolerance");
    assertThat(submit("U0PETRA").toString()).contains("petra is not in the dispute's channel");
    assertThat(front.cards(HUAXIN)).isEmpty();
    assertThat(submit("U0ANNA").isEmpty()).isTrue();

    assertThat(front.world().views(front.as("anna").id())).isEmpty();
    assertThat(front.cards(HUAXIN))
        .singleElement()
        .extracting(Front::raw)
        .asString()
        .contains("D-1");
  }

  private JsonNode submit(String handler) {
    JsonNode filled =
        Json.MAPPER.readTree("{\"handler\":{\"value\":{\"selected_user\":\"" + handler + "\"}}}");
    Outcome outcome = front.as("anna").submit(front.modal("anna").id(), filled);
    front.bot().settle();
    assertThat(outcome.error()).isEmpty();
    return outcome.more().path("errors");
  }

  @Test
  void a_command_is_answered_to_its_author_alone() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    assertThat(front.command("anna", HUAXIN, "/dispute list")).contains("D-" + number);
    assertThat(front.command("anna", HUAXIN, "/dispute lits")).contains("/dispute list");
  }

  @Test
  void a_click_a_mention_a_shortcut_and_a_proposal_are_heard() {
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    front.play(
        """
        - by: anna
          click: All ready
          on: "Next: Get the facts ready"
          then:
            thread: ["Next: Call one person, privately"]
        - mention: "log they say the caliper is wrong"
          then:
            thread: ["Answer 1"]
        - by: marcus
          says: "they say the second carton is fine"
        - by: anna
          shortcut: "Log as factory's answer"
          on: "second carton is fine"
          fill: {Who said it: Linda}
          then:
            thread: ["Answer 2", "second carton is fine"]
        - by: marcus
          says: "let's cc the owner now"
          then:
            private: ["owner"]
        """);
    assertThat(deliveredBy()).containsOnly(way == Way.SOCKET ? "socket" : "/slack/events");
  }

  private List<String> deliveredBy() {
    return front.bot().slack().wire().entries().stream()
        .filter(e -> e.way() == Wire.Way.TO_BOT)
        .map(Wire.Entry::path)
        .distinct()
        .toList();
  }
}
