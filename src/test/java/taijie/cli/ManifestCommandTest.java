package taijie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.TestBot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code taijie manifest}: what Slack's schema for manifests (major version 2) asks for. */
class ManifestCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "zh-hant"})
  void keeps_to_slacks_limits_in_every_language(String language) {
    JsonNode manifest = manifest("--language", language, "--url", "https://bot.example.com/");

    length(manifest.at("/display_information/name"), 1, 35);
    length(manifest.at("/display_information/description"), 1, 140);
    length(manifest.at("/display_information/long_description"), 175, 4_000);
    length(manifest.at("/features/bot_user/display_name"), 1, 80);
    assertThat(manifest.at("/display_information/background_color").asString())
        .matches("#[0-9a-f]{6}");
    JsonNode shortcuts = manifest.at("/features/shortcuts");
    assertThat(shortcuts.size()).isBetween(1, 10);
    for (JsonNode shortcut : shortcuts) {
      assertThat(names(shortcut))
          .containsExactlyInAnyOrder("name", "type", "callback_id", "description");
      length(shortcut.get("name"), 1, 24);
      length(shortcut.get("description"), 1, 150);
      assertThat(shortcut.get("type").asString()).isIn("message", "global");
    }
    for (JsonNode command : manifest.at("/features/slash_commands")) {
      assertThat(command.get("command").asString()).matches("/[a-z]{1,31}");
      length(command.get("description"), 1, 2_000);
      length(command.get("usage_hint"), 1, 1_000);
      assertThat(command.get("should_escape").asBoolean()).isTrue();
      assertThat(command.get("url").asString()).isEqualTo("https://bot.example.com/slack/events");
    }
  }

  @Test
  void over_http_slack_is_told_where_to_call() {
    JsonNode settings = manifest("--url", "https://bot.example.com").get("settings");

    assertThat(settings.at("/event_subscriptions/request_url").asString())
        .isEqualTo("https://bot.example.com/slack/events");
    assertThat(settings.at("/interactivity/request_url").asString())
        .isEqualTo("https://bot.example.com/slack/events");
    assertThat(settings.get("socket_mode_enabled").asBoolean()).isFalse();
  }

  @Test
  void for_many_workspaces_slack_is_told_where_to_send_people_back_and_that_tokens_rotate() {
    JsonNode manifest = manifest("--many", "--url", "https://bot.example.com/");

    assertThat(texts(manifest.at("/oauth_config/redirect_urls")))
        .containsExactly("https://bot.example.com/slack/oauth_redirect");
    JsonNode settings = manifest.get("settings");
    assertThat(settings.get("org_deploy_enabled").asBoolean()).isTrue();
    assertThat(settings.get("token_rotation_enabled").asBoolean()).isTrue();
    assertThat(settings.get("socket_mode_enabled").asBoolean()).isFalse();
    assertThat(texts(settings.at("/event_subscriptions/bot_events")))
        .contains("app_uninstalled", "tokens_revoked", "team_access_revoked");
    assertThat(Terminal.type("manifest", "--many").err()).contains("--many needs --url");
  }

  @Test
  void for_one_workspace_tokens_last_and_an_uninstallation_is_told() {
    JsonNode manifest = manifest("--url", "https://bot.example.com/");

    assertThat(manifest.at("/oauth_config").has("redirect_urls")).isFalse();
    assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean()).isFalse();
    assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isFalse();
    assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
        .contains("app_uninstalled", "tokens_revoked");
  }

  @Test
  void over_a_socket_no_address_is_named() {
    JsonNode manifest = manifest("--socket");

    assertThat(manifest.toString()).doesNotContain("http");
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest()).isEqualTo(manifest);
  }

  @Test
  void slack_calls_the_bot_or_the_bot_calls_slack_and_not_both() {
    Terminal terminal = Terminal.type("manifest", "--socket", "--url", "https://bot.example.com");

    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("--url and --socket exclude each other");
  }

  @Test
  void every_event_has_the_scope_that_slack_asks_for_it() {
    JsonNode manifest = manifest();
    Set<String> scopes = texts(manifest.at("/oauth_config/scopes/bot"));
    Set<String> events = texts(manifest.at("/settings/event_subscriptions/bot_events"));

    assertThat(events)
        .contains(
            "app_home_opened", "app_mention", "message.channels", "message.groups", "message.im");
    assertThat(scopes)
        .contains("app_mentions:read", "channels:history", "groups:history", "im:history")
        // Nothing that no feature uses.
        .doesNotContain("files:read", "users:read.email", "channels:manage", "admin");
  }

  @Test
  void each_scope_is_told_with_its_reason() {
    Terminal terminal = Terminal.type("manifest", "--scopes", "--language", "zh");
    assertThat(terminal.lines())
        .hasSize(texts(manifest().at("/oauth_config/scopes/bot")).size())
        .allSatisfy(line -> assertThat(line).matches("[a-z_:]+ +用于.*|[a-z_:]+ +同上.*"));
  }

  @Test
  void it_names_what_the_simulated_slack_offers_and_the_features_answer_to() {
    JsonNode manifest = manifest();
    try (TestBot bot = TestBot.start()) {
      var app = bot.slack().world().app();
      assertThat(texts(manifest.at("/features/slash_commands"), "command"))
          .isEqualTo(new TreeSet<>(app.commands().stream().map(c -> c.command()).toList()));
      assertThat(texts(manifest.at("/features/shortcuts"), "callback_id"))
          .isEqualTo(
              new TreeSet<>(
                  Stream.concat(app.globalShortcuts().stream(), app.messageShortcuts().stream())
                      .map(s -> s.callbackId())
                      .toList()));
      assertThat(texts(manifest.at("/features/shortcuts"), "name"))
          .isEqualTo(
              new TreeSet<>(
                  Stream.concat(app.globalShortcuts().stream(), app.messageShortcuts().stream())
                      .map(s -> s.name())
                      .toList()));
    }
  }

  @Test
  void what_is_no_address_or_language_is_refused_with_an_example() {
    assertThat(Terminal.type("manifest", "--url", "taijie").err())
        .contains("https://taijie.example.com");
    assertThat(Terminal.type("manifest", "--url", "http://x.example").err()).contains("https");
    assertThat(Terminal.type("manifest", "--language", "fr").err()).contains("en, zh or zh-hant");
  }

  private static JsonNode manifest(String... options) {
    List<String> words = Stream.concat(Stream.of("manifest"), Stream.of(options)).toList();
    Terminal terminal = Terminal.type(words.toArray(String[]::new));
    assertThat(terminal.status()).isZero();
    return JSON.readTree(terminal.out());
  }

  private static void length(JsonNode text, int least, int most) {
    assertThat(text.asString().length()).as(text.asString()).isBetween(least, most);
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static Set<String> texts(JsonNode list, String key) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.get(key).asString()));
    return texts;
  }
}
