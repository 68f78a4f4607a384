package taijie.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that people can move forward: one that runs with the system's, or one that stands until
 * it is moved.
 */
public final class MovableClock implements InstantSource {
  private final InstantSource base;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Duration offset;

  private MovableClock(InstantSource base, Duration offset) {
    this.base = base;
    this.offset = offset;
  }

  /** Runs with {@code base}. */
  public static MovableClock running(InstantSource base) {
    return new MovableClock(base, Duration.ZERO);
  }

  /** Runs as fast as {@code base}, but shows {@code now} at this moment. */
  public static MovableClock runningFrom(Instant now, InstantSource base) {
    return new MovableClock(base, Duration.between(base.instant(), now));
  }

  /** Stands still until it is moved. */
  public static MovableClock standing(Instant at) {
    return new MovableClock(InstantSource.fixed(at), Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  /**
   * @throws IllegalArgumentException for a negative duration: time does not run back
   */
  public void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException(
          "The clock only moves forward, but was asked to move by " + by);
    }
    resume(offset.plus(by));
  }

  /**
   * @throws IllegalArgumentException for a time that is past
   */
  public synchronized void forwardTo(Instant to) {
    forward(Duration.between(instant(), to));
  }

  /** Told after each move; a scheduler should look for due work then. */
  public void whenMoved(Runnable listener) {
    listeners.add(listener);
  }

  void forget(Runnable listener) {
    listeners.remove(listener);
  }

  /** How far ahead of its base it is. */
  Duration offset() {
    return offset;
  }

  /** Takes up where an earlier run left it. */
  void resume(Duration earlier) {
    offset = earlier;
    listeners.forEach(Runnable::run);
  }
}
