package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import taijie.server.Signed;
import taijie.server.Signed.Answer;
import taijie.storage.Database;
import taijie.storage.Timetable;
import tools.jackson.databind.JsonNode;

/**
 * The bot as {@code serve} puts it together, with a Slack that others wrote. Each test goes on
 * where the one before it ended. Run by {@code mvn -Pemulate test}.
 */
@Tag("emulate")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmulateTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("taijie.emulate", "target/emulate"));
  private static final AtomicLong NUMBERS = new AtomicLong();

  private static EmulatedSlack slack;
  private static Database database;
  private static Bot bot;
  private static String anna;
  private static String channel;
  private static String card = "";

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    slack = EmulatedSlack.start(FOLDER);
    anna = id("users.list", "members", "anna");
    channel = id("conversations.list", "channels", "quality-huaxin");
    database = Database.sqlite(data.resolve("taijie.db"));
    InstantSource clock = InstantSource.system();
    bot =
        Bot.start(
            new Bot.Options(
                "127.0.0.1",
                0,
                new Entrance.Http(Signed.SECRET),
                EmulatedSlack.TOKEN,
                slack.api(),
                clock),
            TestBot.KNOWLEDGE,
            database,
            (db, schedule, store) -> {
              Timetable timetable = Timetable.start(db, schedule, clock);
              store.afterCommit(timetable::wake);
              return timetable;
            });
  }

  @AfterAll
  static void stop() throws Exception {
    bot.close();
    database.close();
    slack.close();
  }

  @Test
  @Order(1)
  void the_token_is_known_and_the_workspace_named() {
    JsonNode me = slack.call("auth.test", Map.of());
    assertThat(me.path("user").asString()).isEqualTo("taijie");
    assertThat(me.path("team").asString()).isEqualTo("Nordlicht Homeware");
  }

  @Test
  @Order(2)
  void a_command_opens_a_window_and_the_window_a_dispute_with_its_card_and_first_step() {
    Answer answer = command("/dispute", "open Huaxin PO-4471 18% of lids over tolerance");
    assertThat(answer.status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(page()).doesNotContain("No modal views"));

    Answer sent =
        form(
            """
            {"type":"view_submission",%s,"view":{"id":"V1","hash":"h","type":"modal",
             "callback_id":"open-dispute","private_metadata":"","state":{"values":{
              "supplier":{"value":{"selected_option":{"value":"Huaxin"}}},
              "finding":{"value":{"value":"18%% of lids over tolerance"}},
              "po":{"value":{"value":"PO-4471"}},
              "handler":{"value":{"selected_user":"%s"}},
              "channel":{"value":{"selected_conversation":"%s"}}}}}}
            """
                .formatted(who(), anna, channel));
    assertThat(sent.body()).isEmpty();
    await().untilAsserted(() -> assertThat(said()).contains("D-1 · Huaxin · PO-4471"));
    card =
        slack
            .call("conversations.history", Map.of("channel", channel))
            .at("/messages/0/ts")
            .asString();
    await().untilAsserted(() -> assertThat(thread()).contains("Next: Get the facts ready"));
  }

  @Test
  @Order(3)
  void a_click_brings_the_card_up_to_date_in_its_place() {
    click("step-done", "1|prepare");
    await().untilAsserted(() -> assertThat(thread()).contains("Next: Call one person"));
    await().untilAsserted(() -> assertThat(said()).contains("Call one person"));
    assertThat(slack.call("conversations.history", Map.of("channel", channel)).path("messages"))
        .hasSize(1);
  }

  @Test
  @Order(4)
  void a_mention_logs_an_answer_in_the_thread() {
    event("app_mention", "<@U0BOT> log they say our caliper is wrong", channel, "channel");
    await().untilAsserted(() -> assertThat(thread()).contains("Answer 1"));
  }

  @Test
  @Order(5)
  void the_guard_speaks_to_one_person_alone() {
    event("message", "let's cc the owner now", channel, "channel");
    await().untilAsserted(() -> assertThat(page()).contains("With the owner on copy"));
    assertThat(thread()).doesNotContain("With the owner on copy");
  }

  @Test
  @Order(6)
  void a_home_is_published_although_nobody_says_in_which_channels_a_person_is() {
    delivered(
        """
        {"type":"app_home_opened","user":"%s","channel":"D1","tab":"home","event_ts":"1.1"}
        """
            .formatted(anna));
    await().untilAsserted(() -> assertThat(page()).doesNotContain("No App Home views"));
    assertThat(command("/dispute", "list").body()).contains("D-1").contains("PO-4471");
  }

  @Test
  @Order(7)
  void a_question_asked_in_private_is_answered_there() {
    JsonNode room = slack.call("conversations.open", Map.of("users", anna));
    String im = room.at("/channel/id").asString();
    event("message", "they say our calipers are wrong", im, "im");
    // The answer goes under the question.
    await()
        .untilAsserted(
            () -> assertThat(slack.page(im)).contains("they say our calipers are wrong”"));
  }

  @Test
  @Order(8)
  void a_record_is_shared_as_a_file() {
    click("record", "1");
    await().untilAsserted(() -> assertThat(thread()).contains(".docx"));
  }

  @Test
  @Order(9)
  void what_it_does_not_cover_is_known() throws IOException {
    List<String> missing =
        SlackMethodsTest.CALLED.stream().filter(method -> !slack.knows(method)).toList();
    Files.writeString(
        FOLDER.resolve("not-covered.md"),
        "Not covered by emulate: " + String.join(", ", missing) + "\n");
    assertThat(missing)
        .containsExactly(
            "apps.connections.open",
            "assistant.threads.setStatus",
            "assistant.threads.setSuggestedPrompts",
            "functions.completeError",
            "functions.completeSuccess",
            "users.conversations");
  }

  private static String id(String method, String list, String name) {
    return slack
        .call(method, Map.of())
        .path(list)
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static String said() {
    return slack.call("conversations.history", Map.of("channel", channel)).toString();
  }

  private static String thread() {
    return slack.call("conversations.replies", Map.of("channel", channel, "ts", card)).toString();
  }

  private static String page() {
    return slack.page(channel).replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ");
  }

  private static Answer command(String command, String text) {
    return sent(
        Map.of(
            "command",
            command,
            "text",
            text,
            "team_id",
            "T000000001",
            "user_id",
            anna,
            "channel_id",
            channel,
            "trigger_id",
            trigger(),
            "response_url",
            slack.api().resolve("response").toString()));
  }

  private static void click(String action, String value) {
    Answer answer =
        form(
            """
            {"type":"block_actions",%s,"channel":{"id":"%s","name":"x"},
             "container":{"type":"message","message_ts":"%s","channel_id":"%s"},
             "actions":[{"type":"button","block_id":"b","action_id":"%s","value":"%s",
                         "action_ts":"%s.1"}]}
            """
                .formatted(
                    who(), channel, card, channel, action, value, NUMBERS.incrementAndGet()));
    assertThat(answer.status()).isEqualTo(200);
  }

  private static void event(String type, String text, String where, String kind) {
    String ts =
        InstantSource.system().instant().getEpochSecond() + ".9" + NUMBERS.incrementAndGet();
    String under = where.equals(channel) ? ",\"thread_ts\":\"" + card + "\"" : "";
    delivered(
        """
        {"type":"%s","user":"%s","text":"%s","ts":"%s","channel":"%s","channel_type":"%s",
         "event_ts":"%s"%s}
        """
            .formatted(type, anna, text, ts, where, kind, ts, under));
  }

  private static void delivered(String event) {
    String body =
        """
        {"type":"event_callback","token":"x","team_id":"T000000001","api_app_id":"A1",
         "event_id":"Ev%s","event_time":1,"event":%s}
        """
            .formatted(NUMBERS.incrementAndGet(), event);
    assertThat(Signed.json(bot.events(), InstantSource.system().instant(), body)).isEqualTo(200);
  }

  private static Answer form(String payload) {
    return sent(Map.of("payload", payload));
  }

  private static Answer sent(Map<String, String> fields) {
    return Signed.asked(bot.events(), InstantSource.system().instant(), fields);
  }

  private static String who() {
    return """
    "team":{"id":"T000000001","domain":"x"},"api_app_id":"A1","token":"x","trigger_id":"%s",
    "user":{"id":"%s","username":"anna","name":"anna","team_id":"T000000001"}\
    """
        .formatted(trigger(), anna);
  }

  private static String trigger() {
    return slack
        .call("views.generateTriggerId", Map.of("user_id", anna))
        .path("trigger_id")
        .asString();
  }

  static {
    org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(6));
  }
}
