package taijie.socket;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One connection to Slack, from its opening to its end. What comes in over it is acknowledged over
 * it.
 */
final class Link extends WebSocketListener {

  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NORMAL = 1000;

  private final Requests requests;
  private final Executor workers;
  private final Runnable changed;
  private final long begun = System.nanoTime();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile State state = State.OPENING;
  private volatile String why = "";
  private @Nullable WebSocket socket;
  private int underWay;

  /** Each can only be followed by a later one. */
  enum State {
    OPENING,
    /** Slack has greeted. */
    SERVING,
    /** Slack will end it soon; until then it serves. */
    LEAVING,
    /** We have said goodbye; nothing more can be acknowledged. */
    DONE,
    OVER
  }

  /**
   * @param changed is told of each new state
   */
  Link(Requests requests, Executor workers, Runnable changed) {
    this.requests = requests;
    this.workers = workers;
    this.changed = changed;
  }

  synchronized void open(OkHttpClient client, Request to) {
    socket = client.newWebSocket(to, this);
  }

  State state() {
    return state;
  }

  /** Why it ended or is about to. */
  String why() {
    return why;
  }

  boolean isOlderThan(Duration age) {
    return System.nanoTime() - begun > age.toNanos();
  }

  /** Ends it as soon as everything that came over it is acknowledged. */
  synchronized void finish() {
    if (underWay == 0) {
      goodbye();
    }
  }

  /** Ends it, with a goodbye. */
  synchronized void goodbye() {
    if (state.compareTo(State.DONE) < 0 && socket != null) {
      state = State.DONE;
      socket.close(NORMAL, null);
    }
  }

  /** Ends it at once. */
  synchronized void drop(String reason) {
    over(reason);
    if (socket != null) {
      socket.cancel();
    }
  }

  /** Waits for Slack's own goodbye, though not for long. */
  void awaitEnd(Duration longest) throws InterruptedException {
    if (!end.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      drop("no goodbye");
    }
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JacksonException e) {
      LOG.warn("what came over the socket cannot be read ({} letters)", text.length());
      return;
    }
    switch (message.path("type").asString("")) {
      case "hello" -> become(State.SERVING, "");
      case "disconnect" -> become(State.LEAVING, message.path("reason").asString("no reason"));
      default -> {
        if (message.path("envelope_id").isString()) {
          take(message);
        }
      }
    }
  }

  private void take(JsonNode envelope) {
    synchronized (this) {
      if (state.compareTo(State.DONE) >= 0) {
        return;
      }
      underWay++;
    }
    try {
      workers.execute(() -> {
        try {
          requests.answer(envelope).ifPresent(this::send);
        } finally {
          done();
        }
      });
    } catch (RejectedExecutionException e) {
      // The bot is going; Slack gives what nobody acknowledged to another instance.
      done();
    }
  }

  private void send(String acknowledgement) {
    WebSocket to = socketOrNull();
    if (to == null || !to.send(acknowledgement)) {
      LOG.warn("a request was handled, but Slack was gone; it may send it again, to no effect");
    }
  }

  private synchronized @Nullable WebSocket socketOrNull() {
    return socket;
  }

  private synchronized void done() {
    underWay--;
    changed.run();
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(NORMAL, null);
    over("closed with " + code);
  }

  @Override
  public void onClosed(WebSocket from, int code, String reason) {
    over("closed with " + code);
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
    over(response == null ? failure.getClass().getSimpleName() : "HTTP status " + response.code());
  }

  private void over(String reason) {
    become(State.OVER, reason);
    end.countDown();
  }

  private void become(State next, String reason) {
    synchronized (this) {
      if (next.compareTo(state) <= 0) {
        return;
      }
      // What Slack said in advance tells more than how it then ended.
      why = why.isEmpty() ? reason : why;
      state = next;
    }
    changed.run();
  }
}
