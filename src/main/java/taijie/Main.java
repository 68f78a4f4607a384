package taijie;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.cli.Archive;
import taijie.cli.Diagnosis;
import taijie.cli.Root;
import taijie.content.Conversations;
import taijie.dispute.Case;
import taijie.opinion.Account;
import taijie.opinion.Prompts;
import taijie.opinion.SecondOpinion;
import taijie.slack.Leeway;
import taijie.slack.Manifest;
import taijie.slack.delivery.Patience;
import taijie.storage.Database;
import taijie.storage.Keyring;
import taijie.storage.Schedule;
import taijie.storage.SqlInstallations;
import taijie.storage.SqlStore;
import taijie.storage.Timetable;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Language;

/** The program. */
public final class Main implements Root.Launch {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  // Platforms wait ten seconds, and then kill.
  private static final Duration STOP_WITHIN = Duration.ofMillis(9_500);

  private Main() {}

  public static void main(String[] args) {
    System.exit(Root.run(new Main(), args));
  }

  @Override
  public int serve() {
    return serve(InstantSource.system(), System::nanoTime, Patience.WHILE_SLACK_WAITS);
  }

  /**
   * Serves until it is stopped.
   *
   * @param ticks nanoseconds that pass whatever becomes of the clock
   * @param patience how long Slack's answers may take together while Slack waits for ours
   */
  static int serve(InstantSource clock, LongSupplier ticks, Duration patience) {
    Settings settings = Settings.ofEnvironment();
    settings.mustServe();
    // Both take their time, and neither needs the other.
    CompletableFuture<Mind> thinking = CompletableFuture.supplyAsync(() -> mind(settings));
    Database database = Database.open(settings.database(), settings.data());
    Mind mind = joined(thinking);
    Bot.Options options =
        new Bot.Options(
            "0.0.0.0",
            settings.port(),
            settings.entrance(),
            settings.reach(),
            settings.slackApi(),
            clock,
            patience,
            settings.retention(),
            Leeway.USUAL,
            ticks,
            settings.model().map(ModelSettings::consulted));
    Bot bot =
        Bot.start(
            options,
            mind.knowledge(),
            mind::of,
            database,
            (db, schedule, store) -> {
              Timetable timetable = Timetable.start(db, schedule, clock);
              store.afterCommit(timetable::wake);
              return timetable;
            });
    // Whoever waits for the start needs both cores until now.
    mind.wakeUp(settings.understanding());
    boolean called = options.entrance() instanceof Entrance.Http;
    LOG.info("Taijie listens on port {}{}", bot.port(), called ? " at /slack/events" : "");
    return untilStopped(bot, database);
  }

  @Override
  public int playground(int port, Path folder, boolean socket) {
    PlaygroundRun run =
        new PlaygroundRun(
            folder,
            port,
            socket,
            conversations(Optional.empty()),
            InstantSource.system(),
            Settings.ofEnvironment().model().map(ModelSettings::consulted));
    System.out.println("Taijie's playground is open at " + run.address());
    System.out.println("Press Ctrl+C to stop; the next start goes on where this one ended.");
    return untilStopped(run);
  }

  @Override
  public int rehearse() throws Exception {
    PlaygroundRun.rehearse(conversations(Optional.empty()));
    System.out.println("The story was played to its end.");
    return 0;
  }

  @Override
  public String learn(Optional<Path> folder, Path into, Path memory) throws IOException {
    return new Mind(conversations(folder), Optional.empty()).learnInto(into, memory);
  }

  @Override
  public Knowledge knowledge(Optional<Path> folder) {
    Settings settings = Settings.ofEnvironment();
    Mind mind = new Mind(conversations(folder), Optional.of(settings.data().resolve("learnt")));
    mind.ready(settings.understanding());
    return mind.knowledge();
  }

  @Override
  public Conversations conversations(Optional<Path> folder) {
    Optional<Path> chosen = folder.or(() -> Settings.ofEnvironment().conversations());
    return BuiltIn.conversations(chosen);
  }

  @Override
  public Map<String, Object> manifest(Language language, Optional<URI> host) {
    return manifest(language).of(host);
  }

  @Override
  public Map<String, Object> manifestForMany(Language language, URI host) {
    return manifest(language).forMany(host);
  }

  @Override
  public String freshKey() {
    return Keyring.fresh();
  }

  @Override
  public List<String> forgetUnreadable() {
    Settings settings = Settings.ofEnvironment();
    Keyring keys = settings.oauth().keys();
    try (Database database = Database.look(settings.database(), settings.data())) {
      return SqlInstallations.forgetUnreadable(database, keys);
    }
  }

  @Override
  public Archive archive() {
    return new ConfiguredArchive(Settings.ofEnvironment());
  }

  @Override
  public List<Diagnosis> diagnose() {
    return Doctor.diagnose(Settings.environment(), InstantSource.system());
  }

  @Override
  public void cases(Consumer<Case> each) {
    Settings settings = Settings.ofEnvironment();
    try (Database database = Database.look(settings.database(), settings.data())) {
      InstantSource clock = InstantSource.system();
      new SqlStore(database, new Schedule(new Chores(), clock), clock).cases(each);
    }
  }

  @Override
  public Optional<SecondOpinion> secondOpinion(Prompts prompts, Account account) {
    return Settings.ofEnvironment()
        .model()
        .map(settings ->
            new SecondOpinion(
                prompts,
                settings.model(),
                account,
                settings.ceiling(),
                InstantSource.system(),
                Marks::fresh));
  }

  @Override
  public Map<String, String> scopes(Language language) {
    return manifest(language).scopes();
  }

  private Manifest manifest(Language language) {
    return new Manifest(Knowledge.of(conversations(Optional.empty())).voice().in(language));
  }

  private static Mind mind(Settings settings) {
    return new Mind(
        BuiltIn.conversations(settings.conversations()),
        Optional.of(settings.data().resolve("learnt")));
  }

  // What goes wrong there is told as if it had gone wrong here.
  private static <T> T joined(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }

  // Whatever hangs is left behind: the platform would kill all of it a moment later.
  private static int untilStopped(AutoCloseable... parts) {
    Thread main = Thread.currentThread();
    Runnable stop =
        () -> {
          for (AutoCloseable part : parts) {
            close(part);
          }
          LOG.info("stopped");
        };
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  LOG.info("stopping");
                  Thread stopping = Thread.ofPlatform().daemon().name("stop").start(stop);
                  if (!within(stopping, STOP_WITHIN)) {
                    LOG.warn("not all was finished within {}", STOP_WITHIN);
                  }
                  main.interrupt();
                },
                "end"));
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static boolean within(Thread thread, Duration time) {
    try {
      return thread.join(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("did not stop cleanly: {}", e.getMessage());
    }
  }
}
