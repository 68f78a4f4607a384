package taijie.slack;

import java.time.Duration;
import taijie.slack.Leeway.Measure;

/** A token bucket: what somebody may still ask for, and whether they know where it is empty. */
final class Allowance {

  private static final double NANOS = 1_000_000_000;
  // Whoever goes on as before is told once, not at every drop that comes back.
  private static final long REST = Duration.ofMinutes(1).toNanos();

  private final Measure measure;
  private double left;
  private long at;
  private boolean refused;
  private long refusedAt;

  /**
   * @param nanos of a clock that nobody sets, as everywhere here
   */
  Allowance(Measure measure, long nanos) {
    this.measure = measure;
    this.left = measure.atOnce();
    this.at = nanos;
  }

  /** Whether one more may be done. */
  synchronized boolean take(long nanos) {
    left = Math.min(measure.atOnce(), left + (nanos - at) / NANOS * measure.perSecond());
    at = nanos;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }

  /** Something was refused: whether it is the first time since a rest. */
  synchronized boolean isNew(long nanos) {
    boolean fresh = !refused || nanos - refusedAt > REST;
    refused = true;
    refusedAt = nanos;
    return fresh;
  }
}
