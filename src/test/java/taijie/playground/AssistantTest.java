package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bot shows beside its messages: questions to begin with, and what it is about. */
class AssistantTest {

  private static final String STATUS = "assistant.threads.setStatus";
  private static final String PROMPTS = "assistant.threads.setSuggestedPrompts";

  private final Stage stage = Stage.set();
  private String im;
  private String thread;

  @BeforeEach
  void ask() {
    im = stage.slack.world().im(stage.slack.as("anna").id()).id();
    thread = stage.slack.as("anna").say(im, "what next?").more().path("ts").asString();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_status_needs_its_arguments_a_channel_of_the_bots_and_a_threads_first_message() {
    assertThat(stage.error(STATUS, "thread_ts", thread, "status", "x"))
        .isEqualTo("invalid_arguments");
    assertThat(stage.error(STATUS, "channel_id", im, "status", "x")).isEqualTo("invalid_arguments");
    assertThat(stage.error(STATUS, "channel_id", im, "thread_ts", thread))
        .isEqualTo("invalid_arguments");
    assertThat(status("C9999", thread, "x")).isEqualTo("channel_not_found");
    assertThat(status("lunch", thread, "x")).isEqualTo("channel_not_found");
    assertThat(status(im, "1700000000.000001", "x")).isEqualTo("invalid_thread_ts");
    assertThat(status(im, "soon", "x")).isEqualTo("invalid_thread_ts");
    assertThat(status(im, post(), "x")).isEqualTo("invalid_thread_ts");
    assertThat(shown().isNull()).isTrue();
  }

  @Test
  void a_status_is_replaced_and_taken_back() {
    status(im, thread, "is reading…");
    assertThat(status(im, thread, "is looking for words…")).isEqualTo("none");
    assertThat(shown().path("words").asString()).isEqualTo("is looking for words…");

    assertThat(status(im, thread, "")).isEqualTo("none");
    assertThat(shown().isNull()).isTrue();
  }

  @Test
  void a_status_ends_with_what_the_bot_says_in_that_thread_and_nowhere_else() {
    String other = stage.slack.as("anna").say(im, "and this?").more().path("ts").asString();
    status(im, thread, "is reading…");
    stage.slack.as("anna").reply(im, thread, "are you there?");
    stage.call("chat.postMessage", "channel", im, "thread_ts", other, "text", "Here.");
    assertThat(shown().path("words").asString()).isEqualTo("is reading…");

    post();
    assertThat(shown().isNull()).isTrue();
    status(im, thread, "is reading on…");
    assertThat(shown().path("words").asString()).isEqualTo("is reading on…");
  }

  @Test
  void a_status_ends_by_itself_after_two_minutes() {
    status(im, thread, "is reading…");
    stage.slack.clock().forward(Duration.ofSeconds(119));
    assertThat(shown().path("until").asString()).isEqualTo("2026-03-02T08:12:00Z");
    stage.slack.clock().forward(Duration.ofSeconds(1));
    assertThat(shown().isNull()).isTrue();
  }

  @Test
  void questions_are_replaced_by_the_next_and_are_for_one_person() {
    assertThat(prompts(im, "[{\"title\":\"One\",\"message\":\"First?\"}]")).isEqualTo("none");
    String two =
        "[{\"title\":\"Two\",\"message\":\"Second?\"},{\"title\":\"三\",\"message\":\"第三？\"}]";
    assertThat(prompts(im, two)).isEqualTo("none");

    assertThat(offered("anna").path("all").toString()).isEqualTo(two);
    assertThat(offered("petra").path("all")).isEmpty();
  }

  @Test
  void questions_that_slack_refuses_leave_those_before() {
    String good = "[{\"title\":\"One\",\"message\":\"First?\"}]";
    prompts(im, good);
    assertThat(prompts("C0001", good)).isEqualTo("channel_not_found");
    assertThat(prompts(im, "[{\"title\":\"One\"}]")).isEqualTo("invalid_arguments");
    assertThat(prompts(im, "[" + (good.substring(1, good.length() - 1) + ",").repeat(4) + "{}]"))
        .isEqualTo("invalid_arguments");
    assertThat(stage.error(PROMPTS, "channel_id", im, "prompts", "[]", "thread_ts", thread))
        .isEqualTo("invalid_arguments");

    assertThat(offered("anna").path("all").toString()).isEqualTo(good);
  }

  private String status(String channel, String ts, String words) {
    return stage.error(STATUS, "channel_id", channel, "thread_ts", ts, "status", words);
  }

  private String prompts(String channel, String prompts) {
    return stage.error(PROMPTS, "channel_id", channel, "prompts", prompts);
  }

  private String post() {
    return stage
        .call("chat.postMessage", "channel", im, "thread_ts", thread, "text", "Call them.")
        .path("ts")
        .asString();
  }

  private JsonNode shown() {
    return direct("anna").at("/messages/0/status");
  }

  private JsonNode offered(String who) {
    return direct(who).path("prompts");
  }

  private JsonNode direct(String who) {
    return stage
        .seenBy(who)
        .path("channels")
        .valueStream()
        .filter(channel -> channel.path("kind").asString().equals("im"))
        .findFirst()
        .orElseThrow();
  }
}
