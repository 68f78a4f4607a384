package taijie.storage;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import taijie.dispute.DisputeId;

/**
 * What is to be done later: deliveries, looks at disputes, the daily digest. Each is scheduled in
 * the transaction that causes it, so that neither can exist without the other. Tasks run at least
 * once; all of them bear running twice.
 */
public final class Schedule {

  /** What the tasks do. */
  public interface Work {

    /**
     * Delivers what waits in a lane.
     *
     * @return when to try again, or nothing where the lane is empty
     */
    Optional<Instant> deliver(String workspace, String lane);

    void lookAt(DisputeId id);

    void digests();

    /** Drops what is kept for a while only. */
    void sweep();

    /** Renews tokens before they are over. */
    void renew();

    /** The program ends: from now on no further delivery is begun. */
    default void finish() {}
  }

  // Half an hour is near enough to a person's chosen digest hour.
  private static final Duration DIGESTS_EVERY = Duration.ofMinutes(30);
  private static final Duration SWEEP_EVERY = Duration.ofHours(6);
  // A database that was away for a moment should not keep people waiting for long.
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
  private static final String DELIVER = "deliver";
  private static final String LOOK = "look";
  // Tokens that rotate live for twelve hours.
  private static final Duration RENEW_EVERY = Duration.ofMinutes(20);
  static final String SEPARATOR = "|";
  private static final Pattern PARTS = Pattern.compile(Pattern.quote(SEPARATOR));

  private final Work work;
  private final InstantSource clock;
  private final CustomTask<Void> deliver;
  private final CustomTask<Void> look;
  private final RecurringTask<Void> digests;
  private final RecurringTask<Void> sweep;
  private final RecurringTask<Void> renew;

  public Schedule(Work work, InstantSource clock) {
    this.work = work;
    this.clock = clock;
    this.deliver =
        Tasks.custom(DELIVER, Void.class)
            .onFailure(this::again)
            .execute((instance, context) -> {
              String[] parts = PARTS.split(instance.getId(), 3);
              return then(work.deliver(parts[0], parts[1]));
            });
    this.look =
        Tasks.custom(LOOK, Void.class)
            .onFailure(this::again)
            .execute((instance, context) -> {
              String[] parts = PARTS.split(instance.getId(), 3);
              work.lookAt(new DisputeId(parts[0], Integer.parseInt(parts[1])));
              return then(Optional.empty());
            });
    this.digests =
        Tasks.recurring("digests", FixedDelay.of(DIGESTS_EVERY))
            .execute((instance, context) -> work.digests());
    this.sweep =
        Tasks.recurring("sweep", FixedDelay.of(SWEEP_EVERY))
            .execute((instance, context) -> work.sweep());
    this.renew =
        Tasks.recurring("renew", FixedDelay.of(RENEW_EVERY))
            .execute((instance, context) -> work.renew());
  }

  void deliver(Connection open, String workspace, String lane, String id) {
    String name = Names.within(Names.LONGEST, String.join(SEPARATOR, workspace, lane, id));
    client(open).scheduleIfNotExists(deliver.instance(name), clock.instant());
  }

  void lookAt(Connection open, DisputeId id, Instant at) {
    String name =
        String.join(
            SEPARATOR,
            id.workspace(),
            String.valueOf(id.number()),
            String.valueOf(at.toEpochMilli()));
    client(open).scheduleIfNotExists(look.instance(name), at);
  }

  /** Drops the looks at a dispute that is no more. One that is being taken finds nothing. */
  static void forget(Handle handle, DisputeId id) {
    handle
        .createUpdate(
            "delete from scheduled_tasks where task_name = :task and not picked"
                + " and task_instance like :instance")
        .bind("task", LOOK)
        .bind("instance", id.workspace() + SEPARATOR + id.number() + SEPARATOR + "%")
        .execute();
  }

  void finish() {
    work.finish();
  }

  List<Task<?>> onDemand() {
    return List.of(deliver, look);
  }

  List<RecurringTask<Void>> recurring() {
    return List.of(digests, sweep, renew);
  }

  /** The tasks that are due, those at work included. */
  static SqlStore.Waiting due(Handle handle, Instant now) {
    return handle
        .createQuery(
            "select count(*) as many, min(execution_time) as since from scheduled_tasks"
                + " where execution_time <= :now")
        .bind("now", Timestamp.from(now))
        .map((row, context) ->
            new SqlStore.Waiting(
                row.getInt("many"),
                Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant)))
        .one();
  }

  /** Deliveries that could be made now. */
  static int deliveriesDue(Handle handle, Instant now) {
    return handle
        .createQuery(
            "select count(*) from scheduled_tasks"
                + " where task_name = :task and execution_time <= :now")
        .bind("task", DELIVER)
        .bind("now", Timestamp.from(now))
        .mapTo(Integer.class)
        .one();
  }

  // The library's own handler goes by the machine's clock, whatever clock it was given.
  private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    operations.reschedule(complete, clock.instant().plus(AFTER_FAILURE));
  }

  private SchedulerClient client(Connection open) {
    return SchedulerClient.Builder.create(new OpenConnection(open), onDemand()).build();
  }

  private static CompletionHandler<Void> then(Optional<Instant> again) {
    return again.isEmpty()
        ? new CompletionHandler.OnCompleteRemove<>()
        : (complete, operations) -> operations.reschedule(complete, again.get());
  }
}
