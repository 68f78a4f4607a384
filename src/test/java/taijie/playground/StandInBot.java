package taijie.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import taijie.playground.wire.Form;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;

/** A bot that keeps what it is told, checks who says it, and answers as the test wants. */
public final class StandInBot implements AutoCloseable {
  private final HttpServer server;
  private final String secret;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile Function<Told, Said> manner = t -> Said.nothing();

  /** One request: {@code json} is the event's wrapper, the payload, or the command's fields. */
  public record Told(JsonNode json, int retry, String retryReason, boolean signed) {
    public String type() {
      return json.path("event").path("type").asString(json.path("type").asString("command"));
    }

    public JsonNode event() {
      return json.path("event");
    }
  }

  public record Said(int status, String body) {
    public static Said nothing() {
      return new Said(200, "");
    }
  }

  StandInBot(String secret) throws IOException {
    this.secret = secret;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/slack/events", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  public void answers(Function<Told, Said> how) {
    manner = how;
  }

  public void answers(String body) {
    manner = t -> new Said(200, body);
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  public List<Told> told(String type) {
    return told.stream().filter(t -> t.type().equals(type)).toList();
  }

  public Told last(String type) {
    return told(type).getLast();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String retry = exchange.getRequestHeaders().getFirst("X-Slack-Retry-Num");
    String reason = exchange.getRequestHeaders().getFirst("X-Slack-Retry-Reason");
    Told one =
        new Told(
            parsed(body),
            retry == null ? 0 : Integer.parseInt(retry),
            reason == null ? "" : reason,
            signed(exchange, body));
    told.add(one);
    Said said = manner.apply(one);
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static JsonNode parsed(String body) {
    if (body.startsWith("{")) {
      return Json.MAPPER.readTree(body);
    }
    var fields = Form.decode(body);
    return fields.containsKey("payload")
        ? Json.MAPPER.readTree(fields.get("payload"))
        : Json.of(fields);
  }

  private boolean signed(HttpExchange exchange, String body) {
    try {
      String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return ("v0=" + HexFormat.of().formatHex(sum))
          .equals(exchange.getRequestHeaders().getFirst("X-Slack-Signature"));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
