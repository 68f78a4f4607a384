package taijie;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.function.Supplier;
import taijie.content.Conversations;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.script.Script;
import taijie.playground.world.Cast;
import taijie.slack.Leeway;
import taijie.slack.Leeway.Measure;
import taijie.socket.Pace;
import taijie.storage.Database;
import taijie.storage.DatabaseUrl;
import taijie.storage.ManualTimetable;
import taijie.storage.PostgresServer;
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
  private final Options options;
  private final Path folder;
  private final MovableClock clock;
  private final SimulatedSlack slack;
  private Supplier<Database> open;
  private Database database;
  private ManualTimetable timetable;
  private SqlStore store;
  private Bot bot;

  /** How Slack's requests reach the bot. */
  public enum Way {
    HTTP,
    SOCKET
  }

  private TestBot(Options options, Knowledge knowledge) {
    this.options = options;
    this.knowledge = knowledge;
    try {
      folder = Files.createTempDirectory("taijie-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open = options.open().orElse(() -> Database.sqlite(folder.resolve("taijie.db")));
    clock = MovableClock.standing(options.now());
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(0, SECRET, TOKEN, clock, Optional.empty(), options.cast()));
    slack.weather().retriesAtOnce();
    // Slack's three seconds are for real machines; a busy test machine may need more.
    slack.weather().patience(Duration.ofSeconds(30));
    startBot();
  }

  public static TestBot start() {
    return startWith(Options.USUAL);
  }

  public static TestBot startAt(Instant now) {
    return start(Way.HTTP, now);
  }

  public static TestBot start(Way way, Instant now) {
    Optional<Pace> socket = way == Way.SOCKET ? Optional.of(BRISK) : Optional.empty();
    return startWith(new Options(now, Optional.empty(), Optional.empty(), socket, Options.PATIENT));
  }

  /** A bot that soon waits for Slack no longer, as one outside of tests. */
  public static TestBot impatient() {
    return startWith(
        new Options(
            MONDAY, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(5)));
  }

  /** A bot that knows more than the rules. */
  public static TestBot startWith(Knowledge knowledge) {
    return new TestBot(Options.USUAL, knowledge);
  }

  /** A bot that knows more than the rules and has somebody to ask. */
  public static TestBot startWith(Options options, Knowledge knowledge) {
    return new TestBot(options, knowledge);
  }

  /** A bot that is set up otherwise than usual. */
  public static TestBot startWith(Options options) {
    return new TestBot(options, KNOWLEDGE);
  }

  /**
   * How a bot under test is set up.
   *
   * @param open where it keeps everything; in a SQLite file of its own where empty
   * @param retention how long closed disputes are kept
   * @param socket how Socket Mode keeps pace; over HTTP where empty
   * @param model a language model to ask
   * @param patience how long Slack's answers may take
   * @param leeway how much people may ask of it
   * @param cast who and which channels are there
   */
  public record Options(
      Instant now,
      Optional<Supplier<Database>> open,
      Optional<Period> retention,
      Optional<Pace> socket,
      Duration patience,
      Leeway leeway,
      Cast cast,
      Optional<Consulted> model) {

    // Tests do in a second what people do in a day.
    static final Leeway ENDLESS =
        new Leeway(new Measure(1_000_000, 1_000_000), new Measure(1_000_000, 1_000_000));

    /** Without a language model. */
    public Options(
        Instant now,
        Optional<Supplier<Database>> open,
        Optional<Period> retention,
        Optional<Pace> socket,
        Duration patience,
        Leeway leeway,
        Cast cast) {
      this(now, open, retention, socket, patience, leeway, cast, Optional.empty());
    }

    /** With a language model that may be asked where people agree to it. */
    public static Options asking(Consulted model) {
      return new Options(
          MONDAY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PATIENT,
          ENDLESS,
          Cast.nordlicht(),
          Optional.of(model));
    }

    public Options(
        Instant now,
        Optional<Supplier<Database>> open,
        Optional<Period> retention,
        Optional<Pace> socket,
        Duration patience) {
      this(now, open, retention, socket, patience, ENDLESS, Cast.nordlicht());
    }

    /** Where people have no more leeway than this. */
    public static Options within(Leeway leeway) {
      return new Options(
          MONDAY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PATIENT,
          leeway,
          Cast.nordlicht());
    }

    static final Duration PATIENT = Duration.ofSeconds(20);

    /** Over HTTP, with patience for a busy machine. */
    public Options(Instant now, Optional<Supplier<Database>> open, Optional<Period> retention) {
      this(now, open, retention, Optional.empty(), PATIENT);
    }

    /** With other people and channels. */
    public static Options with(Cast cast) {
      return new Options(
          MONDAY, Optional.empty(), Optional.empty(), Optional.empty(), PATIENT, ENDLESS, cast);
    }

    static final Options USUAL = new Options(MONDAY, Optional.empty(), Optional.empty());

    /** On a PostgreSQL of its own. */
    public static Options onPostgres() {
      DatabaseUrl url = PostgresServer.database();
      return new Options(MONDAY, Optional.of(() -> Database.postgres(url)), Optional.empty());
    }
  }

  private void startBot() {
    database = open.get();
    bot =
        Bot.start(
            new Bot.Options(
                "127.0.0.1",
                0,
                entrance(),
                new Reach.OneWorkspace(TOKEN),
                slack.apiUrl(),
                clock,
                options.patience(),
                options.retention(),
                options.leeway(),
                System::nanoTime,
                options.model()),
            knowledge,
            database,
            (d, schedule, s) -> {
              store = s;
              timetable = new ManualTimetable(d, schedule, clock);
              return timetable;
            });
    if (options.socket().isPresent()) {
      await().until(bot::isConnected);
    } else {
      slack.connect(bot.events());
    }
  }

  private Entrance entrance() {
    return options
        .socket()
        .<Entrance>map(pace -> new Entrance.Socket(APP_TOKEN, pace))
        .orElse(new Entrance.Http(SECRET));
  }

  /** Stops the bot and starts it on the same database, as after a crash. */
  public void restart() {
    stopBot();
    startBot();
  }

  /** Stops the bot, lets somebody move its data, and starts it where they are now. */
  public void moveTo(Supplier<Database> elsewhere, Runnable move) {
    stopBot();
    open = elsewhere;
    move.run();
    startBot();
  }

  /** The folder of the SQLite database. */
  public Path folder() {
    return folder;
  }

  public Database database() {
    return database;
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
