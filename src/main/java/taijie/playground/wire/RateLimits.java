package taijie.playground.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's rate limits: a message a second in each channel with short bursts, fifty updates a
 * minute, a hundred a minute of anything else.
 */
public final class RateLimits {
  private final Map<String, Bucket> buckets = new HashMap<>();

  private record Limit(double burst, double perSecond) {
    static Limit of(String method) {
      return switch (method) {
        case "chat.postMessage", "chat.postEphemeral" -> new Limit(4, 1);
        case "chat.update", "chat.delete" -> new Limit(50, 50 / 60.0);
        default -> new Limit(100, 100 / 60.0);
      };
    }
  }

  private record Bucket(double left, Instant at) {}

  /** How long to wait; empty where the call may pass. */
  public synchronized Optional<Duration> take(String method, String channel, Instant now) {
    Limit limit = Limit.of(method);
    String key = method.startsWith("chat.post") ? method + " " + channel : method;
    Bucket before = buckets.getOrDefault(key, new Bucket(limit.burst(), now));
    double seconds = Duration.between(before.at(), now).toMillis() / 1000.0;
    double left = Math.min(limit.burst(), before.left() + seconds * limit.perSecond());
    if (left < 1) {
      buckets.put(key, new Bucket(left, now));
      double wait = Math.ceil((1 - left) / limit.perSecond());
      return Optional.of(Duration.ofSeconds((long) wait));
    }
    buckets.put(key, new Bucket(left - 1, now));
    return Optional.empty();
  }
}
