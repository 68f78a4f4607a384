package taijie.server;

import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.PathMappingsHandler;

/** Listens for Slack over HTTP. */
public final class HttpServer implements AutoCloseable {

  private static final long IDLE_MILLIS = 30_000;
  private static final long STOP_MILLIS = 8_000;

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
   * @param ready whether requests can be served now
   * @throws IllegalStateException where the port is taken
   */
  public static HttpServer start(
      String host,
      int port,
      Optional<SlackEvents> events,
      InstallPages install,
      BooleanSupplier ready) {
    Server server = new Server();
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    PathMappingsHandler paths = new PathMappingsHandler();
    events.ifPresent(handler -> paths.addMapping(PathSpec.from("/slack/events"), handler));
    paths.addMapping(PathSpec.from(InstallPages.INSTALL), install);
    paths.addMapping(PathSpec.from(InstallPages.REDIRECT), install);
    paths.addMapping(PathSpec.from("/healthz"), new Health(() -> true));
    paths.addMapping(PathSpec.from("/readyz"), new Health(ready));
    server.setHandler(paths);
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
    server.stop();
  }
}
