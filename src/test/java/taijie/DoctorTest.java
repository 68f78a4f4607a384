package taijie;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.cli.Diagnosis;
import taijie.slack.Scope;
import taijie.storage.DatabaseUrl;
import taijie.storage.Everything;
import taijie.storage.PostgresServer;

/** {@code taijie doctor} on sick and healthy bots, with a Slack that answers as told. */
class DoctorTest {

  private static final Instant NOW = Instant.parse("2026-03-02T13:00:00Z");
  private static final String ALL =
      Scope.all().stream().map(Scope::permission).collect(Collectors.joining(","));

  @TempDir private Path folder;
  private final WireMockServer slack =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void start() {
    slack.start();
    environment.put("SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
    environment.put("SLACK_BOT_TOKEN", "xoxb-0000-test-token-0000");
    environment.put("TAIJIE_DATA", folder.resolve("data").toString());
    environment.put("TAIJIE_SLACK_API_URL", slack.baseUrl() + "/api/");
    answers(NOW, ALL);
    channels("[{\"id\":\"C1\",\"name\":\"quality\"}]");
  }

  @AfterEach
  void stop() {
    slack.stop();
  }

  @Test
  void a_healthy_bot_has_nothing_to_mend() {
    assertThat(diagnose()).allSatisfy(one -> assertThat(one.repair()).as(one.what()).isEmpty());
    assertThat(diagnose())
        .extracting(Diagnosis::what)
        .anyMatch(what -> what.contains("taijie-bot"));
    assertThat(folder.resolve("data")).isEmptyDirectory();
  }

  @Test
  void missing_settings_are_named_with_where_to_find_them() {
    environment.remove("SLACK_SIGNING_SECRET");
    environment.remove("SLACK_BOT_TOKEN");
    assertThat(ills())
        .hasSize(2)
        .allMatch(what -> what.contains("api.slack.com/apps") || what.contains("OAuth"));
  }

  @Test
  void a_token_of_another_kind_and_a_secret_that_is_none_are_told() {
    environment.put("SLACK_BOT_TOKEN", "xoxp-1-user-token");
    environment.put("SLACK_SIGNING_SECRET", "hunter2");
    assertThat(ills())
        .anyMatch(what -> what.contains("begins with “xoxp-”"))
        .anyMatch(what -> what.contains("does not look like one"));
    assertThat(diagnose().toString()).doesNotContain("user-token", "hunter2");
  }

  @Test
  void a_token_that_slack_does_not_take_is_told() {
    slack.stubFor(
        post("/api/auth.test").willReturn(okJson("{\"ok\":false,\"error\":\"token_revoked\"}")));
    assertThat(ills()).singleElement().asString().contains("token_revoked");
  }

  @Test
  void missing_scopes_are_named() {
    answers(NOW, "commands,chat:write");
    assertThat(ills())
        .singleElement()
        .asString()
        .contains("users:read", "channels:history")
        .doesNotContain("commands");
  }

  @Test
  void a_clock_that_is_wrong_is_told_by_how_much() {
    answers(NOW.minus(Duration.ofMinutes(6)), ALL);
    assertThat(ills()).singleElement().asString().contains("360 s", "Every request");
    answers(NOW.plusSeconds(45), ALL);
    assertThat(ills()).singleElement().asString().contains("45 s").doesNotContain("Every request");
  }

  @Test
  void a_bot_in_no_channel_is_told_how_to_be_invited() {
    channels("[]");
    assertThat(ills()).singleElement().asString().contains("in no channel");
  }

  @Test
  void a_slack_that_is_away_down_or_another_is_told() {
    slack.stubFor(post("/api/auth.test").willReturn(aResponse().withStatus(503)));
    assertThat(ills()).singleElement().asString().contains("HTTP 503");
    slack.stubFor(post("/api/auth.test").willReturn(aResponse().withBody("<html>proxy</html>")));
    assertThat(ills()).singleElement().asString().contains("cannot be read");
    environment.put("TAIJIE_SLACK_API_URL", "http://127.0.0.1:9/");
    assertThat(ills()).singleElement().asString().contains("cannot be reached");
  }

  @Test
  void an_app_token_needs_no_secret_and_is_shown_to_slack() {
    bySocket("{\"ok\":true,\"url\":\"wss://127.0.0.1/link/?ticket=secret\"}");

    assertThat(ills()).isEmpty();
    assertThat(diagnose().toString()).contains("Socket Mode").doesNotContain("ticket");
  }

  @Test
  void an_app_token_that_is_good_for_nothing_is_told_with_its_repair() {
    bySocket("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"connections:write\"}");
    assertThat(ills()).singleElement().asString().contains("connections:write", "App-Level Tokens");
    bySocket("{\"ok\":false,\"error\":\"not_allowed_token_type\"}");
    assertThat(ills()).singleElement().asString().contains("not_allowed_token_type");
    bySocket("{\"ok\":false,\"error\":\"access_denied\"}");
    assertThat(ills()).singleElement().asString().contains("switch Socket Mode on");
    bySocket("<html>proxy</html>");
    assertThat(ills()).singleElement().asString().contains("cannot be read");
    slack.stubFor(post("/api/apps.connections.open").willReturn(aResponse().withStatus(503)));
    assertThat(ills()).singleElement().asString().contains("HTTP 503");
  }

  @Test
  void an_app_token_of_another_kind_is_told_without_showing_it() {
    environment.put("SLACK_APP_TOKEN", "xoxb-1-another-token");
    assertThat(ills()).singleElement().asString().contains("SLACK_APP_TOKEN is no app-level token");
    assertThat(diagnose().toString()).doesNotContain("another-token");
  }

  private void bySocket(String answer) {
    environment.remove("SLACK_SIGNING_SECRET");
    environment.put("SLACK_APP_TOKEN", "xapp-1-a-test-token");
    slack.stubFor(post("/api/apps.connections.open").willReturn(okJson(answer)));
  }

  @Test
  void a_postgresql_at_work_and_a_new_one_need_no_mending() {
    environment.put("DATABASE_URL", postgres(PostgresServer.database()));
    assertThat(ills()).isEmpty();
    assertThat(diagnose().toString()).contains("answers, and can be written");

    environment.put("DATABASE_URL", postgres(PostgresServer.bare()));
    assertThat(ills()).isEmpty();
    assertThat(diagnose().toString()).contains("the first start will make its tables");
  }

  @Test
  void a_postgresql_that_can_only_be_read_or_cannot_be_reached_is_told_without_its_password() {
    DatabaseUrl url = PostgresServer.database();
    environment.put("DATABASE_URL", postgres(url));
    Everything.restart(url.database(), "default_transaction_read_only", "on");
    assertThat(ills()).singleElement().asString().contains("can only be read", "follows");

    environment.put("DATABASE_URL", "postgres://taijie:hunter2@127.0.0.1:9/db");
    assertThat(ills()).singleElement().asString().contains("127.0.0.1:9/db", "refused");
    assertThat(diagnose().toString()).doesNotContain("hunter2");

    environment.put("DATABASE_URL", postgres(url) + "_gone");
    assertThat(ills()).singleElement().asString().contains("_gone", "does not exist");
  }

  private static String postgres(DatabaseUrl url) {
    return "postgres://%s:%s@%s:%d/%s"
        .formatted(url.user(), url.password(), url.host(), url.port(), url.database());
  }

  @Test
  void a_folder_that_is_a_file_and_broken_conversations_are_told() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    environment.put("TAIJIE_DATA", file.toString());
    Path own = Files.createDirectories(folder.resolve("own/voice"));
    Files.writeString(own.resolve("card.yml"), "next: [broken");
    environment.put("TAIJIE_CONVERSATIONS", own.getParent().toString());
    assertThat(ills())
        .anyMatch(what -> what.contains("cannot be written"))
        .anyMatch(what -> what.contains("mistakes, the first:"));
  }

  private List<Diagnosis> diagnose() {
    return Doctor.diagnose(environment, InstantSource.fixed(NOW));
  }

  private List<String> ills() {
    return diagnose().stream()
        .filter(one -> !one.repair().isEmpty())
        .map(one -> one.what() + " " + one.repair())
        .toList();
  }

  private void answers(Instant at, String scopes) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    slack.stubFor(
        post("/api/auth.test")
            .willReturn(
                okJson("{\"ok\":true,\"user\":\"taijie-bot\",\"team\":\"Nordlicht\"}")
                    .withHeader("x-oauth-scopes", scopes)
                    .withHeader("Date", date)));
  }

  private void channels(String list) {
    slack.stubFor(
        post("/api/users.conversations")
            .willReturn(okJson("{\"ok\":true,\"channels\":" + list + "}")));
  }
}
