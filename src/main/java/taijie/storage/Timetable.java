package taijie.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import java.time.Duration;
import java.time.InstantSource;

/** Runs what is scheduled, as it falls due. */
public final class Timetable implements AutoCloseable {

  private static final Duration POLL_EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);
  private static final int THREADS = 4;

  private final Scheduler scheduler;

  private Timetable(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Starts running tasks by this clock. */
  public static Timetable start(Database database, Schedule schedule, InstantSource clock) {
    return start(database, schedule, clock, HEARTBEAT);
  }

  /**
   * The same at another pulse.
   *
   * @param heartbeat how often an instance says that it is alive; one that is silent for four of
   *     them is taken for dead, and its tasks are taken over
   */
  public static Timetable start(
      Database database, Schedule schedule, InstantSource clock, Duration heartbeat) {
    SchedulerBuilder builder = new Clocked(database, schedule, clock);
    Scheduler scheduler =
        database
            .dialect()
            .polling(builder)
            .startTasks(schedule.recurring())
            .threads(THREADS)
            .pollingInterval(POLL_EVERY)
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(STOP_WITHIN)
            .build();
    scheduler.start();
    return new Timetable(scheduler);
  }

  /** Looks for due tasks now instead of at the next poll. */
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void close() {
    scheduler.stop();
  }

  /** The builder's clock has no setter, but its subclasses may set it. */
  private static final class Clocked extends SchedulerBuilder {
    Clocked(Database database, Schedule schedule, InstantSource source) {
      super(database.source(), schedule.onDemand());
      this.clock = source::instant;
    }
  }
}
