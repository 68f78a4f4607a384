package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.Cast;
import taijie.server.Signed;
import taijie.storage.Database;
import taijie.storage.ManualTimetable;
import taijie.storage.SqlStore;

/** A bot that starts while nobody answers at Slack's address. */
class SlackAwayTest {

  private static final String TOKEN = "xoxb-test-token-of-some-length";
  private static final String ANNA = "U0ANNA";
  private static final String HOME =
      """
      {"token":"t","type":"event_callback","event_id":"Ev1","event_time":1,"team_id":"T0001",
       "event":{"type":"app_home_opened","user":"U0ANNA","channel":"D1","tab":"home"},
       "authorizations":[{"enterprise_id":null,"team_id":"T0001","user_id":"U0BOT","is_bot":true,
       "is_enterprise_install":false}]}
      """;

  @TempDir private Path folder;
  private final MovableClock clock = MovableClock.standing(TestBot.MONDAY);
  private ManualTimetable timetable;
  private SqlStore store;

  @Test
  void it_starts_and_acknowledges_and_delivers_once_slack_is_back() throws Exception {
    int port = freePort();
    URI api = URI.create("http://127.0.0.1:" + port + "/api/");
    try (Database database = Database.sqlite(folder.resolve("taijie.db"));
        Bot bot = start(api, database)) {
      assertThat(Signed.json(bot.events(), clock.instant(), HOME)).isEqualTo(200);
      Signed.Answer help =
          Signed.asked(
              bot.events(),
              clock.instant(),
              Map.of(
                  "command", "/dispute",
                  "text", "help",
                  "team_id", "T0001",
                  "user_id", ANNA,
                  "channel_id", "C0001",
                  "trigger_id", "1.2.3"));
      assertThat(help.status()).isEqualTo(200);
      assertThat(help.body()).contains("/dispute open");
      timetable.runDue();
      assertThat(store.waiting()).isEqualTo(1);

      try (SimulatedSlack slack =
          SimulatedSlack.start(
              new SimulatedSlack.Options(
                  port, Signed.SECRET, TOKEN, clock, Optional.empty(), Cast.nordlicht()))) {
        clock.forward(Duration.ofMinutes(1));
        timetable.runDue();

        assertThat(store.waiting()).isZero();
        assertThat(slack.world().home(ANNA)).isPresent();
      }
    }
  }

  private Bot start(URI api, Database database) {
    return Bot.start(
        new Bot.Options("127.0.0.1", 0, new Entrance.Http(Signed.SECRET), TOKEN, api, clock),
        TestBot.KNOWLEDGE,
        database,
        (d, schedule, s) -> {
          store = s;
          timetable = new ManualTimetable(d, schedule, clock);
          return timetable;
        });
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
