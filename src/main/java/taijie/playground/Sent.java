package taijie.playground;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An answer to the page. For a redirection the body is the address. */
@SuppressWarnings("ArrayRecordComponent")
record Sent(int status, String type, byte[] body) {

  static Sent json(int status, String json) {
    return new Sent(
        status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
  }

  static Sent json(JsonNode json) {
    return json(200, json.toString());
  }

  static Sent text(int status, String text) {
    return new Sent(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static Sent redirect(String to) {
    return new Sent(302, "text/plain; charset=utf-8", to.getBytes(StandardCharsets.UTF_8));
  }
}
