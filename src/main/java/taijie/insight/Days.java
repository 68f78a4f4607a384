package taijie.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import taijie.dispute.Case;

/**
 * Days between the turning points of a dispute, each a fraction of 24 hours, weekends and holidays
 * included: it is the time that the goods wait.
 */
public final class Days {

  private static final double DAY = Duration.ofDays(1).toMillis();

  private double[] days = new double[16];
  private int n;

  Days() {}

  /**
   * From notice to acceptance: from when the factory first heard of it to the first accepting
   * answer after which none disputes. Empty where either is unknown.
   */
  public static OptionalDouble toAcceptance(Case of) {
    return between(of.milestones().noticed(), of.milestones().accepted());
  }

  /**
   * From notice to settlement: from when the factory first heard of it to when it was agreed what
   * happens to the batch. Empty where either is unknown.
   */
  public static OptionalDouble toSettlement(Case of) {
    return between(of.milestones().noticed(), of.milestones().settled());
  }

  void add(OptionalDouble some) {
    if (some.isPresent()) {
      if (n == days.length) {
        days = Arrays.copyOf(days, 2 * n);
      }
      days[n++] = some.getAsDouble();
    }
  }

  Spread spread() {
    return Spread.of(Arrays.copyOf(days, n));
  }

  // What somebody dated before the notice happened with it, not before.
  private static OptionalDouble between(Optional<Instant> from, Optional<Instant> to) {
    return from.isEmpty() || to.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Math.max(0, (to.get().toEpochMilli() - from.get().toEpochMilli()) / DAY));
  }
}
