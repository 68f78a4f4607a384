package taijie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.TestBot;

/** Connections as proxies use them: kept for many requests, each in several pieces. */
class ConnectionsTest {

  private static final int REQUESTS = 1_500;
  private static final int MOST_NANOS_BETWEEN = 300_000;

  private final TestBot bot = TestBot.start();

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void each_request_is_answered_though_its_body_comes_a_moment_after_its_head() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Instant now = bot.clock().instant();
    try (Socket socket = new Socket("127.0.0.1", bot.bot().port())) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(20_000);
      for (int i = 0; i < REQUESTS; i++) {
        // Half of them not signed by Slack: known by their body alone.
        String body = "{\"type\":\"url_verification\",\"challenge\":\"c" + i + "\"}";
        socket.getOutputStream().write(bytes(head(now, body, i % 2 == 0)));
        pause(random.nextInt(MOST_NANOS_BETWEEN));
        socket.getOutputStream().write(bytes(body));
        assertThat(status(socket)).as("request " + i).isEqualTo(i % 2 == 0 ? 200 : 401);
      }
    }
  }

  @Test
  void a_request_that_does_not_end_keeps_the_bot_from_stopping_for_a_few_seconds_at_most()
      throws Exception {
    String body = "{\"type\":\"url_verification\"}";
    try (Socket socket = new Socket("127.0.0.1", bot.bot().port())) {
      socket.getOutputStream().write(bytes(head(bot.clock().instant(), body, true) + "{"));
      // The next one is answered, and so the first has been taken up.
      assertThat(Signed.json(bot.bot().events(), bot.clock().instant(), body)).isEqualTo(200);
      long begun = System.nanoTime();
      bot.bot().close();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
    }
    bot.restart();
  }

  // Far shorter than a sleep.
  private static void pause(int nanos) {
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private static String head(Instant now, String body, boolean signed) {
    String stamp = Signed.timestamp(now);
    String signature = Signed.of(signed ? Signed.SECRET : "another", stamp, body);
    return """
    POST /slack/events HTTP/1.1
    Host: x
    Content-Type: application/json
    X-Slack-Request-Timestamp: %s
    X-Slack-Signature: %s
    Content-Length: %d

    """
        .formatted(stamp, signature, body.length())
        .replace("\n", "\r\n");
  }

  // Reads the whole answer: what is left would be taken for the next one.
  private static int status(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = socket.getInputStream().read();
      assertThat(read).as("the connection goes on").isNotNegative();
      head.append((char) read);
    }
    int length =
        head.toString()
            .lines()
            .map(String::toLowerCase)
            .filter(line -> line.startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    assertThat(socket.getInputStream().readNBytes(length)).hasSize(length);
    return Integer.parseInt(head.substring(9, 12));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
