package taijie.server;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for Slack over HTTP. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  // Longer than clients keep a resting connection, so that none is closed as a request sets out.
  private static final long IDLE_MILLIS = 65_000;
  private static final long SHUTDOWN_IDLE_MILLIS = 200;
  private static final long STOP_MILLIS = 3_500;
  // Far more than Slack or a proxy open, and fewer than the files a process may have open.
  private static final int MOST_CONNECTIONS = 800;
  // Slack itself waits three seconds for the whole.
  private static final Duration SLOWEST = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts listening.
   *
   * @param host the address to listen on, such as {@code 0.0.0.0} or {@code 127.0.0.1}
   * @param port 0 takes any that is free
   * @param events takes Slack's requests; without it they come in elsewhere
   * @param watching what is shown to those who watch over the process
   * @throws IllegalStateException where the port is taken
   */
  public static HttpServer start(
      String host,
      int port,
      Optional<SlackEvents> events,
      InstallPages install,
      Watching watching) {
    // Each request has a virtual thread, so that it may wait for a slow sender.
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    // Connections that Slack keeps for later do not hold up the end.
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    server.addConnector(connector);
    connector.addBean(new SlowSenders(connector.getScheduler(), SLOWEST));
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setErrorHandler(new BareErrors());
    PathMappingsHandler paths = new PathMappingsHandler();
    events
        .map(handler -> new Timing(handler, watching.witness()))
        .ifPresent(handler -> paths.addMapping(PathSpec.from("/slack/events"), handler));
    paths.addMapping(PathSpec.from(InstallPages.INSTALL), install);
    paths.addMapping(PathSpec.from(InstallPages.REDIRECT), install);
    paths.addMapping(PathSpec.from("/healthz"), new Health(Optional::empty));
    paths.addMapping(PathSpec.from("/readyz"), new Health(watching.trouble()));
    paths.addMapping(PathSpec.from("/metrics"), new Metrics(watching.metrics()));
    // Counts what is being answered, so that the end can wait for it.
    server.setHandler(new GracefulHandler(paths));
    server.setStopTimeout(STOP_MILLIS);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(
          "cannot listen on "
              + host
              + ":"
              + port
              + ": is something else listening there? Set PORT to another one.",
          e);
    }
    return new HttpServer(server, connector);
  }

  /** Where Slack's events are to be sent. */
  public URI events() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/slack/events");
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** Waits until the server is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() throws Exception {
    try {
      server.stop();
    } catch (TimeoutException e) {
      // It is stopped all the same; who stops the rest must not be kept from it.
      LOG.warn("a request had not come to its end when the bot stopped: it was cut off");
    }
  }
}
