package taijie.server;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many through in a minute, from everybody together. */
final class Flood {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final int most;
  private final LongSupplier nanos;
  private long since;
  private int let;

  /**
   * @param nanos a clock that nobody sets
   */
  Flood(int most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  synchronized boolean lets() {
    long now = nanos.getAsLong();
    if (now - since >= MINUTE) {
      since = now;
      let = 0;
    }
    return let++ < most;
  }
}
