package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.socket.Pace;
import taijie.storage.DatabaseUrl;
import taijie.storage.Keyring;

/** What is set from outside, and what is said where something is missing. */
class SettingsTest {

  @Test
  void with_nothing_set_everything_has_a_sensible_value() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.slackApi()).isEqualTo(URI.create("https://slack.com/api/"));
    assertThat(settings.conversations()).isEmpty();
    assertThat(settings.signingSecret()).isEmpty();
    assertThat(settings.botToken()).isEmpty();
  }

  @Test
  void a_log_is_for_people_or_for_machines() {
    assertThatCode(() -> Settings.of(Map.of("TAIJIE_LOG", "json"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> Settings.of(Map.of("TAIJIE_LOG", "xml")))
        .hasMessage("TAIJIE_LOG must be text or json, not “xml”.");
  }

  @Test
  void what_is_set_is_used_without_the_blanks_around_it() {
    Settings settings =
        Settings.of(
            Map.of(
                "PORT", " 8080 ",
                "TAIJIE_DATA", "/srv/taijie",
                "TAIJIE_CONVERSATIONS", "ours",
                "TAIJIE_SLACK_API_URL", "http://127.0.0.1:9/api",
                "SLACK_SIGNING_SECRET", "s\n",
                "SLACK_BOT_TOKEN", "xoxb-1"));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.data()).isEqualTo(Path.of("/srv/taijie"));
    assertThat(settings.conversations()).contains(Path.of("ours"));
    assertThat(settings.slackApi()).isEqualTo(URI.create("http://127.0.0.1:9/api/"));
    assertThat(settings.signingSecret()).contains("s");
    assertThatCode(settings::mustServe).doesNotThrowAnyException();
  }

  @Test
  void whoever_serves_without_slacks_secrets_is_told_where_to_find_them_and_what_works_without() {
    assertThatThrownBy(() -> Settings.of(Map.of("SLACK_BOT_TOKEN", " ")).mustServe())
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("SLACK_SIGNING_SECRET is not set")
        .hasMessageContaining("SLACK_BOT_TOKEN is not set")
        .hasMessageContaining("api.slack.com/apps")
        .hasMessageContaining("taijie playground");
  }

  @Test
  void many_workspaces_are_served_with_a_client_id_its_secret_and_a_key() {
    Settings settings = Settings.of(many());

    assertThatCode(settings::mustServe).doesNotThrowAnyException();
    assertThat(settings.reach()).isInstanceOf(Reach.ManyWorkspaces.class);
    Map<String, String> two = many();
    two.merge("TAIJIE_KEY", Keyring.fresh(), (old, fresh) -> fresh + ", " + old);
    assertThatCode(Settings.of(two)::mustServe).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "TAIJIE_KEY"})
  void whoever_serves_many_is_told_what_is_missing_for_it_and_no_more(String name) {
    Map<String, String> environment = many();
    environment.remove(name);

    assertThatThrownBy(Settings.of(environment)::mustServe)
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining(name + " is not set")
        .message()
        .doesNotContain("SLACK_BOT_TOKEN");
  }

  @Test
  void a_token_for_one_beside_an_id_for_many_is_refused() {
    Map<String, String> environment = many();
    environment.put("SLACK_BOT_TOKEN", "xoxb-1");

    assertThatThrownBy(Settings.of(environment)::mustServe)
        .hasMessageContaining("Unset the one or the others");
  }

  @Test
  void a_key_that_is_none_is_refused_and_not_repeated() {
    Map<String, String> environment = many();
    environment.put("TAIJIE_KEY", "hunter2");

    assertThatThrownBy(Settings.of(environment)::mustServe)
        .hasMessageContaining("TAIJIE_KEY does not begin with taijie-")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void whoever_sets_neither_is_told_of_both_ways() {
    assertThatThrownBy(Settings.of(Map.of("SLACK_SIGNING_SECRET", "s"))::mustServe)
        .hasMessageContaining("SLACK_BOT_TOKEN is not set")
        .hasMessageContaining("To serve many workspaces, set SLACK_CLIENT_ID");
  }

  private static Map<String, String> many() {
    return new HashMap<>(
        Map.of(
            "SLACK_SIGNING_SECRET", "s",
            "SLACK_CLIENT_ID", "1.2",
            "SLACK_CLIENT_SECRET", "secret",
            "TAIJIE_KEY", Keyring.fresh()));
  }

  @Test
  void with_an_app_token_slacks_requests_come_over_a_socket_and_no_secret_is_needed() {
    Settings settings =
        Settings.of(Map.of("SLACK_APP_TOKEN", "xapp-1-some-token", "SLACK_BOT_TOKEN", "xoxb-1"));

    assertThatCode(settings::mustServe).doesNotThrowAnyException();
    assertThat(settings.entrance()).isEqualTo(new Entrance.Socket("xapp-1-some-token", Pace.USUAL));
  }

  @Test
  void without_an_app_token_slacks_requests_come_over_http() {
    Settings settings =
        Settings.of(Map.of("SLACK_SIGNING_SECRET", "s", "SLACK_BOT_TOKEN", "xoxb-1"));

    assertThat(settings.entrance()).isEqualTo(new Entrance.Http("s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xoxb-1-the-bots-own-token", "xapp-", "xapp-1-short", "xapp-1 with blanks in it"})
  void an_app_token_that_is_none_is_refused_and_not_repeated(String token) {
    assertThatThrownBy(() -> Settings.of(Map.of("SLACK_APP_TOKEN", token)))
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("SLACK_APP_TOKEN is no app-level token")
        .hasMessageContaining("connections:write")
        .message()
        .doesNotContain("bots-own", "short", "blanks in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "65536", "99999", "80 80", "８０"})
  void a_port_that_is_none_is_refused(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("PORT must be a number")
        .hasMessageContaining(port);
  }

  @Test
  void on_a_dyno_without_a_postgresql_it_does_not_serve_and_with_one_it_does() {
    Map<String, String> dyno =
        Map.of("SLACK_SIGNING_SECRET", "s", "SLACK_BOT_TOKEN", "xoxb-1", "DYNO", "web.1");
    assertThatThrownBy(() -> Settings.of(dyno).mustServe())
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("DATABASE_URL")
        .hasMessageContaining("TAIJIE_DATA");

    Map<String, String> attached = new HashMap<>(dyno);
    attached.put("DATABASE_URL", "postgres://u:p@db.example.com/taijie");
    assertThatCode(() -> Settings.of(attached).mustServe()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://anna:p%40ss%2Fw%2B1@db.example.com:6432/quality?sslmode=require",
        "postgresql://anna:p%40ss%2Fw+1@db.example.com:6432/quality?sslmode=require"
      })
  void a_database_is_found_by_its_address_and_its_password_is_never_shown(String address) {
    DatabaseUrl url = Settings.of(Map.of("DATABASE_URL", address)).database().orElseThrow();

    assertThat(url)
        .isEqualTo(
            new DatabaseUrl(
                "db.example.com",
                6432,
                "quality",
                "anna",
                "p@ss/w+1",
                Map.of("sslmode", "require")))
        .hasToString("db.example.com:6432/quality");
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://u:secret@h/db, begin with postgres://",
    "h:5432/db, begin with postgres://",
    "postgres://u:se cret@h/db, no address",
    "postgres://u:sec/ret@h/db, names no host",
    "postgres://h/db, names no user",
    "postgres://u:secret@h, names no database",
    "postgres://u:secret@h/, names no database",
    "postgres://u:secret@h/db?sslmod=require, “sslmod” is no parameter known here",
  })
  void an_address_of_no_database_is_refused_with_what_is_wrong_with_it(String text, String why) {
    assertThatThrownBy(() -> Settings.of(Map.of("DATABASE_URL", text)))
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("DATABASE_URL cannot be used")
        .hasMessageContaining(why)
        .hasMessageContaining("postgres://user:password@host")
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "six", "1.5", "10000"})
  void a_retention_that_is_none_is_refused(String months) {
    assertThatThrownBy(() -> Settings.of(Map.of("TAIJIE_RETENTION_MONTHS", months)))
        .hasMessageContaining("TAIJIE_RETENTION_MONTHS must be a number of months")
        .hasMessageContaining(months);
  }

  @Test
  void closed_disputes_are_kept_for_ever_or_for_some_months() {
    assertThat(Settings.of(Map.of()).retention()).isEmpty();
    assertThat(Settings.of(Map.of("TAIJIE_RETENTION_MONTHS", "18")).retention())
        .contains(Period.ofMonths(18));
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThatThrownBy(
            () -> Settings.of(Map.of("PORT", "x", "TAIJIE_SLACK_API_URL", "not an address")))
        .hasMessageContaining("PORT")
        .hasMessageContaining("TAIJIE_SLACK_API_URL");
  }
}
