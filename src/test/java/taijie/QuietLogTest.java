package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taijie.playground.wire.Weather.Fault;
import taijie.server.Signed;
import taijie.storage.Everything;

/**
 * What people write, and the secrets, are in no line of the log and in no page that all may see.
 */
class QuietLogTest {

  private static final String TOKEN = "xoxb-test-token-of-some-length";
  private static final List<String> PAGES =
      List.of("/", "/healthz", "/readyz", "/metrics", "/slack/install", "/slack/oauth_redirect");

  @Test
  void neither_when_all_goes_well_nor_when_slack_and_the_database_fail() throws Exception {
    try (Overheard log = new Overheard();
        TestBot bot = TestBot.start()) {
      bot.slack().weather().next("chat.postMessage", Fault.GARBAGE, Fault.SERVER_ERROR);
      bot.slack().weather().next("chat.postEphemeral", Fault.CUT_OFF, Fault.GARBAGE);
      bot.play(ForgottenForGoodTest.STORY);
      for (String table : List.of("event", "dispute", "person", "delivery", "seen", "unsent")) {
        Everything.execute(bot.database(), "alter table " + table + " rename to gone");
        hurry(bot);
        Everything.execute(bot.database(), "alter table gone rename to " + table);
      }
      bot.settle();

      assertThat(log.lines()).extracting(Overheard.Line::text).anyMatch(t -> t.contains("failed"));
      quiet(log.lines().stream().map(Overheard.Line::text).toList());
      for (String page : PAGES) {
        quiet(List.of(body(bot, page)));
      }
    }
  }

  private static void hurry(TestBot bot) {
    for (String text :
        List.of("open Zzyzx PO-3 lids", "list Zzyzx", "show D-1", "close D-1", "stats Zzyzx")) {
      var answer =
          Signed.asked(
              bot.bot().events(),
              bot.clock().instant(),
              Map.of(
                  "command", "/dispute",
                  "text", text,
                  "team_id", "T0001",
                  "user_id", "U0ANNA",
                  "channel_id", "C0001",
                  "response_url", "http://127.0.0.1:9/none",
                  "trigger_id", bot.slack().world().nextNumber() + ".1.x"));
      assertThat(answer.body()).doesNotContain("Exception", "\tat ", "select ", "insert ");
    }
    bot.slack()
        .as("anna")
        .say("quality-huaxin", "let's cc Mr Zzyzx the owner so they take it seriously");
    bot.slack().as("anna").say("quality-huaxin", "@Taijie phrase they say Zzyzx is right");
  }

  private static void quiet(List<String> texts) {
    assertThat(texts)
        .noneMatch(text -> text.contains(ForgottenForGoodTest.MARK))
        .noneMatch(text -> text.contains(TOKEN))
        .noneMatch(text -> text.contains(Signed.SECRET));
  }

  private static String body(TestBot bot, String page) throws Exception {
    URI at = URI.create("http://127.0.0.1:" + bot.bot().port() + page);
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          browser.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
      assertThat(answer.body()).doesNotContain("Exception", "\tat ", "etty");
      return answer.body() + answer.headers().map();
    }
  }
}
