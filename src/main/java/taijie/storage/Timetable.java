package taijie.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is scheduled, as it falls due. */
public final class Timetable implements AutoCloseable {

  private static final Duration POLL_EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  // Platforms kill after ten seconds; what comes in has been stopped before.
  private static final Duration DELIVER_THE_REST = Duration.ofMillis(2_500);
  // The scheduler takes it twice: once until it interrupts, once after.
  private static final Duration STOP_WITHIN = Duration.ofMillis(1_200);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
  private static final int THREADS = 4;

  private final Scheduler scheduler;
  private final Database database;
  private final Schedule schedule;
  private final InstantSource clock;
  private final String name;

  private Timetable(
      Scheduler scheduler, Database database, Schedule schedule, InstantSource clock, String name) {
    this.scheduler = scheduler;
    this.database = database;
    this.schedule = schedule;
    this.clock = clock;
    this.name = name;
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
    // Several instances of one machine must not be taken for each other.
    String name = UUID.randomUUID().toString();
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
            .schedulerName(new SchedulerName.Fixed(name))
            .shutdownMaxWait(STOP_WITHIN)
            .build();
    scheduler.start();
    return new Timetable(scheduler, database, schedule, clock, name);
  }

  /** Looks for due tasks now instead of at the next poll. */
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  /**
   * Delivers what can be delivered at once, finishes what runs, and leaves the rest to others: all
   * within some five seconds.
   */
  @Override
  public void close() {
    try {
      deliverTheRest();
      schedule.finish();
    } catch (RuntimeException e) {
      LOG.warn("what waits cannot be delivered before the end: {}", Database.reason(e));
    }
    scheduler.stop();
    if (scheduler.getCurrentlyExecuting().isEmpty()) {
      giveBack();
    }
  }

  private void deliverTheRest() {
    long until = System.nanoTime() + DELIVER_THE_REST.toNanos();
    while (System.nanoTime() < until && deliveriesDue() > 0) {
      wake();
      try {
        Thread.sleep(LOOK_AGAIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private int deliveriesDue() {
    Instant now = clock.instant();
    return database.jdbi().withHandle(handle -> Schedule.deliveriesDue(handle, now));
  }

  // Picked and not begun: others would take it for at work until enough heartbeats were missed.
  private void giveBack() {
    try {
      database
          .jdbi()
          .useHandle(handle ->
              handle.execute(
                  "update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null,"
                      + " version = version + 1 where picked = ? and picked_by = ?",
                  false,
                  true,
                  name));
    } catch (RuntimeException e) {
      LOG.warn("what was taken cannot be given back: {}", Database.reason(e));
    }
  }

  /** The builder's clock has no setter, but its subclasses may set it. */
  private static final class Clocked extends SchedulerBuilder {
    Clocked(Database database, Schedule schedule, InstantSource source) {
      super(database.source(), schedule.onDemand());
      this.clock = source::instant;
    }
  }
}
