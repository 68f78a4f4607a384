package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.SharedBot;
import taijie.playground.Outcome;
import taijie.playground.SimulatedSlack;
import taijie.playground.api.Oauth;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.wire.Wire;
import taijie.server.Signed;
import taijie.storage.Keyring;
import taijie.storage.SqlInstallations;

/** One bot for several workspaces, from the day they add it to the day they take it out. */
class ManyWorkspacesTest {

  private static final String MARK = "mark-of-a-secret-4711";

  private final SharedBot bot = SharedBot.start();

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void each_workspace_has_its_own_disputes_though_their_channels_have_the_same_ids() {
    bot.install(bot.nordlicht());
    bot.install(bot.sonne());
    open(bot.nordlicht(), "Huaxin PO-1 lids of Nordlicht");
    open(bot.sonne(), "Yongfa PO-2 hinges of Sonne");

    assertThat(all(bot.nordlicht())).contains("D-1", "lids of Nordlicht").doesNotContain("Yongfa");
    assertThat(all(bot.sonne())).contains("D-1", "hinges of Sonne").doesNotContain("Huaxin");
    assertThat(list(bot.sonne())).contains("Yongfa").doesNotContain("Huaxin");
  }

  @Test
  void a_workspace_without_the_bot_is_told_so_in_private_and_nothing_is_done() {
    bot.install(bot.nordlicht());
    SimulatedSlack stranger = bot.sonne();

    assertThat(list(stranger)).contains("not installed in this workspace", "没有安装");
    stranger.as("anna").say("quality-huaxin", "let's cc Mr Chen");
    bot.settle();

    assertThat(statuses(stranger)).isNotEmpty().containsOnly(200);
    assertThat(bot.store().waiting()).isZero();
    assertThat(all(stranger)).doesNotContain("D-1");
  }

  @Test
  void a_window_that_was_filled_in_stays_open_where_the_bot_is_gone() {
    String sent =
        """
        {"type":"view_submission","team":{"id":"T0GONE"},"user":{"id":"U1","team_id":"T0GONE"},
         "view":{"id":"V1","type":"modal","callback_id":"open-dispute","private_metadata":"",
          "state":{"values":{"supplier":{"value":{"type":"plain_text_input","value":"Huaxin"}}}},
          "hash":"1","app_installed_team_id":"T0GONE"}}
        """;

    Signed.Answer answer =
        Signed.asked(bot.bot().events(), bot.clock().instant(), Map.of("payload", sent));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"response_action\":\"errors\"", "supplier", "没有安装");
  }

  @Test
  void taking_the_bot_out_deletes_all_that_was_kept_and_leaves_the_neighbour_alone() {
    bot.install(bot.nordlicht());
    bot.install(bot.sonne());
    open(bot.sonne(), "Yongfa PO-2 " + MARK);
    open(bot.nordlicht(), "Huaxin PO-1 stays-where-it-is");
    assertThat(bot.everythingKept()).contains(MARK, "T0SONNE");

    bot.sonne().uninstall();
    bot.settle();

    assertThat(bot.everythingKept())
        .doesNotContain(MARK, "T0SONNE", "Yongfa")
        .contains("stays-where-it-is");
    assertThat(list(bot.nordlicht())).contains("Huaxin");

    bot.install(bot.sonne());
    assertThat(list(bot.sonne())).doesNotContain("Yongfa", "not installed");
    open(bot.sonne(), "Yongfa PO-3 anew");
    assertThat(all(bot.sonne())).contains("anew");
  }

  @Test
  void news_of_an_old_uninstallation_does_not_take_away_a_new_installation() {
    bot.install(bot.sonne());
    open(bot.sonne(), "Yongfa PO-2 hinges");
    bot.forward(Duration.ofMinutes(5));
    bot.install(bot.sonne());

    int status =
        Signed.json(
            bot.bot().events(),
            bot.clock().instant(),
            event(
                "app_uninstalled",
                "T0SONNE",
                bot.clock().instant().minusSeconds(60).getEpochSecond()));

    assertThat(status).isEqualTo(200);
    assertThat(list(bot.sonne())).contains("Yongfa");
  }

  @Test
  void where_a_token_is_revoked_nothing_arrives_until_the_bot_is_added_again() {
    bot.install(bot.sonne());
    open(bot.sonne(), "Yongfa PO-2 hinges");
    bot.sonne().oauth().revokeAll();
    bot.sonne().as("marcus").open("home");
    bot.runDue();
    assertThat(bot.sonne().world().home(bot.sonne().as("marcus").id())).isEmpty();

    bot.install(bot.sonne());
    bot.sonne().as("marcus").open("home");
    bot.settle();

    assertThat(bot.sonne().world().home(bot.sonne().as("marcus").id())).isPresent();
    assertThat(list(bot.sonne())).contains("Yongfa");
  }

  @Test
  void tokens_that_rotate_are_renewed_long_before_they_are_over() {
    bot.sonne().oauth().rotating(true);
    bot.install(bot.sonne());
    for (int hour = 0; hour < 30; hour++) {
      bot.forward(Duration.ofHours(1));
      assertThat(bot.sonne().oauth().alive()).isPositive();
    }
    bot.sonne().as("anna").open("home");
    bot.settle();

    assertThat(bot.sonne().world().home(bot.sonne().as("anna").id())).isPresent();
    assertThat(errors(bot.sonne())).doesNotContain("token_expired", "token_revoked");
    assertThat(calls(bot.sonne(), "oauth.v2.access")).isEqualTo(4);
  }

  @Test
  void a_renewal_that_failed_is_tried_again_and_nothing_that_waits_is_lost() {
    bot.sonne().oauth().rotating(true);
    bot.install(bot.sonne());
    bot.sonne().weather().next("oauth.v2.access", Fault.SERVER_ERROR, Fault.CUT_OFF, Fault.GARBAGE);

    bot.clock().forward(Oauth.LIFE.plusHours(1));
    bot.sonne().as("anna").open("home");
    bot.runDue();
    assertThat(bot.store().waiting()).isEqualTo(1);
    assertThat(errors(bot.sonne())).doesNotContain("token_expired");
    for (int minute = 0; minute < 5; minute++) {
      bot.clock().forward(Duration.ofMinutes(2));
      bot.runDue();
    }

    assertThat(bot.store().waiting()).isZero();
    assertThat(bot.sonne().world().home(bot.sonne().as("anna").id())).isPresent();
  }

  @Test
  void an_organisation_adds_it_for_all_of_its_workspaces_and_takes_it_out_of_all() {
    bot.sonne().oauth().organisation("E0GROUP");
    bot.install(bot.sonne());
    assertThat(askedForList("1.2.3")).isNotEmpty().doesNotContain("not installed");
    assertThat(
            Signed.json(
                bot.bot().events(),
                bot.clock().instant(),
                homeOpened("T0SONNE", bot.sonne().as("anna").id())))
        .isEqualTo(200);
    bot.settle();
    assertThat(bot.sonne().world().home(bot.sonne().as("anna").id())).isPresent();
    assertThat(bot.everythingKept()).contains("T0SONNE");

    assertThat(
            Signed.json(
                bot.bot().events(),
                bot.clock().instant(),
                event("app_uninstalled", null, bot.clock().instant().getEpochSecond())))
        .isEqualTo(200);

    assertThat(bot.everythingKept()).doesNotContain("T0SONNE", "E0GROUP");
    assertThat(askedForList("1.2.4")).contains("not installed");
  }

  @Test
  void a_key_is_changed_by_putting_a_new_one_in_front_and_dropped_after_the_next_start() {
    bot.install(bot.sonne());
    String old = bot.keys();
    String fresh = Keyring.fresh();

    assertThatThrownBy(() -> bot.restart(fresh))
        .isInstanceOf(SqlInstallations.Unreadable.class)
        .hasMessageContaining("Sonne & Söhne")
        .hasMessageContaining("put the old one behind the new one");
    bot.startWith(fresh + "," + old);
    bot.restart(fresh);

    bot.sonne().as("anna").open("home");
    bot.settle();
    assertThat(bot.sonne().world().home(bot.sonne().as("anna").id())).isPresent();
  }

  private void open(SimulatedSlack in, String line) {
    bot.play(
        in,
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute open %s"
          fill: {}
        """
            .formatted(line));
  }

  private String list(SimulatedSlack in) {
    int before = bot.said(in).size();
    Outcome outcome = in.as("anna").say("quality-huaxin", "/dispute list");
    bot.settle();
    List<String> after = bot.said(in);
    return outcome.error() + String.join("\n", after.subList(before, after.size()));
  }

  /** What a colleague of the organisation is answered; the same request twice is a forgery. */
  private String askedForList(String trigger) {
    Map<String, String> command =
        Map.of(
            "command", "/dispute",
            "text", "list",
            "team_id", "T0SONNE",
            "enterprise_id", "E0GROUP",
            "user_id", bot.sonne().as("anna").id(),
            "channel_id", "C1",
            "trigger_id", trigger);
    return Signed.asked(bot.bot().events(), bot.clock().instant(), command).body();
  }

  private String all(SimulatedSlack in) {
    return String.join("\n", bot.said(in));
  }

  private static List<Integer> statuses(SimulatedSlack slack) {
    return slack.wire().entries().stream()
        .filter(line -> line.way() == Wire.Way.TO_BOT)
        .map(Wire.Entry::status)
        .toList();
  }

  private static List<String> errors(SimulatedSlack slack) {
    return slack.wire().entries().stream().map(Wire.Entry::note).toList();
  }

  private static long calls(SimulatedSlack slack, String method) {
    return slack.wire().entries().stream().filter(line -> line.what().equals(method)).count();
  }

  private static String event(String type, String team, long at) {
    String id = team == null ? "null" : '"' + team + '"';
    return """
    {"token":"t","type":"event_callback","event_id":"Ev-%s","event_time":%d,"team_id":%s,
     "enterprise_id":%s,"event":{"type":"%s"},"authorizations":[{"enterprise_id":%s,
     "team_id":%s,"user_id":"U1","is_bot":true,"is_enterprise_install":%s}]}
    """
        .formatted(
            type,
            at,
            id,
            team == null ? "\"E0GROUP\"" : "null",
            type,
            team == null ? "\"E0GROUP\"" : "null",
            id,
            team == null);
  }

  private static String homeOpened(String team, String user) {
    return """
    {"token":"t","type":"event_callback","event_id":"EvHome","event_time":1,"team_id":"%s",
     "enterprise_id":"E0GROUP","context_team_id":"%s",
     "event":{"type":"app_home_opened","user":"%s","channel":"D1","tab":"home"},
     "authorizations":[{"enterprise_id":"E0GROUP","team_id":null,"user_id":"U1","is_bot":true,
     "is_enterprise_install":true}]}
    """
        .formatted(team, team, user);
  }
}
