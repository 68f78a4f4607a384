package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;

/** The bot's calls: who may call, Slack's names of errors, and what comes back. */
class WebApiTest {
  private final Stage stage = Stage.set();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_call_without_a_token_is_not_authed_and_one_with_another_is_invalid() {
    assertThat(stage.post("auth.test", "", "").body()).contains("\"not_authed\"");
    assertThat(stage.post("auth.test", "", "xoxb-other").body()).contains("\"invalid_auth\"");
    assertThat(stage.post("auth.test", "token=" + Stage.TOKEN, "").body()).contains("\"ok\":true");
  }

  @Test
  void the_bot_learns_who_it_is() {
    JsonNode who = stage.call("auth.test");

    assertThat(who.path("user_id").asString()).isEqualTo("U0BOT");
    assertThat(who.path("bot_id").asString()).isEqualTo("B0BOT");
    assertThat(who.path("team").asString()).isEqualTo("Nordlicht Homeware");
    assertThat(who.path("url").asString()).isEqualTo("https://nordlicht.slack.com/");
  }

  @Test
  void an_unknown_method_and_json_that_is_none_are_refused() {
    assertThat(stage.error("chat.shout")).isEqualTo("unknown_method");
    assertThat(stage.post(stage.slack.apiUrl().resolve("api.test"), "{\"a\":").body())
        .contains("invalid_json");
  }

  @Test
  void a_message_must_have_a_place_a_text_and_no_more_than_slack_takes() {
    String post = "chat.postMessage";
    assertThat(stage.error(post, "channel", "C9999", "text", "x")).isEqualTo("channel_not_found");
    assertThat(stage.error(post, "channel", "lunch", "text", "x")).isEqualTo("not_in_channel");
    assertThat(stage.error(post, "text", "x")).isEqualTo("invalid_arguments");
    assertThat(stage.error(post, "channel", "C0001")).isEqualTo("no_text");
    assertThat(stage.error(post, "channel", "C0001", "text", "x".repeat(40_001)))
        .isEqualTo("msg_too_long");
    assertThat(stage.error(post, "channel", "C0001", "text", "x", "blocks", "[{"))
        .isEqualTo("invalid_blocks_format");
    assertThat(stage.error(post, "channel", "C0001", "text", "x", "thread_ts", "1700000000.000001"))
        .isEqualTo("thread_not_found");
    assertThat(stage.error(post, "channel", "C0001", "text", "x", "metadata", "{\"a\":1}"))
        .isEqualTo("invalid_metadata_format");
    stage.slack.as("anna").archive("quality-huaxin");
    assertThat(stage.error(post, "channel", "C0001", "text", "x")).isEqualTo("is_archived");
  }

  @Test
  void bad_blocks_are_refused_with_the_place_of_each_problem() {
    JsonNode answer =
        stage.call(
            "chat.postMessage",
            "channel",
            "C0001",
            "text",
            "x",
            "blocks",
            "[{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}},{\"type\":\"sektion\"}]");

    assertThat(answer.path("error").asString()).isEqualTo("invalid_blocks");
    assertThat(answer.path("response_metadata").path("messages").toString())
        .contains("/blocks/0/text")
        .contains("unsupported type: sektion [json-pointer:/blocks/1]");
  }

  @Test
  void a_private_channel_without_the_bot_is_not_found_and_with_it_it_is() {
    assertThat(
            stage
                .call("conversations.info", "channel", "C0003")
                .at("/channel/is_private")
                .asBoolean())
        .isTrue();
    stage.slack.as("anna").remove("returns-confidential", "taijie");

    assertThat(stage.error("conversations.info", "channel", "C0003"))
        .isEqualTo("channel_not_found");
    assertThat(stage.error("chat.postMessage", "channel", "C0003", "text", "x"))
        .isEqualTo("channel_not_found");
  }

  @Test
  void an_update_changes_only_what_it_names_and_only_the_bots_own_messages() {
    String ts =
        posted(
            "first",
            "blocks",
            section("card"),
            "metadata",
            "{\"event_type\":\"delivery\",\"event_payload\":{\"id\":\"d1\"}}");
    stage.slack.as("anna").say("quality-huaxin", "mine");
    String annas = stage.newest("quality-huaxin").ts();

    JsonNode updated = stage.call("chat.update", "channel", "C0001", "ts", ts, "text", "second");

    assertThat(updated.path("text").asString()).isEqualTo("second");
    assertThat(updated.at("/message/blocks/0/text/text").asString()).isEqualTo("card");
    assertThat(updated.at("/message/edited/ts").isString()).isTrue();
    assertThat(stage.error("chat.update", "channel", "C0001", "ts", annas, "text", "x"))
        .isEqualTo("cant_update_message");
    assertThat(stage.error("chat.update", "channel", "C0001", "ts", "1.2", "text", "x"))
        .isEqualTo("message_not_found");
    assertThat(stage.error("chat.delete", "channel", "C0001", "ts", annas))
        .isEqualTo("cant_delete_message");
  }

  @Test
  void metadata_comes_back_with_the_thread_when_it_is_asked_for() {
    String root = posted("root");
    stage.call(
        "chat.postMessage",
        "channel",
        "C0001",
        "text",
        "reply",
        "thread_ts",
        root,
        "metadata",
        "{\"event_type\":\"delivery\",\"event_payload\":{\"id\":\"d7\"}}");

    JsonNode with =
        stage.call(
            "conversations.replies", "channel", "C0001", "ts", root, "include_all_metadata", "1");
    JsonNode without = stage.call("conversations.replies", "channel", "C0001", "ts", root);

    assertThat(with.at("/messages/1/metadata/event_payload/id").asString()).isEqualTo("d7");
    assertThat(with.at("/messages/0/reply_count").asInt()).isEqualTo(1);
    assertThat(with.at("/messages/1/parent_user_id").asString()).isEqualTo("U0BOT");
    assertThat(without.at("/messages/1").has("metadata")).isFalse();
    assertThat(stage.error("conversations.replies", "channel", "C0001", "ts", "1.2"))
        .isEqualTo("thread_not_found");
  }

  @Test
  void an_ephemeral_message_needs_a_person_of_the_channel_and_is_seen_by_that_person_alone() {
    JsonNode shown =
        stage.call(
            "chat.postEphemeral", "channel", "C0001", "user", "U0ANNA", "text", "between us");

    assertThat(shown.path("message_ts").isString()).isTrue();
    assertThat(stage.seenBy("anna").toString()).contains("between us");
    assertThat(stage.seenBy("lin").toString()).doesNotContain("between us");
    assertThat(stage.call("conversations.history", "channel", "C0001").path("messages")).isEmpty();
    assertThat(
            stage.error("chat.postEphemeral", "channel", "C0001", "user", "U0PETRA", "text", "x"))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void a_deleted_message_with_replies_leaves_a_tombstone() {
    String root = posted("root");
    stage.slack.as("anna").reply("quality-huaxin", root, "a reply");

    stage.call("chat.delete", "channel", "C0001", "ts", root);

    assertThat(stage.slack.world().message("C0001", root).orElseThrow().tombstone()).isTrue();
  }

  @Test
  void a_permalink_leads_to_the_page() {
    String ts = posted("hello");
    String link =
        stage
            .call("chat.getPermalink", "channel", "C0001", "message_ts", ts)
            .path("permalink")
            .asString();

    assertThat(link).isEqualTo(stage.slack.address() + "archives/C0001/p" + ts.replace(".", ""));
  }

  @Test
  void lists_come_page_by_page() {
    JsonNode first = stage.call("conversations.members", "channel", "C0002", "limit", "3");
    String cursor = first.at("/response_metadata/next_cursor").asString();
    JsonNode second =
        stage.call("conversations.members", "channel", "C0002", "limit", "3", "cursor", cursor);

    assertThat(first.path("members")).hasSize(3);
    assertThat(second.path("members")).hasSize(2);
    assertThat(second.at("/response_metadata/next_cursor").asString()).isEmpty();
    assertThat(stage.error("conversations.members", "channel", "C0002", "cursor", "zzz"))
        .isEqualTo("invalid_cursor");
  }

  @Test
  void people_have_their_zone_their_language_and_their_standing() {
    JsonNode lin =
        stage.call("users.info", "user", "U0LINXIAO", "include_locale", "1").path("user");
    JsonNode petra = stage.call("users.info", "user", "U0PETRA").path("user");
    JsonNode mei = stage.call("users.info", "user", "U0MEI").path("user");

    assertThat(lin.path("tz_offset").asInt()).isEqualTo(8 * 3600);
    assertThat(lin.path("locale").asString()).isEqualTo("zh-CN");
    assertThat(petra.path("is_restricted").asBoolean()).isTrue();
    assertThat(petra.has("locale")).isFalse();
    assertThat(mei.path("team_id").asString()).isEqualTo("T0002");
    assertThat(mei.path("is_stranger").asBoolean()).isFalse();
    assertThat(stage.error("users.info", "user", "U9")).isEqualTo("user_not_found");
  }

  @Test
  void direct_messages_come_into_being_when_they_are_opened() {
    JsonNode opened = stage.call("conversations.open", "users", "U0LINXIAO");
    JsonNode again = stage.call("conversations.open", "users", "U0LINXIAO");

    assertThat(opened.at("/channel/id").asString()).startsWith("D");
    assertThat(again.at("/channel/id")).isEqualTo(opened.at("/channel/id"));
    assertThat(again.path("already_open").asBoolean()).isTrue();
    assertThat(stage.call("chat.postMessage", "channel", "U0LINXIAO", "text", "hi").path("channel"))
        .isEqualTo(opened.at("/channel/id"));
  }

  @Test
  void reactions_are_kept_once_for_each_user() {
    String ts = posted("hello");

    assertThat(react(ts)).isEqualTo("none");
    assertThat(react(ts)).isEqualTo("already_reacted");
    assertThat(stage.slack.world().message("C0001", ts).orElseThrow().reactions())
        .containsOnlyKeys("eyes");
  }

  @Test
  void rate_limits_hold_when_they_are_switched_on_and_pass_with_the_clock() {
    stage.slack.weather().rateLimits(true);
    for (int i = 0; i < 4; i++) {
      posted("burst " + i);
    }

    HttpResponse<String> fifth =
        stage.post("chat.postMessage", "channel=C0001&text=fifth", Stage.TOKEN);

    assertThat(fifth.statusCode()).isEqualTo(429);
    assertThat(fifth.headers().firstValue("Retry-After")).contains("1");
    assertThat(stage.error("chat.postMessage", "channel", "C0002", "text", "x")).isEqualTo("none");
    stage.slack.clock().forward(Duration.ofSeconds(1));
    assertThat(stage.error("chat.postMessage", "channel", "C0001", "text", "x")).isEqualTo("none");
  }

  @Test
  void the_weather_brings_what_was_ordered_once() {
    stage.slack.weather().next("chat.postMessage", Fault.SERVER_ERROR_AFTERWARDS, Fault.GARBAGE);

    HttpResponse<String> first =
        stage.post("chat.postMessage", "channel=C0001&text=a", Stage.TOKEN);
    HttpResponse<String> second =
        stage.post("chat.postMessage", "channel=C0001&text=b", Stage.TOKEN);

    assertThat(first.statusCode()).isEqualTo(500);
    assertThat(second.body()).startsWith("<html>");
    assertThat(stage.slack.world().messages("C0001")).extracting("text").containsExactly("a");
    assertThat(stage.error("chat.postMessage", "channel", "C0001", "text", "c")).isEqualTo("none");
  }

  @Test
  void the_wire_log_tells_of_both_directions_and_hides_the_token() {
    stage.post("chat.postMessage", "channel=C0001&text=hi&token=" + Stage.TOKEN, "");
    stage.quiet();

    String wire = Json.of(stage.slack.wire().entries()).toString();
    assertThat(wire).contains("chat.postMessage").contains("TO_BOT").doesNotContain(Stage.TOKEN);
  }

  private String react(String ts) {
    return stage.error("reactions.add", "channel", "C0001", "timestamp", ts, "name", "eyes");
  }

  private String posted(String text, String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "channel";
    all[1] = "C0001";
    all[2] = "text";
    all[3] = text;
    System.arraycopy(more, 0, all, 4, more.length);
    return stage.call("chat.postMessage", all).path("ts").asString();
  }

  private static String section(String text) {
    return "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + text + "\"}}]";
  }
}
