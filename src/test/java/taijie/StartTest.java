package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.content.ContentException;
import taijie.content.Conversations;
import taijie.storage.Database;
import taijie.usecase.Knowledge;

/** What keeps the bot from starting, and what it says then. */
class StartTest {

  @Test
  void missing_settings_are_all_named_with_where_to_find_them() {
    assertThatThrownBy(() -> Settings.of(Map.of()).mustServe())
        .hasMessageContaining("SLACK_SIGNING_SECRET is not set.")
        .hasMessageContaining("Basic Information")
        .hasMessageContaining("SLACK_BOT_TOKEN is not set.")
        .hasMessageContaining("OAuth & Permissions")
        .hasMessageContaining("taijie playground");
  }

  @Test
  void a_setting_of_blanks_is_missing_too_and_only_it_is_named() {
    Map<String, String> environment =
        Map.of("SLACK_SIGNING_SECRET", "abc", "SLACK_BOT_TOKEN", "  ");
    assertThatThrownBy(() -> Settings.of(environment).mustServe())
        .hasMessageContaining("SLACK_BOT_TOKEN is not set.")
        .message()
        .doesNotContain("SLACK_SIGNING_SECRET");
  }

  @Test
  void settings_have_sensible_defaults() {
    Settings settings =
        Settings.of(Map.of("SLACK_SIGNING_SECRET", "abc", "SLACK_BOT_TOKEN", "xoxb-1"));
    settings.mustServe();
    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.slackApi()).hasToString("https://slack.com/api/");
    assertThat(settings.data()).isEqualTo(Path.of("data"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536", "99999", "3 000", "3000.5"})
  void a_port_that_is_none_is_named(String port) {
    assertThatThrownBy(() -> Settings.of(Map.of("PORT", port)))
        .hasMessageContaining("PORT must be a number from 0 to 65535, not “" + port + "”.");
  }

  @Test
  void an_address_that_is_none_is_named_along_with_everything_else() {
    assertThatThrownBy(
            () -> Settings.of(Map.of("PORT", "x", "TAIJIE_SLACK_API_URL", "not an address")))
        .hasMessageContaining("PORT must be")
        .hasMessageContaining("TAIJIE_SLACK_API_URL is no address");
  }

  @Test
  void conversations_with_errors_keep_the_bot_from_starting_and_all_are_named(@TempDir Path folder)
      throws IOException {
    copyConversations(folder);
    write(folder, "voice/list.yml", "head: {en: \"{count} disputes\", zh: \"{number} 个案子\"}\n");
    write(folder, "phrasebook/give-time.yml", "titel: {en: Give time, zh: 给时间}\n");
    write(folder, "guard/ultimatum.yml", "][ this is no YAML\n");

    assertThatThrownBy(() -> Knowledge.of(Conversations.in(folder)))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("list.yml:1:")
        .hasMessageContaining("give-time.yml:1:")
        .hasMessageContaining("titel")
        .hasMessageContaining("ultimatum.yml:1:");
  }

  @Test
  void a_conversations_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Knowledge.of(Conversations.in(Path.of("no-such-folder"))))
        .hasMessageContaining("no-such-folder");
  }

  @Test
  void a_port_that_is_taken_is_named(@TempDir Path folder) throws IOException {
    try (TestBot other = TestBot.start();
        Database database = Database.sqlite(folder.resolve("taijie.db"))) {
      Bot.Options options =
          new Bot.Options(
              "127.0.0.1",
              other.bot().port(),
              new Entrance.Http("secret"),
              "xoxb-test-token-of-some-length",
              other.slack().apiUrl(),
              other.clock());
      assertThatThrownBy(() ->
              Bot.start(options, TestBot.KNOWLEDGE, database, (d, schedule, store) -> () -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:" + other.bot().port())
          .hasMessageContaining("Set PORT to another one.");
    }
  }

  private static void copyConversations(Path to) throws IOException {
    Path from = Path.of("conversations");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
