package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import taijie.Overheard;
import taijie.playground.world.Json;
import taijie.server.Signed;
import taijie.slack.SamplePayloads.Sample;
import taijie.storage.Everything;
import tools.jackson.databind.JsonNode;

/**
 * Sample payloads changed at random and sent through the front door, most of them signed as Slack
 * signs: none may break anything, be told in the log, or change what is kept.
 */
final class Mutations implements AutoCloseable {

  /** Stands in every payload as somebody's text; the log must not know it. */
  private static final String MARK = "Qworzl";

  private static final int LARGEST = 1024 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Front front = new Front();
  private final Overheard log;
  private final Mutator mutator;
  // Acts of Slack's own that change what is kept, and rightly so: a channel renamed or gone, the
  // bot
  // taken out of a workspace.
  private static final Pattern VALID =
      Pattern.compile("(channel_|group_|member_|message\\.channel_|.*revoked).*");

  private final List<Sample> events =
      SamplePayloads.events().stream()
          .filter(sample -> !VALID.matcher(sample.name()).matches())
          .toList();
  private final List<Sample> interactions = SamplePayloads.interactions();
  private final List<Sample> commands = SamplePayloads.commands();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();

  /** Whole and signed requests that were cut off, and what was sent before each. */
  private final List<String> cutOff = new ArrayList<>();

  private String before = "";

  Mutations(long seed) {
    front.open("anna", "quality-huaxin", "Huaxin PO-4471 18% of lids over tolerance");
    mutator = new Mutator(seed);
    log = new Overheard();
  }

  /** How many answers there were of each status. */
  Map<Integer, Integer> run(int times) throws IOException, InterruptedException {
    Map<String, Integer> before = kept();
    String journal = front.dispute(1).toString();
    for (int i = 0; i < times && broken.size() < 20; i++) {
      send(i);
      if (i % 2_000 == 1_999) {
        front.bot().settle();
      }
    }
    front.bot().settle();
    assertThat(broken).isEmpty();
    assertThat(front.dispute(1)).hasToString(journal);
    assertThat(front.newest()).isEqualTo(1);
    assertThat(kept()).isEqualTo(before);
    assertThat(front.everything()).doesNotContain("Something went wrong", "\tat ");
    assertThat(Signed.json(front.bot().bot().events(), front.bot().clock().instant(), "{}"))
        .isLessThan(500);
    assertThat(cutOff).isEmpty();
    return statuses;
  }

  private Map<String, Integer> kept() {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table : List.of("dispute", "event", "vote", "room", "unsent", "last_forgotten")) {
      rows.put(table, Everything.count(front.bot().database(), table));
    }
    return rows;
  }

  private void send(int i) throws IOException, InterruptedException {
    Body body = body();
    boolean signed = mutator.below(10) > 0;
    String stamp = Signed.timestamp(front.bot().clock().instant());
    String signature =
        signed
            ? Signed.of(Signed.SECRET, stamp, body.bytes())
            : oddSignature(Signed.of(Signed.SECRET, stamp, body.bytes()));
    HttpRequest request =
        HttpRequest.newBuilder(front.bot().bot().events())
            .header("Content-Type", body.type())
            .header("X-Slack-Request-Timestamp", stamp)
            .header("X-Slack-Signature", signature)
            .POST(BodyPublishers.ofByteArray(body.bytes()))
            .build();
    boolean refused = !signed || body.bytes().length > LARGEST;
    Optional<HttpResponse<String>> answered = answer(request, refused);
    if (answered.isEmpty()) {
      statuses.merge(signed ? 413 : 401, 1, Integer::sum);
      return;
    }
    HttpResponse<String> answer = answered.get();
    before = "#" + i + " " + answer.statusCode();
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    List<Overheard.Line> said = log.drain();
    boolean told = said.stream().anyMatch(l -> l.trace() || l.text().contains(MARK));
    if (answer.statusCode() >= 500
        || !signed && answer.statusCode() != 401 && answer.statusCode() != 431
        || answer.body().contains("\tat ")
        || told) {
      broken.add("#" + i + " " + answer.statusCode() + " " + said + "\n  " + text(body.bytes()));
    }
  }

  // What is refused unread may be cut off on its way, and the connection with it. Nothing else is.
  private Optional<HttpResponse<String>> answer(HttpRequest request, boolean refused)
      throws IOException, InterruptedException {
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      if (refused) {
        return Optional.empty();
      }
      // Ended together with a refused one, after this was sent: whoever sends again is answered.
      cutOff.add(e + " after " + before);
      return Optional.of(client.send(request, BodyHandlers.ofString()));
    }
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
  }

  private String oddSignature(String right) {
    String odd =
        new String(
            mutator.inBytes(right.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    String safe = odd.replaceAll("[^\\x21-\\x7e]", "x");
    return safe.equals(right) ? "v0=" + "0".repeat(64) : safe;
  }

  private record Body(String type, byte[] bytes) {}

  private Body body() {
    int kind = mutator.below(10);
    if (kind < 4) {
      return new Body("application/json", mutated(events));
    }
    if (kind < 8) {
      return form("payload=" + encoded(mutated(interactions)));
    }
    JsonNode command = mutator.inStructure(mutator.oneOf(commands).body(), Json.object());
    List<String> fields = new ArrayList<>();
    command
        .propertyStream()
        .forEach(f ->
            fields.add(
                encoded(bytes(f.getKey()))
                    + "="
                    + encoded(bytes(f.getValue().asString(f.getValue().toString())))));
    byte[] whole = bytes(String.join("&", fields));
    return new Body(
        "application/x-www-form-urlencoded", kind == 8 ? whole : mutator.inBytes(whole));
  }

  private byte[] mutated(List<Sample> samples) {
    JsonNode marked = marked(mutator.oneOf(samples).body());
    return mutator.below(3) == 0
        ? mutator.inBytes(bytes(marked.toString()))
        : bytes(mutator.inStructure(marked, mutator.oneOf(samples).body()).toString());
  }

  // What people wrote carries the mark.
  private static JsonNode marked(JsonNode body) {
    String text = body.toString();
    for (String words : List.of("good morning", "good evening", "hello there", "they say no")) {
      text = text.replace(words, words + " " + MARK);
    }
    return Json.MAPPER.readTree(text);
  }

  private static Body form(String body) {
    return new Body("application/x-www-form-urlencoded", bytes(body));
  }

  private static String encoded(byte[] bytes) {
    return URLEncoder.encode(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    log.close();
    client.close();
    front.close();
  }
}
