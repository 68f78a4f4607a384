package taijie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Conversations;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.script.Script;
import taijie.playground.script.ScriptFailed;
import taijie.playground.world.Cast;
import taijie.slack.Leeway;
import taijie.socket.Pace;
import taijie.storage.Database;
import taijie.storage.SqlStore;
import taijie.storage.Timetable;
import taijie.usecase.Knowledge;

/** The bot and a simulated Slack on one's own machine, kept in a folder between runs. */
final class PlaygroundRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PlaygroundRun.class);
  private static final String STORY = "playground/half-way.yml";
  private static final String SECRET = "playground-signing-secret";
  private static final String APP_TOKEN = "xapp-playground-token-of-no-worth";
  private static final String TOKEN = "xoxb-playground-token-of-no-worth";
  private static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final boolean socket;
  private final Conversations conversations;
  private final Knowledge knowledge;
  private final InstantSource wall;
  private final Optional<Consulted> model;
  private final CompletableFuture<Void> awake;
  private SimulatedSlack slack;
  private Running running;

  /** What is stopped and started together when somebody starts over. */
  private record Running(Bot bot, Database database, SqlStore store, Timetable timetable) {}

  /**
   * Starts, going on where the last run ended, or from the beginning of the story.
   *
   * @param port of the page; 0 for any free one
   * @param socket whether the bot opens the connection (Socket Mode), or Slack calls it
   * @param wall the time that the clock on the wall shows
   */
  PlaygroundRun(
      Path folder, int port, boolean socket, Conversations conversations, InstantSource wall) {
    this(folder, port, socket, conversations, wall, Optional.empty());
  }

  /** The same with a language model that may be asked where people agree to it. */
  PlaygroundRun(
      Path folder,
      int port,
      boolean socket,
      Conversations conversations,
      InstantSource wall,
      Optional<Consulted> model) {
    this.model = model;
    this.wall = wall;
    this.socket = socket;
    this.folder = folder;
    this.port = port;
    this.conversations = conversations;
    Mind mind = new Mind(conversations, Optional.of(folder.resolve("learnt")));
    this.knowledge = mind.knowledge();
    this.awake = mind.wakeUp(Mind.Strength.FULL);
    begin(port);
  }

  /**
   * Plays the story once, in a folder of its own that is deleted afterwards: what a start from an
   * AOT cache is trained by.
   */
  static void rehearse(Conversations conversations) throws Exception {
    Path folder = Files.createTempDirectory("taijie");
    try (PlaygroundRun run =
        new PlaygroundRun(folder, 0, false, conversations, InstantSource.system())) {
      run.awake.join();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The page's address. */
  String address() {
    return slack.address().toString();
  }

  private void begin(int onPort) {
    boolean goesOn = Files.exists(journal()) && Files.exists(database());
    if (!goesOn) {
      clear();
    }
    MovableClock clock = MovableClock.runningFrom(monday(), wall);
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                onPort, SECRET, TOKEN, clock, Optional.of(journal()), Cast.nordlicht()));
    Database database = Database.sqlite(database());
    Timetable[] timetable = new Timetable[1];
    SqlStore[] store = new SqlStore[1];
    Bot bot =
        Bot.start(
            new Bot.Options(
                "127.0.0.1",
                0,
                entrance(),
                new Reach.OneWorkspace(TOKEN),
                slack.apiUrl(),
                clock,
                // The simulated Slack answers at once, unless the machine is busy.
                PATIENCE,
                Optional.empty(),
                Leeway.USUAL,
                System::nanoTime,
                model),
            knowledge,
            database,
            (d, schedule, s) -> {
              timetable[0] = Timetable.start(d, schedule, clock);
              store[0] = s;
              s.afterCommit(timetable[0]::wake);
              return timetable[0];
            });
    running = new Running(bot, database, store[0], timetable[0]);
    clock.whenMoved(timetable[0]::wake);
    if (socket) {
      waitFor(bot::isConnected);
    } else {
      slack.connect(bot.events());
    }
    slack.whenReset(() -> Thread.ofPlatform().name("start-over").start(this::startOver));
    if (!goesOn) {
      tellStory(clock);
    }
  }

  private Entrance entrance() {
    return socket ? new Entrance.Socket(APP_TOKEN, Pace.USUAL) : new Entrance.Http(SECRET);
  }

  private static void waitFor(BooleanSupplier what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!what.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
    }
  }

  // A fresh Monday morning some days back, so that working days lie ahead.
  private Instant monday() {
    return wall.instant()
        .atZone(HAMBURG)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atTime(9, 10)
        .atZone(HAMBURG)
        .toInstant();
  }

  private void tellStory(MovableClock clock) {
    String yaml = conversations.files().get(STORY);
    if (yaml == null) {
      LOG.info("the conversations hold no {}: the playground begins empty", STORY);
      return;
    }
    // Nobody is waiting yet: on a busy machine the first command may take longer than Slack gives.
    Duration usual = slack.weather().patience();
    slack.weather().patience(PATIENCE);
    try {
      Script.parse(STORY, yaml).seed(slack, clock, () -> settle(clock));
    } catch (ScriptFailed e) {
      // Somebody's own conversations may have other steps and buttons than the story presses.
      LOG.warn("the playground's story could not be told to its end: {}", e.getMessage());
    } finally {
      slack.weather().patience(usual);
    }
  }

  // Deliveries run on their own; a card that waits for its turn gets it as the clock moves.
  private void settle(MovableClock clock) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (running.store().waiting() > 0 && System.nanoTime() < end) {
      clock.forward(Duration.ofSeconds(1));
      LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
    }
  }

  private synchronized void startOver() {
    int samePort = slack.address().getPort();
    try {
      stop();
      slack.forget();
      clear();
      begin(samePort);
    } catch (Exception e) {
      LOG.error("starting over failed; stop the playground and start it again", e);
    }
  }

  private void stop() throws Exception {
    running.bot().close();
    running.database().close();
  }

  private void clear() {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the playground's folder " + folder + " cannot be cleared", e);
    }
  }

  private Path journal() {
    return folder.resolve("slack.jsonl");
  }

  private Path database() {
    return folder.resolve("taijie.db");
  }

  @Override
  public synchronized void close() throws Exception {
    stop();
    slack.close();
  }
}
