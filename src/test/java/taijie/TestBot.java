package taijie;

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

  private final Knowledge knowledge;
  private final Path folder;
  private final MovableClock clock;
  private final SimulatedSlack slack;
  private Database database;
  private ManualTimetable timetable;
  private SqlStore store;
  private Bot bot;

  private TestBot(Instant now, Knowledge knowledge) {
    this.knowledge = knowledge;
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
    return new TestBot(MONDAY, KNOWLEDGE);
  }

  public static TestBot startAt(Instant now) {
    return new TestBot(now, KNOWLEDGE);
  }

  /** A bot that knows more than the rules. */
  public static TestBot startWith(Knowledge knowledge) {
    return new TestBot(MONDAY, knowledge);
  }

  private void startBot() {
    database = Database.sqlite(folder.resolve("taijie.db"));
    bot =
        Bot.start(
            new Bot.Options("127.0.0.1", 0, SECRET, TOKEN, slack.apiUrl(), clock),
            knowledge,
            database,
            (d, schedule, s) -> {
              store = s;
              timetable = new ManualTimetable(d, schedule, clock);
              return timetable;
            });
    slack.connect(bot.events());
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
