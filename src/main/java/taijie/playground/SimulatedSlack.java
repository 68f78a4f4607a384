package taijie.playground;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import taijie.playground.api.Oauth;
import taijie.playground.api.ResponseUrls;
import taijie.playground.api.Views;
import taijie.playground.api.WebApi;
import taijie.playground.wire.Events;
import taijie.playground.wire.Outgoing;
import taijie.playground.wire.Shapes;
import taijie.playground.wire.Sockets;
import taijie.playground.wire.Weather;
import taijie.playground.wire.Wire;
import taijie.playground.world.Cast;
import taijie.playground.world.Member;
import taijie.playground.world.StepRuns;
import taijie.playground.world.Triggers;
import taijie.playground.world.World;

/**
 * A Slack on one's own machine, on the loopback address only. It calls the bot with signed
 * requests, or over the connections that the bot opened, and answers the bot's calls of the Web
 * API; people act in it through its page, or here through {@link #as}.
 */
public final class SimulatedSlack implements AutoCloseable {
  private final Options options;
  private final Server server;
  private final URI address;
  private final World world;
  private final Weather weather = new Weather();
  private final Wire wire = new Wire();
  private final StepRuns steps = new StepRuns();
  private final Outgoing outgoing;
  private final Events events;
  private final Backstage backstage;
  private final WebApi webApi;
  private final Runnable keepClock;
  private volatile Optional<Runnable> reset = Optional.empty();

  /**
   * @param port 0 for any free one
   * @param journal where everything is kept; without it nothing outlives the process
   */
  public record Options(
      int port,
      String signingSecret,
      String botToken,
      MovableClock clock,
      Optional<Path> journal,
      Cast cast) {}

  private SimulatedSlack(Options options) throws Exception {
    this.options = options;
    world = World.open(options.cast(), options.clock(), options.journal());
    world.clockOffset().ifPresent(options.clock()::resume);
    keepClock = () -> world.clockStands(options.clock().offset());
    keepClock.run();
    options.clock().whenMoved(keepClock);
    outgoing = new Outgoing(world, options.signingSecret(), weather, wire);
    events = new Events(world, outgoing, weather);
    server = new Server();
    ServerConnector connector = connector();
    connector.open();
    address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    Triggers triggers = new Triggers(System::nanoTime, weather::patience);
    ResponseUrls responseUrls = new ResponseUrls(world, events, wire);
    MessageStates states = new MessageStates();
    backstage =
        new Backstage(
            world,
            events,
            outgoing,
            triggers,
            new Views(world),
            responseUrls,
            new Shapes(world),
            states,
            address);
    webApi =
        new WebApi(
            world,
            steps,
            events,
            triggers,
            options.botToken(),
            outgoing.sockets(),
            weather,
            wire,
            () -> address);
    Page page = new Page(this, new PageState(world, wire, weather, states));
    server.setHandler(new FrontDoor(webApi, responseUrls, page));
    server.start();
  }

  /**
   * @throws IllegalStateException where the port is taken or the journal cannot be read
   */
  public static SimulatedSlack start(Options options) {
    try {
      return new SimulatedSlack(options);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(
          "The simulated Slack could not start on port "
              + options.port()
              + "; is something else listening there?",
          e);
    }
  }

  /** The page's address. */
  public URI address() {
    return address;
  }

  /** What the bot needs to be told in place of {@code https://slack.com/api/}. */
  public URI apiUrl() {
    return address.resolve("api/");
  }

  /** Where the bot takes events, commands and interactions. */
  public void connect(URI botEvents) {
    outgoing.connect(botEvents);
  }

  /**
   * @param name a person's short name or id
   * @throws IllegalArgumentException where nobody is called so
   */
  public Person as(String name) {
    Member member =
        world
            .member(name)
            .or(() -> world.memberNamed(name))
            .filter(m -> !m.bot())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Nobody is called “"
                        + name
                        + "”; there are "
                        + options.cast().people().stream().map(Member::name).toList()));
    return new Person(backstage, member);
  }

  /** Closes somebody's account, as an administrator does. */
  public void deactivate(String name) {
    world.deactivate(as(name).id());
  }

  public World world() {
    return world;
  }

  /** How the bot is installed by OAuth. */
  public Oauth oauth() {
    return webApi.oauth();
  }

  /** Another workspace, which the bot reaches at this one's address by its own tokens. */
  public void alsoFor(SimulatedSlack other) {
    webApi.alsoFor(other.webApi);
  }

  /** Somebody takes the bot out of the workspace. */
  public void uninstall() {
    oauth().revokeAll();
    events.uninstalled();
  }

  public Weather weather() {
    return weather;
  }

  /** The connections that bots opened. */
  public Sockets sockets() {
    return outgoing.sockets();
  }

  /**
   * A workflow comes to a step of the bot's.
   *
   * @param callback the step's name in the bot's manifest
   * @return the execution's id, by which {@link #steps} knows how it ended
   */
  public String runStep(String callback, Map<String, ?> inputs) {
    String execution = String.format(Locale.ROOT, "Fx%010d", world.nextNumber());
    steps.begins(execution);
    events.stepExecuted(callback, execution, inputs);
    return execution;
  }

  /** Delivers a step once more, as Slack does where it waited in vain for an answer. */
  public void runStepAgain(String callback, String execution, Map<String, ?> inputs) {
    events.stepExecuted(callback, execution, inputs);
  }

  public StepRuns steps() {
    return steps;
  }

  public Wire wire() {
    return wire;
  }

  public MovableClock clock() {
    return options.clock();
  }

  /**
   * Waits until the bot has been given all events; false where that took too long. Retries that are
   * minutes away are not waited for.
   */
  public boolean awaitQuiet(Duration longest) throws InterruptedException {
    return events.awaitQuiet(longest);
  }

  /**
   * What to do when somebody wants to start over: the owner stops all, calls {@link #forget} and
   * starts anew. The hook is run while the page waits for its answer, so it should return at once
   * and do the work on a thread of its own.
   */
  public void whenReset(Runnable hook) {
    reset = Optional.of(hook);
  }

  void startOver() {
    reset
        .orElseThrow(
            () -> new NotPossible("Starting over is not offered here: stop it and start it again."))
        .run();
  }

  /** Closes, and deletes everything that was kept. */
  public void forget() {
    close();
    world.forgetAll();
  }

  @Override
  public void close() {
    options.clock().forget(keepClock);
    try {
      server.stop();
      // Whoever follows the changes waits for the next one: this is it, and they see that all is
      // over.
      world.tell();
    } catch (Exception e) {
      throw new IllegalStateException("The simulated Slack could not stop", e);
    } finally {
      events.close();
      outgoing.close();
      world.close();
    }
  }

  private ServerConnector connector() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    InetSocketAddress loopback = new InetSocketAddress("127.0.0.1", options.port());
    connector.setHost(loopback.getHostString());
    connector.setPort(loopback.getPort());
    connector.setIdleTimeout(60_000);
    server.addConnector(connector);
    return connector;
  }
}
