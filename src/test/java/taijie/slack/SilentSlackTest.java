package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.TestBot;
import taijie.playground.Outcome;
import taijie.playground.wire.Weather;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Slack says nothing, or not in time, in the middle of what somebody does: they hear just that,
 * nothing is refused wrongly, nothing shown to the wrong person, and nothing lost.
 */
class SilentSlackTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String SILENT = "Slack did not answer just now";

  private Front front;
  private Weather weather;

  @BeforeEach
  void start() {
    begin(TestBot.start());
  }

  private void begin(TestBot bot) {
    front = new Front(bot);
    weather = front.bot().slack().weather();
  }

  private void withLittlePatience() {
    front.close();
    begin(TestBot.impatient());
  }

  @AfterEach
  void stop() {
    front.close();
  }

  // Until then the bot knows who is in the channel without asking.
  private void whatIsKnownGrowsOld() {
    front.bot().forward(Duration.ofMinutes(31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"show D-1", "next D-1", "list", "close D-1", "handover D-1 @marcus"})
  void a_command_asks_to_be_tried_again_and_says_nothing_wrong(String words) {
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    whatIsKnownGrowsOld();
    weather.away(true);
    assertThat(front.command("anna", HUAXIN, "/dispute " + words))
        .contains(SILENT)
        .doesNotContain("can't find", "Something went wrong", "18% of lids");

    weather.away(false);
    assertThat(front.command("anna", HUAXIN, "/dispute " + words)).doesNotContain(SILENT);
  }

  @Test
  void where_nobody_can_say_whether_somebody_is_an_outsider_they_see_nothing() {
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    weather.refuse("users.info", "internal_error");
    assertThat(front.command("marcus", HUAXIN, "/dispute show D-1"))
        .contains(SILENT)
        .doesNotContain("18% of lids");
    weather.refuse("users.info", "");
    assertThat(front.command("marcus", HUAXIN, "/dispute show D-1")).contains("18% of lids");
  }

  @Test
  void a_channel_that_cannot_be_looked_up_is_not_said_to_be_without_the_bot() {
    weather.refuse("conversations.info", "fatal_error");
    assertThat(front.command("anna", HUAXIN, "/dispute open Huaxin PO-1 18% of lids"))
        .contains(SILENT)
        .doesNotContain("I am not in this channel");
  }

  @Test
  void a_window_that_cannot_be_taken_keeps_what_was_typed_and_works_a_moment_later() {
    front.as("anna").say(HUAXIN, "/dispute open Huaxin PO-9 18% of lids over tolerance");
    whatIsKnownGrowsOld();
    weather.away(true);
    String view = front.modal("anna").id();
    Outcome refused = front.as("anna").submit(view, JsonNodeFactory.instance.objectNode());
    assertThat(refused.more().path("errors").toString()).contains(SILENT);
    assertThat(front.modal("anna").id()).isEqualTo(view);
    assertThat(front.newest()).isZero();

    weather.away(false);
    front.as("anna").submit(view, JsonNodeFactory.instance.objectNode());
    front.bot().settle();
    assertThat(front.dispute(1).head().card()).isPresent();
  }

  @Test
  void a_window_taken_while_slack_is_away_is_kept_and_shown_once_it_is_back() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: "PO-4471"
          click: "Log their answer"
          submit: false
        """);
    weather.away(true);
    String typed = "{\"text\":{\"value\":{\"value\":\"your caliper is wrong\"}}}";
    Outcome taken = front.as("anna").submit(front.modal("anna").id(), Json.MAPPER.readTree(typed));
    assertThat(taken.error()).isEmpty();
    assertThat(front.dispute(number).answers().standing()).hasSize(1);

    weather.away(false);
    front.bot().settle();
    assertThat(front.thread(number).stream().filter(m -> m.text().contains("Answer 1"))).hasSize(1);
  }

  @Test
  void nothing_is_posted_where_slack_does_not_say_whether_the_factory_reads_along() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    front.bot().forward(Duration.ofSeconds(61));
    weather.refuse("conversations.info", "internal_error");
    String root = front.dispute(number).head().card().orElseThrow();
    int before = front.thread(number).size();
    front.as("marcus").reply(HUAXIN, root, "@Taijie log your caliper is wrong");
    front.bot().settle();
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
    // The thread has Marcus's own words and nothing of the bot's.
    assertThat(front.thread(number)).hasSize(before + 1);

    weather.refuse("conversations.info", "");
    front.bot().settle();
    assertThat(front.thread(number).stream().filter(m -> m.text().contains("Answer 1"))).hasSize(1);
  }

  @Test
  void a_slow_slack_is_not_waited_for_and_known_by_the_next_try() {
    withLittlePatience();
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    whatIsKnownGrowsOld();
    Duration slow = Duration.ofSeconds(15);
    weather.delay("conversations.members", slow);
    long from = System.nanoTime();
    assertThat(front.command("anna", HUAXIN, "/dispute show D-1")).contains(SILENT);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(slow);

    // What came too late for the first is there for one of the next.
    weather.delay("conversations.members", Duration.ZERO);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(front.command("anna", HUAXIN, "/dispute show D-1")).contains("18% of lids"));
  }

  @Test
  void a_message_that_could_not_be_judged_comes_again_and_is_judged_once() {
    int number =
        front.open(
            "anna",
            HUAXIN,
            "Huaxin PO-4471 18% of lids over tolerance",
            "{People at the factory: \"Mr Chen / 陈总, owner\"}");
    String root = front.dispute(number).head().card().orElseThrow();
    whatIsKnownGrowsOld();
    weather.next("conversations.members", Fault.SERVER_ERROR);
    List<Message> before = front.seenBy("marcus");
    front.as("marcus").reply(HUAXIN, root, "let's cc Mr Chen so they take it seriously");
    front.bot().settle();
    assertThat(front.news("marcus", before)).doesNotContain(SILENT);
    assertThat(front.dispute(number).watch().warnings()).hasSize(1);
  }

  @Test
  void who_somebody_is_is_remembered_where_slack_does_not_say_it_again() {
    int number = front.open("lin", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    whatIsKnownGrowsOld();
    weather.refuse("users.info", "internal_error");
    front.forgedClick("lin", HUAXIN, "step-done", number + "|prepare");
    assertThat(front.everything()).contains("Slack 刚才没有响应").doesNotContain(SILENT);
  }

  @Test
  void a_command_whose_window_came_too_late_is_one_press_away() {
    weather.refuse("views.open", "expired_trigger_id");
    assertThat(front.command("anna", HUAXIN, "/dispute open Huaxin PO-7 18% of lids"))
        .contains("no longer let me open the window", "Open it");
    weather.refuse("views.open", "");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          click: "Open it"
          submit: false
          then: {modal: ["Open a dispute"]}
        """);
  }

  @Test
  void so_is_a_shortcut_with_its_message() {
    int number = front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    String root = front.dispute(number).head().card().orElseThrow();
    String ts =
        front
            .as("marcus")
            .reply(HUAXIN, root, "they say: not our lids")
            .more()
            .path("ts")
            .asString();
    front.bot().settle();
    weather.refuse("views.open", "expired_trigger_id");
    front.as("marcus").shortcut("log-answer", HUAXIN, ts);
    front.bot().settle();
    weather.refuse("views.open", "");
    pressesOpenIt();
    assertThat(front.modal("marcus").body().toString()).contains("they say: not our lids");

    weather.refuse("views.open", "expired_trigger_id");
    front.as("marcus").shortcut("open-dispute");
    front.bot().settle();
    weather.refuse("views.open", "");
    pressesOpenIt();
    assertThat(front.modal("marcus").body().toString()).contains("Open a dispute");
  }

  private void pressesOpenIt() {
    front.play(
        """
        - by: marcus
          click: "Open it"
          submit: false
        """);
  }

  @Test
  void a_window_for_which_slack_is_too_slow_is_offered_again_too() {
    withLittlePatience();
    weather.delay("views.open", Duration.ofSeconds(12));
    assertThat(front.command("anna", HUAXIN, "/dispute open Huaxin PO-8 18% of lids"))
        .contains("Slack did not answer in time, so no window opened", "Open it");
  }
}
