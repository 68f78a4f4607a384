package taijie.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers the bot's calls with as little as it needs, as slowly as it is told to. */
final class StandInSlack implements AutoCloseable {

  /**
   * Where everybody lives: somewhere where it is a working day's morning, so that nudges go out.
   */
  private static final ZoneId AT_WORK =
      IntStream.rangeClosed(-12, 12)
          .mapToObj(hours -> ZoneId.of("Etc/GMT" + (hours < 0 ? "" : "+") + hours))
          .filter(StandInSlack::isAtWork)
          .findFirst()
          .orElse(ZoneId.of("Europe/Berlin"));

  private static boolean isAtWork(ZoneId zone) {
    ZonedDateTime there = ZonedDateTime.now(zone);
    return there.getHour() == 10 && there.getDayOfWeek().getValue() <= 5;
  }

  private final HttpServer server;
  private final AtomicLong ts = new AtomicLong(1);
  private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();
  // When a message was changed, by its ts, in nanoseconds.
  private final Map<String, Long> changed = new ConcurrentHashMap<>();
  private volatile Duration delay = Duration.ZERO;

  private StandInSlack(HttpServer server) {
    this.server = server;
  }

  static StandInSlack start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    StandInSlack slack = new StandInSlack(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/", slack::answer);
    server.start();
    return slack;
  }

  String api() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  void delay(Duration howLong) {
    delay = howLong;
  }

  long calls(String method) {
    return calls.computeIfAbsent(method, m -> new AtomicLong()).get();
  }

  /** When a message was last changed; 0 where it was not. */
  long changedAt(String message) {
    return changed.getOrDefault(message, 0L);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.computeIfAbsent(method, m -> new AtomicLong()).incrementAndGet();
      if (!delay.isZero()) {
        Thread.sleep(delay);
      }
      byte[] answer = answer(method, body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answer(String method, String body) {
    return switch (method) {
      case "users.info" -> {
        String id = field(body, "user");
        yield """
        {"ok":true,"user":{"id":"%s","team_id":"T0001","name":"%s","real_name":"%s",\
        "locale":"en-US","tz":"%s","profile":{"display_name":"%s"}}}\
        """
            .formatted(id, id, id, AT_WORK.getId(), id);
      }
      case "conversations.info" ->
          "{\"ok\":true,\"channel\":{\"id\":\""
              + field(body, "channel")
              + "\",\"name\":\"room\",\"is_channel\":true,\"is_member\":true}}";
      case "conversations.members" ->
          "{\"ok\":true,\"members\":["
              + IntStream.range(0, Stock.USERS)
                  .mapToObj(n -> "\"" + Stock.user(n) + "\"")
                  .collect(Collectors.joining(","))
              + "]}";
      case "users.conversations" ->
          "{\"ok\":true,\"channels\":["
              + IntStream.range(0, Stock.CHANNELS)
                  .mapToObj(n -> "{\"id\":\"" + Stock.channel(n) + "\"}")
                  .collect(Collectors.joining(","))
              + "]}";
      case "conversations.open" ->
          "{\"ok\":true,\"channel\":{\"id\":\"D" + field(body, "users") + "\"}}";
      case "conversations.replies", "conversations.history" -> "{\"ok\":true,\"messages\":[]}";
      case "views.open" -> "{\"ok\":true,\"view\":{\"id\":\"V1\"}}";
      case "chat.update" -> {
        String message = field(body, "ts");
        changed.put(message, System.nanoTime());
        yield "{\"ok\":true,\"ts\":\"" + message + "\"}";
      }
      default -> "{\"ok\":true,\"ts\":\"1900000000.%06d\"}".formatted(ts.incrementAndGet());
    };
  }

  private static String field(String form, String name) {
    for (String pair : form.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
