package taijie;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import taijie.content.Conversations;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.script.Script;
import taijie.playground.world.Cast;
import taijie.socket.Pace;
import taijie.storage.Database;
import taijie.storage.ManualTimetable;
import taijie.storage.SqlStore;
import taijie.usecase.Knowledge;

/** The real bot in the simulated Slack, with a clock that stands until it is moved. */
public final class TestBot implements AutoCloseable {

  /** The built-in conversations by their rules alone, read once for all tests. */
  public static final Knowledge KNOWLEDGE =
      Knowledge.of(Conversations.in(Path.of("conversations")));

  // A Monday morning in Hamburg, no holiday on either side.
  public static final Instant MONDAY = Instant.parse("2026-03-02T08:10:00Z");

  private static final String SECRET = "test-signing-secret";
  private static final String TOKEN = "xoxb-test-token-of-some-length";
  private static final int MOST_ROUNDS = 200;

  private static final String APP_TOKEN = "xapp-test-token-of-some-length";

  /** Real connections on a machine of one's own need no long patience. */
  public static final Pace BRISK =
      new Pace(
          Duration.ofMillis(20),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          Duration.ofMillis(200));

  private final Knowledge knowledge;
  private final Optional<Pace> socket;
  private final Duration patience;
  private final Path folder;
  private final MovableClock clock;
  private final SimulatedSlack slack;
  private Database database;
  private ManualTimetable timetable;
  private SqlStore store;
  private Bot bot;

  /** How Slack's requests reach the bot. */
  public enum Way {
    HTTP,
    SOCKET
  }

  private TestBot(Instant now, Knowledge knowledge, Optional<Pace> socket) {
    this(now, knowledge, socket, Duration.ofSeconds(20));
  }

  private TestBot(Instant now, Knowledge knowledge, Optional<Pace> socket, Duration patience) {
    this.knowledge = knowledge;
    this.socket = socket;
    this.patience = patience;
    try {
      folder = Files.createTempDirectory("taijie-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clock = MovableClock.standing(now);
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0, SECRET, TOKEN, clock, Optional.empty(), Cast.nordlicht()));
    slack.weather().retriesAtOnce(true);
    // Slack's three seconds are for real machines; a busy test machine may need more.
    slack.weather().patience(Duration.ofSeconds(30));
    startBot();
  }

  public static TestBot start() {
    return start(Way.HTTP, MONDAY);
  }

  public static TestBot startAt(Instant now) {
    return start(Way.HTTP, now);
  }

  public static TestBot start(Way way, Instant now) {
    return new TestBot(now, KNOWLEDGE, way == Way.SOCKET ? Optional.of(BRISK) : Optional.empty());
  }

  /** A bot that soon waits for Slack no longer, as one outside of tests. */
  public static TestBot impatient() {
    return new TestBot(MONDAY, KNOWLEDGE, Optional.empty(), Duration.ofMillis(1_500));
  }

  /** A bot that knows more than the rules. */
  public static TestBot startWith(Knowledge knowledge) {
    return new TestBot(MONDAY, knowledge, Optional.empty());
  }

  private void startBot() {
    database = Database.sqlite(folder.resolve("taijie.db"));
    bot =
        Bot.start(
            new Bot.Options(
                "127.0.0.1",
                0,
                entrance(),
                new Reach.OneWorkspace(TOKEN),
                slack.apiUrl(),
                clock,
                patience),
            knowledge,
            database,
            (d, schedule, s) -> {
              store = s;
              timetable = new ManualTimetable(d, schedule, clock);
              return timetable;
            });
    if (socket.isPresent()) {
      await().until(bot::isConnected);
    } else {
      slack.connect(bot.events());
    }
  }

  private Entrance entrance() {
    return socket
        .<Entrance>map(pace -> new Entrance.Socket(APP_TOKEN, pace))
        .orElse(new Entrance.Http(SECRET));
  }

  /** Stops the bot and starts it on the same database, as after a crash. */
  public void restart() {
    stopBot();
    startBot();
  }

  public SimulatedSlack slack() {
    return slack;
  }

  public MovableClock clock() {
    return clock;
  }

  public SqlStore store() {
    return store;
  }

  public Bot bot() {
    return bot;
  }

  /** Lets everything happen that is due; time moves by the second where something waits for it. */
  public void settle() {
    quiet();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      timetable.runDue();
      quiet();
      if (store.waiting() == 0) {
        return;
      }
      if (round > 2) {
        clock.forward(Duration.ofSeconds(1));
      }
    }
  }

  /** Moves the clock, and lets happen what falls due. */
  public void forward(Duration by) {
    clock.forward(by);
    settle();
  }

  /** Plays a script and compares what the bot says with what it should say. */
  public void play(Script script) {
    script.play(slack, clock, this::settle);
  }

  /** Plays a script given as YAML. */
  public void play(String yaml) {
    play(Script.parse("script in a test", yaml));
  }

  private void quiet() {
    try {
      slack.awaitQuiet(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopBot() {
    try {
      bot.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    database.close();
  }

  @Override
  public void close() {
    stopBot();
    slack.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
