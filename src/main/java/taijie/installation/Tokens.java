package taijie.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By what the bot may speak.
 *
 * @param access what is sent along with each call, {@code xoxb-…} or {@code xoxe.xoxb-…}
 * @param refresh what buys the next one; empty where tokens do not rotate
 * @param expires empty where it lasts
 */
public record Tokens(String access, Optional<String> refresh, Optional<Instant> expires) {

  /** Whether it can be renewed, and has less than this to live. */
  public boolean endsWithin(Duration time, Instant now) {
    return refresh.isPresent() && expires.filter(end -> end.isBefore(now.plus(time))).isPresent();
  }

  public boolean isOver(Instant now) {
    return expires.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Tells nothing: it must not get into a log by mistake. */
  @Override
  public String toString() {
    return "Tokens[" + (refresh.isPresent() ? "rotating" : "lasting") + "]";
  }
}
