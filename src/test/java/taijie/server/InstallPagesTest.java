package taijie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.Overheard;
import taijie.SharedBot;
import taijie.SharedBot.Page;
import taijie.TestBot;
import taijie.playground.wire.Weather.Fault;
import taijie.slack.Scope;
import taijie.storage.Everything;
import taijie.vocabulary.Language;

/** Adding the bot to Slack, in a browser. */
class InstallPagesTest {

  private final SharedBot bot = SharedBot.start();

  @BeforeEach
  void start() {
    assertThat(bot.nordlicht().oauth().alive()).isZero();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void the_page_says_what_the_bot_reads_keeps_and_never_does_and_why_it_asks_for_each_scope() {
    Page page = bot.visit("/slack/install");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("What it reads", "What it keeps", "What it never does", "Add to Slack")
        .contains("<code>/dispute forget</code>")
        .doesNotContain("<script", "http-equiv", "`");
    for (Scope scope : Scope.all()) {
      assertThat(page.body())
          .contains("<code>" + scope.permission() + "</code>")
          .contains(
              TestBot.KNOWLEDGE
                  .voice()
                  .in(Language.EN)
                  .label("scope", scope)
                  .replace("'", "&#39;"));
    }
  }

  @Test
  void a_chinese_browser_gets_chinese() {
    assertThat(bot.visit("/slack/install", "Accept-Language", "de,zh-CN;q=0.9,en;q=0.8").body())
        .contains("lang=\"zh-CN\"", "添加到 Slack", "它从来不做什么");
    assertThat(bot.visit("/slack/install", "Accept-Language", "en;q=0.5, zh-TW").body())
        .contains("lang=\"zh-TW\"", "新增");
    assertThat(bot.visit("/slack/install", "Accept-Language", "da, ;;odd;q=x").body())
        .contains("lang=\"en\"");
  }

  @Test
  void its_one_link_leads_to_slack_with_all_that_slack_asks_for() {
    URI link = bot.visit("/slack/install", "Host", "taijie.example.com").link();

    assertThat(link.toString())
        .startsWith(bot.nordlicht().address() + "oauth/v2/authorize?client_id=1.2&scope=commands")
        .contains("%2Cusers%3Aread")
        .contains("redirect_uri=https%3A%2F%2Ftaijie.example.com%2Fslack%2Foauth_redirect")
        .containsPattern("state=[A-Za-z0-9_-]{43}");
  }

  @Test
  void nothing_may_run_frame_keep_or_pass_on_these_pages() {
    Page page = bot.visit("/slack/install", "Host", "taijie.example.com");

    for (Page one : List.of(page, bot.visit("/slack/oauth_redirect"))) {
      assertThat(one.header("Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'sha256-")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(one.header("Cache-Control")).contains("no-store");
      assertThat(one.header("Referrer-Policy")).contains("no-referrer");
      assertThat(one.header("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(page.header("Set-Cookie"))
        .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/slack/", "Max-Age=600");
  }

  @Test
  void whoever_consents_is_told_what_to_do_first_and_the_token_is_kept_encrypted() {
    Page page = bot.install(bot.sonne());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Taijie is now in Sonne &amp; Söhne &lt;Import&gt;")
        .contains("<code>/invite @Taijie</code>", "<code>/dispute open</code>")
        .contains("https://app.slack.com/client/T0SONNE");
    assertThat(bot.sonne().oauth().alive()).isEqualTo(1);
    assertThat(bot.everythingKept()).contains("T0SONNE").doesNotContain("xoxb-T0SONNE");
  }

  @Test
  void whoever_does_not_consent_may_begin_again() {
    Page page = bot.visit("/slack/install");
    URI back = bot.sonne().oauth().answer(page.link(), false);

    Page end = bot.visit(back.toString(), "Cookie", page.cookie());

    refused(end, "You did not give your consent", 200);
  }

  @Test
  void an_attempt_ends_once_in_the_browser_that_began_it_and_within_ten_minutes() {
    Page page = bot.visit("/slack/install");
    String cookie = page.cookie();
    URI back = bot.sonne().oauth().answer(page.link(), true);
    String other = bot.visit("/slack/install").cookie();

    refused(bot.visit(back.toString()), "no longer valid", 400);
    refused(bot.visit(back.toString(), "Cookie", other), "no longer valid", 400);
    refused(
        bot.visit(back.toString().replaceAll("state=[^&]*", "state=forged"), "Cookie", cookie),
        "no longer valid",
        400);
    refused(bot.visit("/slack/oauth_redirect", "Cookie", cookie), "no longer valid", 400);
    // None of these has spoilt it for the one who began it.
    assertThat(bot.visit(back.toString(), "Cookie", cookie).body()).contains("is now in");

    URI again = bot.sonne().oauth().answer(page.link(), true);
    Page twice = bot.visit(again.toString(), "Cookie", cookie);
    assertThat(twice.body()).contains("was used already");
    assertThat(bot.sonne().oauth().alive()).isEqualTo(1);
  }

  @Test
  void an_attempt_of_more_than_ten_minutes_ago_is_over() {
    Page page = bot.visit("/slack/install");
    bot.clock().forward(Duration.ofMinutes(10));
    URI back = bot.sonne().oauth().answer(page.link(), true);

    refused(bot.visit(back.toString(), "Cookie", page.cookie()), "no longer valid", 400);
  }

  @Test
  void two_attempts_in_two_windows_do_not_disturb_each_other() {
    Page first = bot.visit("/slack/install");
    Page second = bot.visit("/slack/install", "Cookie", first.cookie());
    URI back = bot.sonne().oauth().answer(first.link(), true);

    assertThat(second.cookie()).isEqualTo(first.cookie());
    assertThat(bot.visit(back.toString(), "Cookie", second.cookie()).body()).contains("is now in");
  }

  @Test
  void where_slack_is_away_or_refuses_the_person_is_told_which() {
    bot.nordlicht().weather().next("oauth.v2.access", Fault.SERVER_ERROR, Fault.GARBAGE);

    refused(bot.install(bot.nordlicht()), "Slack did not answer", 503);
    refused(bot.install(bot.nordlicht()), "Slack did not answer", 503);

    Page page = bot.visit("/slack/install");
    String back = bot.sonne().oauth().answer(page.link(), true).toString();
    refused(
        bot.visit(back.replaceAll("code=.*", "code=made-up%3Cb%3E"), "Cookie", page.cookie()),
        "invalid_code",
        400);
  }

  @Test
  void a_host_that_is_none_and_other_methods_are_refused() {
    assertThat(bot.visit("/slack/install", "Host", "a.example/evil").status()).isEqualTo(400);
    assertThat(
            Signed.send(
                Signed.request(bot.bot().events().resolve("/slack/install"), "text/plain", "x")
                    .build()))
        .isEqualTo(405);
  }

  @Test
  void whoever_floods_the_page_is_stopped_before_the_database() {
    int last = 200;
    for (int i = 0; i < 301; i++) {
      last = bot.visit("/slack/install").status();
    }
    assertThat(last).isEqualTo(429);
    assertThat(Everything.count(bot.database(), "install_state")).isEqualTo(300);
    long[] now = {0};
    Flood flood = new Flood(1, () -> now[0]);
    assertThat(flood.lets()).isTrue();
    assertThat(flood.lets()).isFalse();
    now[0] = Duration.ofMinutes(1).toNanos();
    assertThat(flood.lets()).isTrue();
  }

  @Test
  void where_the_database_is_away_neither_page_nor_log_tell_the_code() {
    Page page = bot.visit("/slack/install");
    URI back = bot.sonne().oauth().answer(page.link(), true);
    Everything.execute(bot.database(), "alter table install_state rename to gone");
    try (Overheard log = new Overheard()) {
      Page end = bot.visit(back.toString(), "Cookie", page.cookie());

      assertThat(end.status()).isEqualTo(503);
      assertThat(end.body()).isEmpty();
      String code = back.getQuery().replaceAll(".*code=([^&]*).*", "$1");
      assertThat(code).hasSizeGreaterThan(5);
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.text().contains(code));
    }
  }

  @Test
  void no_address_leads_on_to_a_foreign_site() {
    for (String query :
        List.of(
            "?redirect_uri=https://evil.example",
            "?next=//evil.example",
            "?state=x&error=https://evil.example")) {
      for (String path : List.of("/slack/install", "/slack/oauth_redirect")) {
        Page page = bot.visit(path + query);
        assertThat(page.status()).isNotIn(301, 302, 303, 307, 308);
        assertThat(page.body()).doesNotContain("evil.example");
      }
    }
  }

  @Test
  void where_the_bot_serves_one_workspace_by_its_token_there_is_nothing_to_add() {
    try (TestBot one = TestBot.start()) {
      Page page = bot.visit("http://127.0.0.1:" + one.bot().port() + "/slack/install");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("serves one workspace", "<code>/dispute open</code>")
          .doesNotContain("href=");
    }
  }

  private void refused(Page page, String why, int status) {
    assertThat(page.body()).contains(why).contains("href=\"/slack/install\"");
    assertThat(page.status()).isEqualTo(status);
    assertThat(bot.sonne().oauth().alive()).isZero();
    assertThat(bot.nordlicht().oauth().alive()).isZero();
  }
}
