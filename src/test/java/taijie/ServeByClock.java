package taijie;

import java.nio.file.Path;
import java.time.Duration;
import taijie.faults.SharedClock;

/** {@code taijie serve}, by a clock that somebody else moves: the file is the only argument. */
final class ServeByClock {

  // A machine that is busy with killing is slower than Slack and a bot of one's own.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private ServeByClock() {}

  public static void main(String[] arguments) {
    SharedClock clock = SharedClock.in(Path.of(arguments[0]));
    System.exit(Main.serve(clock::ofBots, SharedClock::ticks, PATIENCE));
  }
}
