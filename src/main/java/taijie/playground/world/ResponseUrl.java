package taijie.playground.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a bot may answer a command or a click later.
 *
 * @param message the message that was clicked, if one was
 * @param uses how often it was used
 */
public record ResponseUrl(
    String id,
    String channel,
    String person,
    @Nullable String message,
    @Nullable String thread,
    Instant given,
    int uses) {

  private static final int MOST_USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  public boolean usable(Instant at) {
    return uses < MOST_USES && !at.isAfter(given.plus(LIFE));
  }

  ResponseUrl usedOnceMore() {
    return new ResponseUrl(id, channel, person, message, thread, given, uses + 1);
  }
}
