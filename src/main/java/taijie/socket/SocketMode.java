package taijie.socket;

import com.slack.api.bolt.App;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.socket.Link.State;
import taijie.usecase.Witness;

/**
 * Socket Mode: the bot connects to Slack, and Slack's requests come in over that connection.
 *
 * <p>Written here, since the SDK's own client can stop for ever without a word: it does not start
 * where Slack is away, its watch ends with the first answer that it does not expect, it closes the
 * old connection before the new one is open, and it acknowledges over whichever connection is the
 * newest. Here nothing depends on a chain of events that could break: at each look, whatever is
 * missing is put right.
 */
public final class SocketMode implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
  private static final Duration LAST_ACKNOWLEDGEMENTS = Duration.ofMillis(3_500);
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Ticket ticket;
  private final Pace pace;
  private final Requests requests;
  private final OkHttpClient client;
  private final Announcer announcer = new Announcer();
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("socket-request-", 0).factory());
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("socket-watch").factory());

  private final List<Link> links = new CopyOnWriteArrayList<>();
  // The watch alone touches these two.
  private int attempts;
  private long notBefore = System.nanoTime();

  private volatile boolean connected;
  private volatile boolean closing;

  /** Not connected yet: see {@link #start}. */
  public SocketMode(App app, Ticket ticket, Pace pace) {
    this(app, ticket, pace, Witness.NONE);
  }

  /**
   * @param witness told of each answer
   */
  public SocketMode(App app, Ticket ticket, Pace pace, Witness witness) {
    this.ticket = ticket;
    this.pace = pace;
    this.requests = new Requests(app, witness);
    // The SDK's client, so that the proxy of its calls is the connection's proxy too.
    this.client =
        SlackHttpClient.buildOkHttpClient(app.slack().getConfig())
            .newBuilder()
            .pingInterval(pace.ping())
            .build();
  }

  /** Connects as soon as Slack lets it, and stays connected. Does not wait for that. */
  public void start() {
    var unused =
        watch.scheduleWithFixedDelay(this::look, 0, pace.look().toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether Slack's requests come in now. */
  public boolean isConnected() {
    return connected;
  }

  // A throwable that got out of here would end the watch for ever, and without a word.
  private void look() {
    try {
      tend();
    } catch (Throwable t) {
      LOG.error("the watch over the connection to Slack stumbled, and goes on", t);
    }
  }

  private void lookNow() {
    try {
      watch.execute(this::look);
    } catch (RejectedExecutionException e) {
      // The bot is going.
    }
  }

  private void tend() {
    links.stream()
        .filter(link -> link.state() == State.OPENING && link.isOlderThan(pace.greeting()))
        .forEach(link -> link.drop("no greeting"));
    List<Link> over = links.stream().filter(in(State.OVER)).toList();
    tell();
    links.removeAll(over);
    if (links.stream().anyMatch(link -> in(State.SERVING).test(link) && isSteady(link))) {
      attempts = 0;
      notBefore = System.nanoTime();
    }
    boolean provided = links.stream().anyMatch(in(State.OPENING).or(in(State.SERVING)));
    if (!provided && System.nanoTime() - notBefore >= 0) {
      attempt();
    }
    // The old one is let go only when there is a new one.
    if (links.stream().anyMatch(in(State.SERVING))) {
      links.stream().filter(in(State.LEAVING)).forEach(Link::finish);
    }
    tell();
  }

  private void tell() {
    connected = links.stream().anyMatch(in(State.SERVING).or(in(State.LEAVING)));
    if (!connected) {
      links.stream().filter(in(State.OVER)).map(Link::why).forEach(announcer::reason);
    }
    announcer.stands(connected);
  }

  private void attempt() {
    delay(pace.after(attempts++, ThreadLocalRandom.current().nextDouble()));
    try {
      URI to = ticket.take();
      if (!closing) {
        Link link = new Link(requests, workers, this::lookNow);
        links.add(link);
        link.open(client, new Request.Builder().url(to.toString()).build());
      }
    } catch (Ticket.Refused e) {
      announcer.reason(String.valueOf(e.getMessage()));
      if (notBefore - System.nanoTime() < e.patience().toNanos()) {
        delay(e.patience());
      }
    }
  }

  private void delay(Duration by) {
    notBefore = System.nanoTime() + by.toNanos();
  }

  private boolean isSteady(Link link) {
    return link.isOlderThan(pace.steady());
  }

  private static Predicate<Link> in(State state) {
    return link -> link.state() == state;
  }

  /** Finishes what has begun, and leaves. What is not acknowledged, Slack sends to others. */
  @Override
  public void close() throws InterruptedException {
    closing = true;
    watch.shutdownNow();
    workers.shutdown();
    if (!workers.awaitTermination(LAST_ACKNOWLEDGEMENTS.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("some of Slack's requests were not finished when the bot stopped");
    }
    links.forEach(Link::goodbye);
    for (Link link : links) {
      link.awaitEnd(GOODBYE);
    }
    connected = false;
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
