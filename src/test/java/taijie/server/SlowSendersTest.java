package taijie.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.TestBot;

/** Senders who never come to an end, before a server with little patience. */
class SlowSendersTest {

  private static final Duration LITTLE = Duration.ofMillis(400);
  private static final String BODY = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    connector.addBean(new SlowSenders(connector.getScheduler(), LITTLE));
    App app = new App(AppConfig.builder().requestVerificationEnabled(false).build());
    Signature signature = new Signature(Signed.SECRET, InstantSource.fixed(TestBot.MONDAY));
    server.setHandler(new SlackEvents(app, signature, body -> false, LITTLE));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void a_head_that_drips_is_ended_though_its_bytes_keep_coming() throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes("POST / HTTP/1.1\r\nHost: x\r\nX-Drip: "));
      assertThat(dripping(socket)).isEmpty();
    }
  }

  @Test
  void a_body_that_never_comes_to_its_end_is_told_that_it_took_too_long() throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes(head() + "{"));
      assertThat(some(socket)).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void a_body_that_drips_is_ended_though_its_bytes_keep_coming() throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes(head() + "{"));
      // Bytes that nobody reads any more may end the connection before it was told why.
      assertThat(dripping(socket)).matches("(HTTP/1.1 408[\\s\\S]*)?");
    }
  }

  @Test
  void a_connection_that_rests_between_two_requests_is_kept() throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes(head() + BODY));
      assertThat(some(socket)).startsWith("HTTP/1.1 200");
      await().pollDelay(LITTLE.multipliedBy(4)).until(() -> true);
      socket.getOutputStream().write(bytes(head() + BODY));
      assertThat(some(socket)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void a_connection_that_is_always_at_work_is_kept() throws IOException {
    try (Socket socket = open()) {
      long end = System.nanoTime() + LITTLE.multipliedBy(8).toNanos();
      while (System.nanoTime() < end) {
        socket.getOutputStream().write(bytes(head() + BODY));
        assertThat(some(socket)).startsWith("HTTP/1.1 200");
      }
    }
  }

  // Drips until the server has had enough; what it says then.
  private static String dripping(Socket socket) {
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            socket.getOutputStream().write('x');
            return socket.getInputStream().available() > 0;
          });
      return some(socket);
    } catch (Exception e) {
      assertThat(e).isInstanceOf(SocketException.class);
      return "";
    }
  }

  private static String head() {
    String stamp = Signed.timestamp(TestBot.MONDAY);
    return "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "X-Slack-Request-Timestamp: "
        + stamp
        + "\r\nX-Slack-Signature: "
        + Signed.of(Signed.SECRET, stamp, BODY)
        + "\r\nContent-Length: "
        + BODY.length()
        + "\r\n\r\n";
  }

  private static String some(Socket socket) throws IOException {
    byte[] said = new byte[4096];
    int length = socket.getInputStream().read(said);
    return new String(said, 0, Math.max(length, 0), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
    socket.setSoTimeout(15_000);
    return socket;
  }
}
