package taijie.playground.wire;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import taijie.playground.world.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connections that bots opened (Socket Mode). Envelopes are spread over them in turn, and each
 * waits for its acknowledgement. What can go wrong is switched on by hand.
 */
public final class Sockets implements AutoCloseable {
  private static final int STOP_MILLIS = 1_000;
  private static final int TORN = 1006;

  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final Set<WebSocket> leaving = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger tickets = new AtomicInteger();
  private Optional<SocketServer> server = Optional.empty();
  private volatile boolean twice;

  private record Waiting(WebSocket connection, CompletableFuture<JsonNode> acknowledged) {}

  /** How a new connection is met. */
  public enum Mood {
    /** It is opened, and no word is said. */
    UNGREETING,
    /** It is greeted, sent away and closed. */
    FICKLE
  }

  /**
   * What is sent.
   *
   * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
   * @param retry 0 for the first time
   */
  record Envelope(String type, JsonNode payload, int retry, String reason) {
    ObjectNode json(String id) {
      ObjectNode json = Json.object().put("envelope_id", id).put("type", type);
      boolean event = type.equals("events_api");
      if (event) {
        json.put("retry_attempt", retry).put("retry_reason", reason);
      }
      json.put("accepts_response_payload", !event);
      json.set("payload", payload);
      return json;
    }
  }

  /** A new connection's address, good for one. */
  public URI ticket() {
    tickets.incrementAndGet();
    try {
      return running().ticket();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** How many addresses were given out. */
  public int tickets() {
    return tickets.get();
  }

  /** How many connections are open, greeted and not silent. */
  public synchronized int open() {
    return server.map(SocketServer::alive).orElse(0);
  }

  /** Whether bots come by connections; from the first one on they do. */
  synchronized boolean used() {
    return server.isPresent();
  }

  /** The next new connections are met so, one after the other. */
  public void coming(Mood... moods) {
    List.of(moods).forEach(running()::coming);
  }

  /** Whether each envelope is delivered twice. */
  public void twice(boolean on) {
    twice = on;
  }

  /**
   * Tells all connections that they end, and ends them, where Slack would not wait for the bot to
   * have found another.
   */
  public void disconnect(String reason) {
    boolean waits = reason.equals("warning") || reason.equals("refresh_requested");
    for (WebSocket connection : greeted()) {
      SocketServer.disconnect(connection, reason);
      if (waits) {
        leaving.add(connection);
      } else {
        connection.close();
      }
    }
  }

  /** The oldest connection breaks, without a goodbye. */
  public void tear() {
    greeted().stream().findFirst().ifPresent(c -> c.closeConnection(TORN, ""));
  }

  /** All connections that are open now stay so, and nothing is heard from them any more. */
  public void fallSilent() {
    greeted().forEach(running()::silence);
  }

  /** Says something to all. */
  public void say(String text) {
    greeted().forEach(connection -> connection.send(text));
  }

  /** Sends an envelope over the next connection, and waits for the answer. */
  Answer send(Envelope envelope, Duration patience) {
    long from = System.nanoTime();
    String id = UUID.randomUUID().toString();
    CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
    try {
      for (int i = 0; i < (twice ? 2 : 1); i++) {
        Optional<WebSocket> to = next();
        if (to.isEmpty()) {
          return none("connection_failed", from);
        }
        waiting.put(id, new Waiting(to.get(), acknowledged));
        SocketServer.say(to.get(), envelope.json(id));
      }
      JsonNode answer = acknowledged.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      String body = answer.has("payload") ? answer.path("payload").toString() : "";
      return new Answer(200, body, since(from), "", false);
    } catch (TimeoutException e) {
      return none("operation_timeout", from);
    } catch (ExecutionException | WebsocketNotConnectedException e) {
      return none("connection_failed", from);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return none("interrupted", from);
    } finally {
      waiting.remove(id);
    }
  }

  // Those that were told to leave are asked only where there is no other.
  private Optional<WebSocket> next() {
    List<WebSocket> all = greeted();
    List<WebSocket> staying = all.stream().filter(c -> !leaving.contains(c)).toList();
    List<WebSocket> from = staying.isEmpty() ? all : staying;
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(from.get(Math.floorMod(turn.getAndIncrement(), from.size())));
  }

  private synchronized List<WebSocket> greeted() {
    return server.map(SocketServer::greeted).orElse(List.of());
  }

  private void heard(WebSocket connection, String message) {
    try {
      JsonNode answer = Json.MAPPER.readTree(message);
      Waiting one = waiting.get(answer.path("envelope_id").asString(""));
      if (one != null) {
        one.acknowledged().complete(answer);
      }
    } catch (JacksonException e) {
      connection.close();
    }
  }

  private void gone(WebSocket connection) {
    leaving.remove(connection);
    waiting.values().stream()
        .filter(one -> one.connection().equals(connection))
        .forEach(
            one -> one.acknowledged().completeExceptionally(new IllegalStateException("closed")));
  }

  private synchronized SocketServer running() {
    if (server.isEmpty()) {
      server = Optional.of(new SocketServer(this::heard, this::gone));
      server.get().start();
    }
    return server.get();
  }

  private static Answer none(String error, long from) {
    return new Answer(0, "", since(from), error, false);
  }

  private static long since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  @Override
  public synchronized void close() {
    server.ifPresent(one -> {
      try {
        one.stop(STOP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }
}
