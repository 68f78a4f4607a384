package taijie.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.TestBot;

/** Requests as no client of good will sends them, byte by byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrudersTest {

  private static final String BODY = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";

  private TestBot bot;

  @BeforeAll
  void start() {
    bot = TestBot.start();
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @Test
  void the_same_request_given_as_bytes_is_taken() {
    assertThat(answer(request(BODY, signature(BODY)))).startsWith("HTTP/1.1 200").contains("abc");
  }

  @Test
  void headers_given_twice_prove_nothing() {
    String wrong = "X-Slack-Signature: v0=" + "0".repeat(64) + "\r\n";
    assertThat(answer(request(BODY, wrong + signature(BODY)))).startsWith("HTTP/1.1 401");
    assertThat(answer(request(BODY, signature(BODY) + wrong))).startsWith("HTTP/1.1 401");
    assertThat(answer(request(BODY, signature(BODY) + "X-Slack-Request-Timestamp: 1\r\n")))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void a_signature_in_capitals_or_cut_short_is_none() {
    String right = Signed.of(Signed.SECRET, stamp(), BODY);
    for (String wrong :
        List.of(
            right.toUpperCase(Locale.ROOT),
            right.substring(0, right.length() - 1),
            right + "0",
            right.substring(3),
            "v0=" + right)) {
      assertThat(answer(request(BODY, headers(stamp(), wrong)))).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void what_cannot_be_slacks_by_its_headers_is_refused_before_its_body_came() {
    String stale = Signed.timestamp(bot.clock().instant().minus(Duration.ofMinutes(6)));
    for (String headers :
        List.of(
            "", headers(stale, Signed.of(Signed.SECRET, stale, BODY)), headers(stamp(), "v0=1"))) {
      assertThat(answer(head(headers + "Content-Length: 1000000\r\n"))).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void a_body_said_to_be_of_gigabytes_is_refused_before_it_came() {
    for (String length : List.of("1048577", "4294967296", "9223372036854775807")) {
      assertThat(answer(head(signature(BODY) + "Content-Length: " + length + "\r\n")))
          .as(length)
          .startsWith("HTTP/1.1 413");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "99999999999999999999", "1e3", "0x10", "12, 13", ""})
  void a_length_that_is_none_is_refused(String length) {
    assertThat(answer(head(signature(BODY) + "Content-Length: " + length + "\r\n")))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("Exception", "jetty", "Jetty");
  }

  @Test
  void a_body_in_chunks_is_judged_as_a_whole_and_has_an_end() {
    String chunked = head(signature(BODY) + "Transfer-Encoding: chunked\r\n");
    String pieces = "5\r\n" + BODY.substring(0, 5) + "\r\n";
    String rest = BODY.substring(5);
    pieces += Integer.toHexString(rest.length()) + "\r\n" + rest + "\r\n0\r\n\r\n";
    assertThat(answer(chunked + pieces)).startsWith("HTTP/1.1 200");

    assertThat(answer(chunked + pieces.replace("abc", "abd"))).startsWith("HTTP/1.1 401");
    assertThat(answer(chunked + "zz\r\n")).startsWith("HTTP/1.1 4");
    String endless = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    assertThat(answer(chunked + endless.repeat(20))).startsWith("HTTP/1.1 413");
  }

  @Test
  void both_a_length_and_chunks_are_refused_lest_a_proxy_read_it_otherwise() {
    String both = signature(BODY) + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n";
    assertThat(answer(head(both) + "0\r\n\r\nPOST /slack/events HTTP/1.1\r\n"))
        .startsWith("HTTP/1.1 400");
    String twice = signature(BODY) + "Content-Length: 5\r\nContent-Length: 6\r\n";
    assertThat(answer(head(twice) + "abcdef")).startsWith("HTTP/1.1 400");
  }

  @Test
  void nothing_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(BODY.getBytes(StandardCharsets.UTF_8));
    }
    byte[] body = packed.toByteArray();
    String head =
        head(signature(BODY) + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n");
    assertThat(answer(head.getBytes(StandardCharsets.UTF_8), body)).startsWith("HTTP/1.1 401");
  }

  @Test
  void another_charset_changes_nothing() {
    for (String charset : List.of("utf-16", "ebcdic-none", "utf-7", "\"")) {
      String request =
          request(BODY, signature(BODY))
              .replace("application/json", "application/json; charset=" + charset);
      assertThat(answer(request)).as(charset).startsWith("HTTP/1.1 200").contains("abc");
    }
    String odd = "\u0080\u00ff" + BODY;
    assertThat(answer(request(odd, signature(odd)))).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "\r\n\r\n\r\n",
        "\0\0\0\0",
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        "POST /slack/events HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "POST /slack/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /slack%2fevents%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "TRACE /slack/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: a=secret\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
      })
  void what_is_no_request_learns_nothing(String bytes) {
    assertThat(answer(bytes + (bytes.contains("HTTP/") ? "" : "\r\n\r\n")))
        .doesNotStartWith("HTTP/1.1 2")
        .doesNotStartWith("HTTP/1.1 5")
        .doesNotContain("Exception", "jetty", "Jetty", "\tat ", "secret", "passwd");
  }

  @Test
  void a_head_without_measure_is_refused() {
    assertThat(answer(head("X-Long: " + "x".repeat(20_000) + "\r\n"))).startsWith("HTTP/1.1 431");
    assertThat(answer(head("X: y\r\n".repeat(5_000)))).startsWith("HTTP/1.1 431");
    assertThat(answer("POST /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
  }

  @Test
  void three_hundred_dripping_bodies_keep_nobody_waiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = open();
        write(socket, head(signature(BODY) + "Content-Length: " + BODY.length() + "\r\n") + "{");
        slow.add(socket);
      }
      long before = System.nanoTime();
      assertThat(Signed.json(bot.bot().events(), bot.clock().instant(), BODY)).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    } finally {
      close(slow);
    }
  }

  private String request(String body, String headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return head(headers + "Content-Length: " + length + "\r\n") + body;
  }

  private static String head(String headers) {
    return "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "Connection: close\r\n"
        + headers
        + "\r\n";
  }

  private String signature(String body) {
    return headers(stamp(), Signed.of(Signed.SECRET, stamp(), body));
  }

  private static String headers(String timestamp, String signature) {
    return "X-Slack-Request-Timestamp: "
        + timestamp
        + "\r\nX-Slack-Signature: "
        + signature
        + "\r\n";
  }

  private String stamp() {
    return Signed.timestamp(bot.clock().instant());
  }

  private String answer(String request) {
    return answer(request.getBytes(StandardCharsets.UTF_8));
  }

  private String answer(byte[]... parts) {
    try (Socket socket = open()) {
      try {
        for (byte[] part : parts) {
          socket.getOutputStream().write(part);
        }
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // Refused before all of it was sent.
      }
      return all(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String all(Socket socket) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(said);
    } catch (IOException e) {
      // What was said before the end counts.
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("127.0.0.1", bot.bot().port());
    socket.setSoTimeout(3_000);
    return socket;
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
