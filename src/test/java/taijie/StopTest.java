package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.Cast;
import taijie.server.Signed;
import taijie.storage.Database;
import taijie.storage.Everything;
import taijie.storage.SqlStore;
import taijie.storage.Timetable;

/** The bot is asked to end: what came in is answered, what can be told is told, nothing is held. */
@Timeout(90)
class StopTest {

  private static final String TOKEN = "xoxb-test-token-of-some-length";
  private static final Duration AT_MOST = Duration.ofSeconds(10);
  private static final String MARCUS = "U0MARCUS";
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private SimulatedSlack slack;
  private SqlStore store;

  @BeforeEach
  void slack() {
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0,
                Signed.SECRET,
                TOKEN,
                MovableClock.running(CLOCK),
                Optional.empty(),
                Cast.nordlicht()));
  }

  @AfterEach
  void goodbye() {
    slack.close();
  }

  @Test
  void who_is_being_answered_is_answered_and_what_waits_is_delivered() throws Exception {
    try (Database database = open()) {
      Bot bot = start(database);
      URI events = bot.events();
      slack.weather().delay("views.open", Duration.ofMillis(900));
      slack.weather().delay("views.publish", Duration.ofMillis(400));
      assertThat(home(bot, "Ev1")).isEqualTo(200);
      CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(() -> draft(events));
      // Slack was asked who he is: his command is being answered.
      await().until(() -> asked("users.info", MARCUS));

      Duration took = took(bot::close);

      assertThat(slow.get(5, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(slack.world().home("U0ANNA")).isPresent();
      assertThat(store.waiting()).isZero();
      assertThat(took).isLessThan(AT_MOST);
      nothingIsHeld(database);
      assertThatThrownBy(() -> Signed.json(events, CLOCK.instant(), homeOpened("Ev2")))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void a_slack_that_does_not_answer_is_not_waited_for_and_nothing_is_lost() throws Exception {
    try (Database database = open()) {
      Bot bot = start(database);
      slack.weather().delay("views.publish", Duration.ofSeconds(14));
      assertThat(home(bot, "Ev1")).isEqualTo(200);
      await().until(() -> Everything.count(database, "delivery where tries > 0") == 1);

      assertThat(took(bot::close)).isLessThan(AT_MOST);
      assertThat(store.waiting()).isOne();
    }
    slack.weather().delay("views.publish", Duration.ZERO);
    try (Database database = open();
        Bot bot = start(database)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> store.waiting() == 0);
      assertThat(slack.world().home("U0ANNA")).isPresent();
    }
  }

  @Test
  void the_real_program_ends_within_ten_seconds_when_it_is_told_to() throws Exception {
    Path log = folder.resolve("log");
    Process process = serve(log);
    try {
      URI events = URI.create("http://127.0.0.1:" + port(log) + "/slack/events");
      assertThat(Signed.json(events, CLOCK.instant(), homeOpened("Ev1"))).isEqualTo(200);
      Instant told = CLOCK.instant();
      process.destroy();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.between(told, CLOCK.instant())).isLessThan(AT_MOST);
      assertThat(slack.world().home("U0ANNA")).isPresent();
      assertThat(Files.readString(log))
          .contains("\"formattedMessage\":\"stopped\"", "{\"act\":\"home\"}")
          .doesNotContain("WARN", "ERROR");
      try (Database database = open()) {
        nothingIsHeld(database);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private boolean asked(String method, String about) {
    return slack.wire().entries().stream()
        .anyMatch(entry -> entry.path().equals(method) && entry.sent().contains(about));
  }

  private Database open() {
    return Database.sqlite(folder.resolve("taijie.db"));
  }

  private Bot start(Database database) {
    return Bot.start(
        new Bot.Options(
            "127.0.0.1", 0, new Entrance.Http(Signed.SECRET), TOKEN, slack.apiUrl(), CLOCK),
        TestBot.KNOWLEDGE,
        database,
        (db, schedule, s) -> {
          store = s;
          Timetable timetable = Timetable.start(db, schedule, CLOCK);
          s.afterCommit(timetable::wake);
          return timetable;
        });
  }

  private Process serve(Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Tests have a quieter one.
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            "taijie.Main",
            "serve");
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_SIGNING_SECRET",
                Signed.SECRET,
                "SLACK_BOT_TOKEN",
                TOKEN,
                "TAIJIE_SLACK_API_URL",
                slack.apiUrl().toString(),
                "TAIJIE_DATA",
                folder.toString(),
                "TAIJIE_UNDERSTANDING",
                "light",
                "TAIJIE_LOG",
                "json",
                "PORT",
                "0"));
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static int port(Path log) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Files.readString(log)
                    .lines()
                    .filter(line -> line.contains("listens on port "))
                    .map(line -> line.replaceFirst(".*listens on port (\\d+).*", "$1"))
                    .findFirst(),
            Optional::isPresent)
        .map(Integer::parseInt)
        .orElseThrow();
  }

  private static int home(Bot bot, String id) {
    return Signed.json(bot.events(), CLOCK.instant(), homeOpened(id));
  }

  private static String homeOpened(String id) {
    return """
    {"token":"t","type":"event_callback","event_id":"%s","event_time":1,"team_id":"T0001",
     "event":{"type":"app_home_opened","user":"U0ANNA","channel":"D1","tab":"home"},
     "authorizations":[{"enterprise_id":null,"team_id":"T0001","user_id":"U0BOT","is_bot":true,
     "is_enterprise_install":false}]}
    """
        .formatted(id);
  }

  private static int draft(URI events) {
    return Signed.form(
        events,
        CLOCK.instant(),
        Map.of(
            "command", "/draft",
            "text", "",
            "team_id", "T0001",
            "user_id", MARCUS,
            "channel_id", "C0001",
            "trigger_id", "1.2.3"));
  }

  private static void nothingIsHeld(Database database) {
    assertThat(Everything.count(database, "scheduled_tasks where picked")).isZero();
    assertThat(Everything.count(database, "lane_lease where holder <> ''")).isZero();
  }

  private interface Closing {
    void close() throws Exception;
  }

  private static Duration took(Closing closing) throws Exception {
    long begun = System.nanoTime();
    closing.close();
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
