package taijie.playground.wire;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.playground.world.Json;
import tools.jackson.databind.node.ObjectNode;

/** Slack's end of Socket Mode: a ticket opens one connection, which is greeted. */
final class SocketServer extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

  /** Slack's own limit for an app. */
  private static final int MOST = 10;

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Set<WebSocket> silent = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> greeted = new CopyOnWriteArrayList<>();
  private final Queue<Sockets.Mood> moods = new ConcurrentLinkedQueue<>();
  private final CountDownLatch started = new CountDownLatch(1);
  private final BiConsumer<WebSocket, String> heard;
  private final Consumer<WebSocket> gone;

  SocketServer(BiConsumer<WebSocket, String> heard, Consumer<WebSocket> gone) {
    super(new InetSocketAddress("127.0.0.1", 0), 2);
    this.heard = heard;
    this.gone = gone;
    setDaemon(true);
    setReuseAddr(true);
    setConnectionLostTimeout(0);
  }

  /** The address of one connection that may be opened. */
  URI ticket() throws InterruptedException {
    started.await();
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return URI.create("ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket);
  }

  /** Those that are open, the oldest first. */
  List<WebSocket> greeted() {
    return greeted.stream().filter(WebSocket::isOpen).toList();
  }

  int alive() {
    return (int) greeted().stream().filter(c -> !silent.contains(c)).count();
  }

  void coming(Sockets.Mood mood) {
    moods.add(mood);
  }

  /** From now on this connection neither answers nor says anything, and stays open. */
  void silence(WebSocket connection) {
    silent.add(connection);
  }

  static void disconnect(WebSocket connection, String reason) {
    say(connection, Json.object().put("type", "disconnect").put("reason", reason));
  }

  static void say(WebSocket connection, ObjectNode message) {
    connection.send(Json.MAPPER.writeValueAsString(message));
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
      WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
    String ticket = request.getResourceDescriptor().replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket");
    }
    return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    if (getConnections().size() > MOST) {
      disconnect(connection, "too_many_websockets");
      connection.close();
      return;
    }
    Sockets.Mood mood = moods.poll();
    if (mood == Sockets.Mood.UNGREETING) {
      return;
    }
    greeted.add(connection);
    ObjectNode hello = Json.object().put("type", "hello");
    hello.put("num_connections", getConnections().size());
    say(connection, hello);
    if (mood == Sockets.Mood.FICKLE) {
      disconnect(connection, "too_many_websockets");
      connection.close();
    }
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    if (!silent.contains(connection)) {
      heard.accept(connection, message);
    }
  }

  @Override
  public void onWebsocketPing(WebSocket connection, Framedata ping) {
    if (!silent.contains(connection)) {
      super.onWebsocketPing(connection, ping);
    }
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    silent.remove(connection);
    greeted.remove(connection);
    gone.accept(connection);
  }

  @Override
  public void onError(WebSocket connection, Exception e) {
    LOG.debug("a connection of the simulated Slack failed", e);
  }
}
