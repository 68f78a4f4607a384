package taijie.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import taijie.server.Signature.Claim;

/**
 * Commands, clicks and windows that came already. Slack sends each of them once, and so a second
 * one with the same signature, which stands for its time and its body, is somebody else's. Events
 * are not asked about: Slack sends them again, signed anew, and they are known by their id.
 */
final class Replays {

  // Far more than come while a signature holds; whoever replays adds none.
  private static final int MOST = 20_000;

  private final Cache<ByteBuffer, Boolean> seen;

  /**
   * @param remembered as long as a signature may hold, on either side of its time
   */
  Replays(Duration remembered) {
    this.seen = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(remembered).build();
  }

  /** Whether a proven request came before. */
  boolean isReplayed(Claim claim, byte[] body) {
    return !isEvent(body)
        && seen.asMap().putIfAbsent(ByteBuffer.wrap(claim.signature()), Boolean.TRUE) != null;
  }

  // Events alone are JSON by themselves, whatever a header says.
  private static boolean isEvent(byte[] body) {
    return body.length > 0 && body[0] == '{';
  }
}
