package taijie.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;
import taijie.dispute.Dispute;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.world.Cast;
import taijie.slack.blocks.Said;
import taijie.storage.Database;
import taijie.storage.Everything;

/**
 * People work in a simulated Slack while the program is killed and hindered again and again; then
 * all is left in peace, and compared. Everything is drawn from one seed: what people do, when who
 * is killed, what goes wrong. How far the processes have come by then is not.
 */
public final class Run implements AutoCloseable {

  private static final String SECRET = "faults-signing-secret";
  private static final String TOKEN = "xoxb-faults-token-of-no-worth";
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(180);
  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(150);
  private static final Duration MOST_IDLE = Duration.ofSeconds(20);
  private static final List<String> PEOPLE = List.of("anna", "marcus", "lin");
  private static final List<String> HINDERED =
      List.of(
          "chat.postMessage",
          "chat.postMessage",
          "chat.update",
          "chat.postEphemeral",
          "conversations.replies",
          "conversations.history",
          "conversations.open",
          "views.publish",
          "views.open",
          "files.completeUploadExternal",
          "upload");
  private static final List<String> POSTS =
      List.of("chat.postMessage", "chat.postMessage", "chat.update", "chat.postEphemeral");

  private final Plan plan;
  private final Path folder;
  private final Path clockFile;
  private final SharedClock clock;
  private final Ground ground;
  private final SimulatedSlack slack;
  private final Random random;
  private final List<Program> programs = new ArrayList<>();
  private final Queue<Deed> book = new ConcurrentLinkedQueue<>();
  private final Acknowledged acknowledged;
  private final AtomicLong troubles = new AtomicLong();
  private final AtomicInteger between = new AtomicInteger();
  private int started;
  private int kills;
  private int faults;
  private int troubled;
  private int leaps;

  /**
   * @param database {@code sqlite} or {@code postgresql}
   */
  public record Plan(long seed, int kills, String database, int instances) {
    @Override
    public String toString() {
      return "seed %d, %s, %d instance%s"
          .formatted(seed, database, instances, instances == 1 ? "" : "s");
    }
  }

  public Run(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
    this.random = new Random(plan.seed());
    this.ground = Ground.of(plan.database(), folder);
    this.clockFile = folder.resolve("clock");
    this.clock = SharedClock.in(clockFile);
    clock.leap(Duration.between(clock.instant(), Instant.parse("2026-03-02T08:10:00Z")));
    this.slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0, SECRET, TOKEN, MovableClock.running(clock), Optional.empty(), Cast.nordlicht()));
    acknowledged = new Acknowledged(slack);
    slack.weather().patience(Duration.ofSeconds(25));
    slack.weather().retriesAfter(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(6));
  }

  public SimulatedSlack slack() {
    return slack;
  }

  public SharedClock clock() {
    return clock;
  }

  /** The token by which the bots reach this Slack. */
  public static String token() {
    return TOKEN;
  }

  /**
   * @param cards how a dispute's card should look now, by what is in the database
   */
  public Tally run(Function<Database, Function<Dispute, Said>> cards) throws Exception {
    for (int i = 0; i < plan.instances(); i++) {
      programs.add(start());
    }
    programs.forEach(this::awaitReady);
    List<Worker> workers = workers();
    List<Thread> threads =
        workers.stream().map(worker -> Thread.ofVirtual().name("" + worker).start(worker)).toList();
    try {
      while (kills < plan.kills()) {
        misfortune();
      }
    } finally {
      workers.forEach(Worker::stop);
    }
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(60));
    }
    calm();
    try (Database database = ground.look()) {
      List<String> problems = new ArrayList<>(settle(database));
      List<Deed> deeds = deeds();
      Reckoning reckoning = new Reckoning(slack, database, deeds);
      problems.addAll(nights(database, reckoning));
      problems.addAll(acknowledged.misshapen());
      problems.addAll(reckoning.problems(cards.apply(database)));
      return tally(reckoning, deeds, problems);
    }
  }

  private List<Worker> workers() {
    AtomicInteger marks = new AtomicInteger();
    return PEOPLE.stream()
        .map(name ->
            new Worker(
                name,
                slack,
                new Random(random.nextLong()),
                acknowledged,
                marks,
                troubles::get,
                book::add))
        .toList();
  }

  private Program start() {
    Map<String, String> environment = new HashMap<>(ground.environment());
    environment.put("SLACK_SIGNING_SECRET", SECRET);
    environment.put("SLACK_BOT_TOKEN", TOKEN);
    environment.put("PORT", "0");
    environment.put("TAIJIE_DATA", folder.toString());
    environment.put("TAIJIE_UNDERSTANDING", "light");
    environment.put("TAIJIE_SLACK_API_URL", slack.apiUrl().toString());
    return Program.start(environment, clockFile, folder.resolve("log-" + ++started));
  }

  private void awaitReady(Program program) {
    try {
      await()
          .atMost(STARTS_WITHIN)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> program.events().isPresent() || !program.isAlive());
    } catch (ConditionTimeoutException e) {
      throw new IllegalStateException("an instance does not come up; see " + program.log(), e);
    }
    if (!program.isAlive()) {
      throw new IllegalStateException("an instance did not come up; see " + program.log());
    }
    connect();
  }

  // Slack's requests go to any instance that takes them.
  private void connect() {
    List<Program> ready = programs.stream().filter(p -> p.events().isPresent()).toList();
    if (!ready.isEmpty()) {
      slack.connect(ready.get(random.nextInt(ready.size())).events().orElseThrow());
    }
  }

  private void misfortune() throws SQLException {
    connect();
    hinder();
    int what = random.nextInt(100);
    if (what < 12) {
      trouble();
    } else if (what < 22) {
      leap();
    }
    // A machine may be slow; what is not begun cannot be interrupted.
    awaitSaid(1 + random.nextInt(5));
    pause(random.nextInt(400));
    if (random.nextInt(100) < 45) {
      killBetween(POSTS.get(random.nextInt(POSTS.size())));
    } else {
      kill(victims());
    }
    if (random.nextInt(100) < 15) {
      // Not even the start is left in peace.
      pause(500 + random.nextInt(2500));
      kill(victims());
    }
    programs.forEach(this::awaitReady);
  }

  private void awaitSaid(int times) {
    int from = acknowledged.sent();
    long until = System.nanoTime() + MOST_IDLE.toNanos();
    while (acknowledged.sent() < from + times && System.nanoTime() < until) {
      pause(10);
    }
  }

  private List<Program> victims() {
    boolean all = plan.instances() == 1 || random.nextInt(4) == 0;
    return all ? List.copyOf(programs) : List.of(programs.get(random.nextInt(programs.size())));
  }

  private void kill(List<Program> victims) {
    for (Program victim : victims) {
      victim.kill();
      kills++;
    }
    for (Program victim : victims) {
      programs.set(programs.indexOf(victim), start());
    }
  }

  // Slack has the message, and whoever sent it never learns so. Who that was is not known here.
  private void killBetween(String method) {
    AtomicBoolean happened = new AtomicBoolean();
    List<Program> all = List.copyOf(programs);
    slack
        .weather()
        .onceDone(
            method,
            () -> {
              if (happened.compareAndSet(false, true)) {
                all.forEach(Program::kill);
              }
            });
    long until = System.nanoTime() + MOST_IDLE.toNanos();
    while (!happened.get() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    if (happened.getAndSet(true)) {
      between.incrementAndGet();
    }
    kill(all);
  }

  private void hinder() {
    for (int i = random.nextInt(4); i > 0; i--) {
      Fault[] kinds = Fault.values();
      slack
          .weather()
          .next(HINDERED.get(random.nextInt(HINDERED.size())), kinds[random.nextInt(kinds.length)]);
      faults++;
    }
  }

  private void trouble() throws SQLException {
    troubles.incrementAndGet();
    troubled++;
    try {
      if (ground instanceof Ground.Sqlite && random.nextBoolean()) {
        programs.getFirst().mayWrite("4096");
        pause(500 + random.nextInt(2500));
        programs.getFirst().mayWrite("unlimited");
      } else {
        try (Ground.Trouble trouble = ground.trouble(random)) {
          pause(500 + random.nextInt(2500));
        }
      }
    } finally {
      troubles.incrementAndGet();
    }
  }

  private void leap() {
    leaps++;
    switch (random.nextInt(3)) {
      case 0 -> clock.leap(Duration.ofMinutes(1 + random.nextInt(600)));
      case 1 -> clock.botsAreOff(Duration.ofSeconds(-random.nextInt(240)));
      default -> clock.botsAreOff(Duration.ofSeconds(random.nextInt(240)));
    }
  }

  private void calm() {
    programs.forEach(this::awaitReady);
    clock.botsAreOff(Duration.ZERO);
    slack.weather().calm();
  }

  /** Lets happen what is due; time moves where something waits for it. */
  private List<String> settle(Database database) {
    try {
      await()
          .atMost(SETTLES_WITHIN)
          .pollInterval(Duration.ofMillis(100))
          .ignoreExceptions()
          .until(() -> {
            boolean done =
                slack.awaitQuiet(Duration.ofSeconds(1))
                    && Everything.waiting(database) == 0
                    && Everything.isDone(database, clock.ofBots());
            if (!done) {
              // Not quicker than hearts beat: an instance that is alive must not look dead.
              clock.leap(Duration.ofMillis(200));
            }
            return done;
          });
      return List.of();
    } catch (ConditionTimeoutException e) {
      return List.of(
          Everything.waiting(database)
              + " messages still wait after "
              + SETTLES_WITHIN
              + ": "
              + Everything.deliveries(database).stream()
                  .filter(d -> d.state().equals("waiting"))
                  .limit(5)
                  .toList()
              + ", held by "
              + Everything.held(database)
              + " at "
              + clock.ofBots());
    }
  }

  // Reminders fall due one after the other, each night some of them.
  private List<String> nights(Database database, Reckoning reckoning) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < Math.min(12, plan.kills()) && problems.isEmpty(); i++) {
      clock.leap(Duration.ofHours(5));
      problems.addAll(settle(database));
    }
    return problems;
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  // Slack brings again for some seconds what was not taken.
  private List<Deed> deeds() {
    book.stream()
        .filter(deed -> deed.what().isMention())
        .forEach(deed -> acknowledged.awaitSettled(deed.mark()));
    return book.stream().map(acknowledged::now).toList();
  }

  private Tally tally(Reckoning reckoning, List<Deed> deeds, List<String> problems) {
    List<Deed> acts = deeds.stream().filter(d -> d.what() != Deed.What.ASKED).toList();
    return new Tally(
        plan.toString(),
        kills,
        between.get(),
        faults,
        troubled,
        leaps,
        acts.size(),
        (int) acts.stream().filter(Deed::taken).count(),
        reckoning.disputes().size(),
        reckoning.events(),
        reckoning.messages(),
        reckoning.uncertain(),
        reckoning.reminders(),
        problems);
  }

  @Override
  public void close() {
    programs.forEach(Program::kill);
    slack.close();
  }

  /** Deletes what a run left in its folder. */
  public static void clear(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
