package taijie.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests signed as Slack signs them, written apart from the code under test. */
public final class Signed {

  /** The secret of the bot under test. */
  public static final String SECRET = "test-signing-secret";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Signed() {}

  /** What comes back. */
  public record Answer(int status, String body) {}

  /** The status that a form gets. */
  public static int form(URI to, Instant at, Map<String, String> fields) {
    return asked(to, at, fields).status();
  }

  /** What a form gets. */
  public static Answer asked(URI to, Instant at, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return answer(
        request(to, "application/x-www-form-urlencoded", body)
            .header("X-Slack-Request-Timestamp", timestamp(at))
            .header("X-Slack-Signature", of(SECRET, timestamp(at), body))
            .build());
  }

  /** The status that JSON gets. */
  public static int json(URI to, Instant at, String body) {
    return send(
        request(to, "application/json", body)
            .header("X-Slack-Request-Timestamp", timestamp(at))
            .header("X-Slack-Signature", of(SECRET, timestamp(at), body))
            .build());
  }

  public static HttpRequest.Builder request(URI to, String type, String body) {
    return HttpRequest.newBuilder(to)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  public static int send(HttpRequest request) {
    return answer(request).status();
  }

  private static Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static String timestamp(Instant at) {
    return Long.toString(at.getEpochSecond());
  }

  public static String of(String secret, String timestamp, String body) {
    return of(secret, timestamp, body.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
