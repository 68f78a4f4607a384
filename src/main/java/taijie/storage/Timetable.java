package taijie.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

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
    return start(database, schedule, clock, new Pulse(HEARTBEAT, MISSED_HEARTBEATS));
  }

  /**
   * How an instance shows that it is alive.
   *
   * @param every how often it says so
   * @param missed after how many times of silence others take its tasks over
   */
  public record Pulse(Duration every, int missed) {}

  /** The same at another pulse. */
  public static Timetable start(
      Database database, Schedule schedule, InstantSource clock, Pulse pulse) {
    SchedulerBuilder builder = new Clocked(database, schedule, clock);
    Scheduler scheduler =
        database
            .dialect()
            .polling(builder)
            .startTasks(schedule.recurring())
            .threads(THREADS)
            .pollingInterval(POLL_EVERY)
            .heartbeatInterval(pulse.every())
            .missedHeartbeatsLimit(pulse.missed())
            // Several instances of one machine must not be taken for each other.
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
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
