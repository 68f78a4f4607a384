package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "65536", "99999", "80 80", "８０"})
  void a_port_that_is_none_is_refused(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("PORT must be a number")
        .hasMessageContaining(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DYNO", "DATABASE_URL"})
  void where_disputes_could_not_be_kept_it_does_not_serve(String sign) {
    Settings settings =
        Settings.of(
            Map.of("SLACK_SIGNING_SECRET", "s", "SLACK_BOT_TOKEN", "xoxb-1", sign, "web.1"));

    assertThatThrownBy(settings::mustServe)
        .isInstanceOf(Settings.Missing.class)
        .hasMessageContaining("TAIJIE_DATA");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertThatThrownBy(
            () -> Settings.of(Map.of("PORT", "x", "TAIJIE_SLACK_API_URL", "not an address")))
        .hasMessageContaining("PORT")
        .hasMessageContaining("TAIJIE_SLACK_API_URL");
  }
}
