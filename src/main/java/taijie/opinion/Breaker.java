package taijie.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leaves a model alone that failed several times in a row: for a minute at first, then twice as
 * long each time, and as long as the model itself asked for.
 */
final class Breaker {

  private static final int SEVERAL = 3;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(16);

  /** Nobody can ask to be left alone for longer than this. */
  private static final Duration MOST = Duration.ofHours(1);

  private int failures;
  private Duration next = FIRST;
  private Instant until = Instant.MIN;

  synchronized boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  synchronized void worked() {
    failures = 0;
    next = FIRST;
  }

  /**
   * @param pause how long it wants to be left alone
   */
  synchronized void failed(Instant now, Optional<Duration> pause) {
    failures++;
    if (failures >= SEVERAL) {
      // One failure more after the pause opens it again at once.
      failures = SEVERAL - 1;
      rest(now.plus(next));
      next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }
    pause.ifPresent(asked -> rest(now.plus(asked.compareTo(MOST) > 0 ? MOST : asked)));
  }

  private void rest(Instant end) {
    until = end.isAfter(until) ? end : until;
  }
}
