package taijie.storage;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.InstantSource;

/** Runs what is scheduled when a test says so, on the test's own thread. */
public final class ManualTimetable implements AutoCloseable {

  private final SettableClock time = new SettableClock();
  private final ManualScheduler scheduler;
  private final InstantSource clock;

  public ManualTimetable(Database database, Schedule schedule, InstantSource clock) {
    this.clock = clock;
    time.set(clock.instant());
    scheduler =
        TestHelper.createManualScheduler(database.source(), schedule.onDemand())
            .clock(time)
            .startTasks(schedule.recurring())
            .start();
  }

  /** Runs all that is due by now. */
  public void runDue() {
    time.set(clock.instant());
    scheduler.runAnyDueExecutions();
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
