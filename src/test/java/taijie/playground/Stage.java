package taijie.playground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import taijie.playground.wire.Form;
import taijie.playground.world.Cast;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import tools.jackson.databind.JsonNode;

/** A simulated Slack with the usual cast, a stand-in bot, and the bot's way to call the Web API. */
public final class Stage implements AutoCloseable {
  static final String TOKEN = "xoxb-stage-token";
  static final String SECRET = "stage-secret";
  public static final Instant MONDAY = Instant.parse("2026-03-02T08:10:00Z");

  final HttpClient client = HttpClient.newHttpClient();
  public final SimulatedSlack slack;
  public final StandInBot bot;

  private Stage(Optional<Path> journal) {
    try {
      bot = new StandInBot(SECRET);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0, SECRET, TOKEN, MovableClock.standing(MONDAY), journal, Cast.nordlicht()));
    slack.weather().retriesAtOnce();
    slack.connect(bot.address());
  }

  public static Stage set() {
    return new Stage(Optional.empty());
  }

  static Stage keptIn(Path journal) {
    return new Stage(Optional.of(journal));
  }

  /** Calls a method as the Java SDK does: a form with the token in the header. */
  public JsonNode call(String method, String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Json.MAPPER.readTree(post(method, Form.encode(fields), TOKEN).body());
  }

  String error(String method, String... namesAndValues) {
    return call(method, namesAndValues).path("error").asString("none");
  }

  HttpResponse<String> post(String method, String form, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(slack.apiUrl().resolve(method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  HttpResponse<String> post(URI to, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode seenBy(String person) {
    URI state = slack.address().resolve("ui/state?as=" + slack.as(person).id());
    return Json.MAPPER.readTree(send(HttpRequest.newBuilder(state).build()).body());
  }

  JsonNode act(String json) {
    return Json.MAPPER.readTree(post(slack.address().resolve("ui/act"), json).body());
  }

  /** The newest message of a channel. */
  Message newest(String channel) {
    return slack.world().messages(slack.world().channelNamed(channel).orElseThrow().id()).getLast();
  }

  /** All events are with the bot. */
  void quiet() {
    try {
      if (!slack.awaitQuiet(Duration.ofSeconds(10))) {
        throw new IllegalStateException("The events did not arrive within ten seconds");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    slack.close();
    bot.close();
    client.close();
  }
}
