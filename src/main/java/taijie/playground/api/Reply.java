package taijie.playground.api;

import java.util.OptionalLong;

/**
 * What goes back to the bot.
 *
 * @param retryAfter seconds
 * @param cutOff the connection ends without an answer
 */
public record Reply(int status, String body, OptionalLong retryAfter, boolean cutOff) {
  static Reply ok(String body) {
    return new Reply(200, body, OptionalLong.empty(), false);
  }

  static Reply error(int status, String body) {
    return new Reply(status, body, OptionalLong.empty(), false);
  }

  static Reply limited(long seconds) {
    return new Reply(
        429, "{\"ok\":false,\"error\":\"ratelimited\"}", OptionalLong.of(seconds), false);
  }

  static Reply none() {
    return new Reply(0, "", OptionalLong.empty(), true);
  }
}
