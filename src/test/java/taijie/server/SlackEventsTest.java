package taijie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.TestBot;

/** What the HTTP entry lets in, and what it turns away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackEventsTest {

  private static final String TYPE = "application/json";
  private static final String BODY = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";

  private TestBot bot;

  @BeforeAll
  void start() {
    bot = TestBot.start();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @Test
  void a_request_signed_by_slack_is_taken() {
    assertThat(Signed.json(events(), now(), BODY)).isEqualTo(200);
  }

  @Test
  void a_request_without_a_signature_is_refused() {
    HttpRequest bare = Signed.request(events(), TYPE, BODY).build();
    HttpRequest noTime =
        Signed.request(events(), TYPE, BODY)
            .header("X-Slack-Signature", Signed.of(Signed.SECRET, stamp(), BODY))
            .build();
    HttpRequest noSignature =
        Signed.request(events(), TYPE, BODY).header("X-Slack-Request-Timestamp", stamp()).build();

    assertThat(Signed.send(bare)).isEqualTo(401);
    assertThat(Signed.send(noTime)).isEqualTo(401);
    assertThat(Signed.send(noSignature)).isEqualTo(401);
  }

  @Test
  void a_signature_with_another_secret_is_refused() {
    assertThat(signed(stamp(), Signed.of("another-secret", stamp(), BODY), BODY)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", "v1=00", "v0=zz", "签名", "v0=0123456789abcdef"})
  void a_signature_that_is_none_is_refused(String signature) {
    String safe = signature.equals("签名") ? "%E7%AD%BE" : signature;
    assertThat(signed(stamp(), safe, BODY)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-5", "99999999999999999999", "1.5", " "})
  void a_timestamp_that_is_none_is_refused(String timestamp) {
    assertThat(signed(timestamp, Signed.of(Signed.SECRET, timestamp, BODY), BODY)).isEqualTo(401);
  }

  @Test
  void a_body_changed_on_the_way_is_refused() {
    String signature = Signed.of(Signed.SECRET, stamp(), BODY);
    assertThat(signed(stamp(), signature, BODY.replace("abc", "abd"))).isEqualTo(401);
  }

  @Test
  void a_request_may_be_five_minutes_old_or_ahead_and_not_six() {
    assertThat(Signed.json(events(), now().minus(Duration.ofMinutes(5)), BODY)).isEqualTo(200);
    assertThat(Signed.json(events(), now().plus(Duration.ofMinutes(5)), BODY)).isEqualTo(200);
    assertThat(Signed.json(events(), now().minus(Duration.ofMinutes(6)), BODY)).isEqualTo(401);
    assertThat(Signed.json(events(), now().plus(Duration.ofMinutes(6)), BODY)).isEqualTo(401);
  }

  @Test
  void reading_instead_of_posting_is_refused() {
    assertThat(Signed.send(HttpRequest.newBuilder(events()).GET().build())).isEqualTo(405);
  }

  @Test
  void an_unknown_path_is_not_there() {
    assertThat(Signed.json(events().resolve("/slack/else"), now(), BODY)).isEqualTo(404);
    assertThat(Signed.json(events().resolve("/"), now(), BODY)).isEqualTo(404);
  }

  @Test
  void health_answers_without_a_signature() {
    HttpRequest healthz = HttpRequest.newBuilder(events().resolve("/healthz")).GET().build();
    HttpRequest readyz = HttpRequest.newBuilder(events().resolve("/readyz")).GET().build();
    assertThat(Signed.send(healthz)).isEqualTo(200);
    assertThat(Signed.send(readyz)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "12",
        "\"text\"",
        "{}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event\":{}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event\":{\"type\":\"message\"}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"Ev1\","
            + "\"event\":{\"type\":\"app_mention\"}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"Ev2\","
            + "\"event\":{\"type\":\"message\",\"channel\":\"C0001\",\"user\":\"U0ANNA\",\"text\":7}}",
        "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"Ev3\","
            + "\"event\":{\"type\":\"tomorrow_s_event\"}}",
        "\u0000\u0001\u0002"
      })
  void garbage_with_a_right_signature_is_no_fault_of_the_bot(String body) {
    assertThat(Signed.json(events(), now(), body)).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "{}",
        "{\"type\":\"block_actions\"}",
        "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ANNA\"}}",
        "{\"type\":\"message_action\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ANNA\"}}",
        "{\"type\":\"shortcut\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ANNA\"}}",
        "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ANNA\"},"
            + "\"actions\":[]}"
      })
  void an_interaction_made_of_garbage_is_no_fault_of_the_bot(String payload) {
    assertThat(Signed.form(events(), now(), Map.of("payload", payload))).isLessThan(500);
  }

  @Test
  void a_command_nobody_offers_is_no_fault_of_the_bot() {
    int status =
        Signed.form(
            events(),
            now(),
            Map.of(
                "command", "/unheard",
                "text", "of",
                "team_id", "T0001",
                "user_id", "U0ANNA",
                "channel_id", "C0001",
                "trigger_id", "1.2.3",
                "response_url", "http://127.0.0.1:1/none"));
    assertThat(status).isLessThan(500);
  }

  private int signed(String timestamp, String signature, String body) {
    return Signed.send(
        Signed.request(events(), TYPE, body)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature)
            .build());
  }

  private URI events() {
    return bot.bot().events();
  }

  private Instant now() {
    return bot.clock().instant();
  }

  private String stamp() {
    return Signed.timestamp(now());
  }
}
