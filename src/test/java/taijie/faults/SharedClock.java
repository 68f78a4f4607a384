package taijie.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that the processes of one run have in common, in a file that all of them map. */
public final class SharedClock implements InstantSource {

  // A lease that lasts a minute is over in twenty seconds, or no run would come to an end. Slack's
  // answers are quicker here, too.
  private static final int TICKS_FLY = 3;
  private static final int AHEAD = 0;
  private static final int SKEW = 8;

  private final MappedByteBuffer shared;

  private SharedClock(MappedByteBuffer shared) {
    this.shared = shared;
  }

  /** The clock in a file, which is made where there is none. */
  public static SharedClock in(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(channel.map(MapMode.READ_WRITE, 0, 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Slack's time, and that of its people. */
  @Override
  public Instant instant() {
    return InstantSource.system().instant().plusMillis(shared.getLong(AHEAD));
  }

  /** The bots' time. */
  public Instant ofBots() {
    return instant().plusMillis(shared.getLong(SKEW));
  }

  /** Nanoseconds that pass whatever becomes of the clock. */
  public static long ticks() {
    return System.nanoTime() * TICKS_FLY;
  }

  /** Time leaps, for all. */
  synchronized void leap(Duration by) {
    shared.putLong(AHEAD, shared.getLong(AHEAD) + by.toMillis());
  }

  /** From now on the bots' clocks are wrong by this. */
  void botsAreOff(Duration by) {
    shared.putLong(SKEW, by.toMillis());
  }
}
