package taijie.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends signed requests as Slack does, over connections that are kept open. As little as possible
 * is done here, since the driver shares the machine with what it measures.
 */
final class Wire implements AutoCloseable {

  static final String SECRET = "bench-signing-secret";
  static final String TOKEN = "xoxb-bench-token-of-some-length";

  private static final int READ_TIMEOUT_MILLIS = 20_000;
  private static final byte[] KEY = SECRET.getBytes(StandardCharsets.UTF_8);

  private final int port;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  Wire(int port) {
    this.port = port;
  }

  /**
   * Asks and waits for the whole answer.
   *
   * @return the status
   */
  int send(Request request) throws IOException {
    byte[] bytes = bytes(request);
    Connection kept = idle.pollFirst();
    if (kept != null) {
      try {
        return answered(kept, bytes);
      } catch (IOException e) {
        // The other side may close what was idle; a new one shows whether it lives.
        kept.socket.close();
      }
    }
    return answered(new Connection(port), bytes);
  }

  private int answered(Connection connection, byte[] bytes) throws IOException {
    connection.socket.getOutputStream().write(bytes);
    int status = connection.read();
    idle.addFirst(connection);
    return status;
  }

  private static byte[] bytes(Request request) {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    String time = Long.toString(System.currentTimeMillis() / 1000);
    String head =
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
            + request.type()
            + "\r\nX-Slack-Request-Timestamp: "
            + time
            + "\r\nX-Slack-Signature: "
            + signature(time, body)
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  private static String signature(String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      try {
        connection.socket.close();
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }

  private static final class Connection {

    private final Socket socket = new Socket();
    private final InputStream in;

    Connection(int port) throws IOException {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(READ_TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", port), READ_TIMEOUT_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    }

    int read() throws IOException {
      int status = Integer.parseInt(line().split(" ")[1]);
      int length = 0;
      boolean chunked = false;
      for (String line = line(); !line.isEmpty(); line = line()) {
        String low = line.toLowerCase(java.util.Locale.ROOT);
        if (low.startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
        chunked |= low.startsWith("transfer-encoding: chunked");
      }
      if (chunked) {
        for (int size = hex(line()); size > 0; size = hex(line())) {
          in.skipNBytes(size + 2L);
        }
        line();
      } else {
        in.skipNBytes(length);
      }
      return status;
    }

    private static int hex(String text) {
      return Integer.parseInt(text.strip(), 16);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int b = in.read(); b != '\n'; b = in.read()) {
        if (b < 0) {
          throw new IOException("cut off");
        }
        if (b != '\r') {
          line.append((char) b);
        }
      }
      return line.toString();
    }
  }
}
