package taijie;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.guard.Remark;
import taijie.installation.Uninstall;
import taijie.metrics.Prometheus;
import taijie.opinion.Ask;
import taijie.opinion.SecondOpinion;
import taijie.server.HttpServer;
import taijie.server.Signature;
import taijie.server.SlackEvents;
import taijie.server.Watching;
import taijie.slack.Chatter;
import taijie.slack.Desk;
import taijie.slack.Leeway;
import taijie.slack.SlackApp;
import taijie.slack.delivery.Courier;
import taijie.slack.delivery.Patience;
import taijie.slack.delivery.Renderer;
import taijie.slack.delivery.SlackDirectory;
import taijie.slack.delivery.SlackSdk;
import taijie.slack.delivery.SocketTickets;
import taijie.slack.delivery.Windows;
import taijie.slack.delivery.Workspaces;
import taijie.socket.Pace;
import taijie.socket.SocketMode;
import taijie.storage.Database;
import taijie.storage.Schedule;
import taijie.storage.SqlStore;
import taijie.usecase.Disputes;
import taijie.usecase.ForgetOldDisputes;
import taijie.usecase.Grasp;
import taijie.usecase.Knowledge;
import taijie.usecase.ModelAccount;
import taijie.usecase.Subject;
import taijie.usecase.UseCases;
import taijie.usecase.WorkOutFigures;
import taijie.vocabulary.Stage;

/** The whole bot, put together and listening. */
public final class Bot implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

  private final HttpServer server;
  private final Optional<SocketMode> socket;
  private final AutoCloseable timetable;
  private final Slack slack;
  private final App app;
  private final Prometheus metrics;
  private final AtomicBoolean leaving;
  private final ExecutorService later;

  /**
   * @param host the address to listen on
   * @param port 0 for any free one
   * @param entrance how Slack's requests come in
   * @param slackApi Slack's own address, or a simulated one
   * @param patience how long Slack's answers may take together while Slack waits for ours
   * @param retention how long closed disputes are kept; for ever where empty
   * @param leeway how much may be asked of the bot
   * @param ticks nanoseconds that pass whatever becomes of the clock
   * @param model a language model that may be asked where people agreed to it
   */
  public record Options(
      String host,
      int port,
      Entrance entrance,
      Reach reach,
      URI slackApi,
      InstantSource clock,
      Duration patience,
      Optional<Period> retention,
      Leeway leeway,
      LongSupplier ticks,
      Optional<Consulted> model) {

    /** The same for the one workspace of this token. */
    public Options(
        String host,
        int port,
        Entrance entrance,
        String botToken,
        URI slackApi,
        InstantSource clock) {
      this(host, port, entrance, new Reach.OneWorkspace(botToken), slackApi, clock);
    }

    /** What is usual: Slack's own patience, the machine's own ticks, no language model. */
    public Options(
        String host, int port, Entrance entrance, Reach reach, URI slackApi, InstantSource clock) {
      this(
          host,
          port,
          entrance,
          reach,
          slackApi,
          clock,
          Patience.WHILE_SLACK_WAITS,
          Optional.empty(),
          Leeway.USUAL,
          System::nanoTime,
          Optional.empty());
    }
  }

  /** Runs what is scheduled. */
  public interface Timetable {

    /** Begins, and tells the store whom to wake after a commit. */
    AutoCloseable start(Database database, Schedule schedule, SqlStore store);
  }

  private Bot(
      HttpServer server,
      Optional<SocketMode> socket,
      AutoCloseable timetable,
      Slack slack,
      App app,
      Prometheus metrics,
      AtomicBoolean leaving,
      ExecutorService later) {
    this.later = later;
    this.server = server;
    this.socket = socket;
    this.timetable = timetable;
    this.slack = slack;
    this.app = app;
    this.metrics = metrics;
    this.leaving = leaving;
  }

  /** Puts the parts together and starts listening. */
  public static Bot start(
      Options options, Knowledge knowledge, Database database, Timetable timetable) {
    return start(options, knowledge, subject -> Grasp.RULES, database, timetable);
  }

  /**
   * The same with a mind that may still be waking up.
   *
   * @param grasp by what a subject is understood at the moment
   */
  public static Bot start(
      Options options,
      Knowledge knowledge,
      Function<Subject, Grasp> grasp,
      Database database,
      Timetable timetable) {
    Prometheus metrics = new Prometheus();
    InstantSource clock = options.clock();
    Slack slack = slack(options.slackApi());
    Tenancy tenancy = Tenancy.of(options.reach(), slack, database, clock);
    Workspaces workspaces = tenancy.workspaces();
    SlackDirectory directory = new SlackDirectory(workspaces, clock);
    Chores chores = new Chores();
    Schedule schedule = new Schedule(chores, clock);
    SqlStore store = new SqlStore(database, schedule, clock, metrics, options.ticks());
    ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();
    Optional<SecondOpinion> opinion =
        options
            .model()
            .map(consulted ->
                new SecondOpinion(
                    knowledge.prompts(),
                    consulted.over().apply(slack.getHttpClient().getOkHttpClient()),
                    new ModelAccount(store),
                    consulted.ceiling(),
                    clock,
                    Marks::fresh));
    Disputes disputes = new Disputes(store, directory, knowledge, clock, metrics, opinion, later);
    UseCases use = UseCases.of(disputes);
    Renderer renderer = new Renderer(use, clock);
    Courier courier = new Courier(store.mailbox(), renderer, use, workspaces, clock);
    chores.begin(
        courier,
        use,
        store,
        tenancy.renewal(),
        new ForgetOldDisputes(disputes, options.retention()));
    Desk desk = new Desk(use, new Windows(workspaces, slack, options.patience()), renderer);
    Uninstall uninstall = tenancy.uninstall(directory::forget);
    App app = SlackApp.of(slack, workspaces, uninstall, desk, directory, clock, options.leeway());
    app.start();
    AutoCloseable running = timetable.start(database, schedule, store);
    Optional<SocketMode> socket = socket(options.entrance(), slack, app, metrics);
    AtomicBoolean leaving = new AtomicBoolean();
    Supplier<Optional<String>> trouble = () -> trouble(leaving.get(), database, socket);
    metrics.asks(
        new Prometheus.Asked(
            store::queues, database::connections, grasp, () -> trouble.get().isEmpty()));
    HttpServer server =
        HttpServer.start(
            options.host(),
            options.port(),
            events(options.entrance(), app, clock, new Chatter(store, use.hearMessage())),
            tenancy.pages(knowledge.voice(), options.slackApi()),
            new Watching(trouble, metrics::page, metrics));
    socket.ifPresent(SocketMode::start);
    Thread.ofVirtual().name("warm-up").start(() -> warmUp(knowledge));
    Thread.ofVirtual().name("figures").start(() -> workOutFigures(store));
    return new Bot(server, socket, running, slack, app, metrics, leaving, later);
  }

  private static Optional<SlackEvents> events(
      Entrance entrance, App app, InstantSource clock, Chatter chatter) {
    return entrance instanceof Entrance.Http(String secret)
        ? Optional.of(new SlackEvents(app, new Signature(secret, clock), chatter))
        : Optional.empty();
  }

  private static Optional<SocketMode> socket(
      Entrance entrance, Slack slack, App app, Prometheus metrics) {
    return entrance instanceof Entrance.Socket(String token, Pace pace)
        ? Optional.of(new SocketMode(app, new SocketTickets(slack, token), pace, metrics))
        : Optional.empty();
  }

  private static void workOutFigures(SqlStore store) {
    try {
      int worked = new WorkOutFigures(store).run();
      if (worked > 0) {
        LOG.info("worked out the figures of {} disputes from before figures were kept", worked);
      }
    } catch (RuntimeException e) {
      // The next start goes on with it.
      LOG.error("the figures of old disputes could not be worked out", e);
    }
  }

  // The first Chinese sentence loads dictionaries; nobody should have to wait for them.
  private static void warmUp(Knowledge knowledge) {
    knowledge.guard().judge(new Remark("要不要抄送老板？", Optional.empty(), Stage.IN_DISPUTE, List.of()));
  }

  /** Where Slack's events are to be sent. */
  public URI events() {
    return server.events();
  }

  /** Whether Slack's requests come in over a connection that is open now. */
  public boolean isConnected() {
    return socket.map(SocketMode::isConnected).orElse(false);
  }

  public int port() {
    return server.port();
  }

  // In the order in which an operator looks for the reason.
  private static Optional<String> trouble(
      boolean leaving, Database database, Optional<SocketMode> socket) {
    if (leaving) {
      return Optional.of("stopping");
    }
    if (!database.answers()) {
      return Optional.of("the database does not answer");
    }
    return socket.map(SocketMode::isConnected).orElse(true)
        ? Optional.empty()
        : Optional.of("no connection to Slack");
  }

  /**
   * Takes nothing more in, answers what came in, delivers what can be delivered at once, and leaves
   * the rest to the next start or to other instances; within ten seconds.
   */
  @Override
  public void close() throws Exception {
    leaving.set(true);
    if (socket.isPresent()) {
      socket.get().close();
    }
    server.close();
    // What somebody wrote just now is judged to its end.
    later.shutdown();
    if (!later.awaitTermination(Ask.WAITED_FOR.toMillis(), TimeUnit.MILLISECONDS)) {
      later.shutdownNow();
    }
    timetable.close();
    app.stop();
    app.executorService().shutdownNow();
    slack.close();
    metrics.close();
  }

  /** The SDK, set to Slack's address. */
  static Slack slack(URI api) {
    return SlackSdk.at(api, CALL_TIMEOUT);
  }
}
