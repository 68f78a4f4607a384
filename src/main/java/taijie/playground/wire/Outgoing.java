package taijie.playground.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import taijie.playground.world.Json;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests to the bot and waits for its answers as long as Slack does: over the bot's own
 * connections where it opened any, else signed over HTTP.
 */
public final class Outgoing implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final World world;
  private final Signature signature;
  private final Weather weather;
  private final Wire wire;
  private final Sockets sockets = new Sockets();
  private volatile Optional<URI> bot = Optional.empty();

  public Outgoing(World world, String signingSecret, Weather weather, Wire wire) {
    this.world = world;
    this.signature = new Signature(signingSecret);
    this.weather = weather;
    this.wire = wire;
  }

  /** Where the bot listens from now on. */
  public void connect(URI botEvents) {
    bot = Optional.of(botEvents);
  }

  /** The connections that the bot opened. */
  public Sockets sockets() {
    return sockets;
  }

  /** A slash command or an interaction: sent once. */
  public Answer form(String what, Map<String, String> fields) {
    if (!sockets.used()) {
      return send(what, "application/x-www-form-urlencoded", Form.encode(fields), Map.of(), "");
    }
    String payload = fields.get("payload");
    return send(
        what,
        payload == null
            ? new Sockets.Envelope("slash_commands", Json.of(fields), 0, "")
            : new Sockets.Envelope("interactive", Json.MAPPER.readTree(payload), 0, ""),
        "");
  }

  /**
   * An event.
   *
   * @param retry 0 for the first time
   * @param reason why it is sent again
   */
  Answer event(String what, String body, int retry, String reason) {
    String note = retry == 0 ? "" : "retry " + retry;
    if (sockets.used()) {
      JsonNode payload = Json.MAPPER.readTree(body);
      return send(what, new Sockets.Envelope("events_api", payload, retry, reason), note);
    }
    Map<String, String> headers =
        retry == 0
            ? Map.of()
            : Map.of("X-Slack-Retry-Num", Integer.toString(retry), "X-Slack-Retry-Reason", reason);
    return send(what, "application/json", body, headers, note);
  }

  private Answer send(String what, Sockets.Envelope envelope, String note) {
    Answer answer = sockets.send(envelope, weather.patience());
    return kept(what, "socket", envelope.payload().toString(), answer, note);
  }

  private Answer send(
      String what, String type, String body, Map<String, String> headers, String note) {
    Optional<URI> to = bot;
    if (to.isEmpty()) {
      return new Answer(0, "", 0, "no_bot_connected", false);
    }
    long from = System.nanoTime();
    Answer answer = exchange(request(to.get(), type, body, headers), from);
    return kept(what, to.get().getPath(), body, answer, note);
  }

  private Answer kept(String what, String path, String body, Answer answer, String note) {
    String said = answer.error().isEmpty() ? "ok" : answer.error();
    wire.add(
        world.now(),
        Wire.Way.TO_BOT,
        what,
        path,
        answer.status(),
        answer.ms(),
        note.isEmpty() ? said : said + " (" + note + ")",
        body,
        answer.body());
    world.tell();
    return answer;
  }

  private HttpRequest request(URI to, String type, String body, Map<String, String> headers) {
    long timestamp = world.now().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", type)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
            .header("X-Slack-Signature", signature.of(timestamp, body))
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    return request.build();
  }

  private Answer exchange(HttpRequest request, long from) {
    CompletableFuture<HttpResponse<String>> coming =
        client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> response =
          coming.get(weather.patience().toMillis(), TimeUnit.MILLISECONDS);
      return Answer.of(response, since(from));
    } catch (TimeoutException e) {
      coming.cancel(true);
      return new Answer(0, "", since(from), "operation_timeout", false);
    } catch (ExecutionException e) {
      return new Answer(0, "", since(from), "connection_failed", false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "", since(from), "interrupted", false);
    }
  }

  private static long since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  @Override
  public void close() {
    sockets.close();
    client.shutdownNow();
  }
}
