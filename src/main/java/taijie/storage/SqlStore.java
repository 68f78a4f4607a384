package taijie.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import taijie.dispute.Case;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal;
import taijie.supplier.Suppliers;
import taijie.usecase.Agenda;
import taijie.usecase.Exchanges;
import taijie.usecase.KeepUnsent;
import taijie.usecase.Mailbox;
import taijie.usecase.Opinions;
import taijie.usecase.Outbox;
import taijie.usecase.People;
import taijie.usecase.Queues;
import taijie.usecase.Refusal;
import taijie.usecase.Rooms;
import taijie.usecase.Store;
import taijie.usecase.Unsent;
import taijie.usecase.Witness;

/** The store on a database. */
public final class SqlStore implements Store {

  // Whoever lost once waits in line; to lose more often than this is a mistake somewhere else.
  private static final int TRIES = 5;
  // Slack repeats an event for some minutes; a delivery's name may come again as long as its step.
  private static final Duration KEEP_SEEN = Duration.ofDays(2);
  private static final Duration KEEP_EXCHANGES = Duration.ofDays(30);
  private static final Duration KEEP_SENDINGS = Duration.ofDays(90);
  private static final Duration KEEP_DELIVERED = Duration.ofDays(60);

  private final Database database;
  private final Schedule schedule;
  private final InstantSource clock;
  private final Witness witness;
  private final LongSupplier ticks;
  private final Object line = new Object();
  private volatile Runnable afterCommit = () -> {};

  public SqlStore(Database database, Schedule schedule, InstantSource clock) {
    this(database, schedule, clock, Witness.NONE, System::nanoTime);
  }

  /**
   * @param witness told how long transactions take
   * @param ticks nanoseconds that pass whatever becomes of the clock
   */
  public SqlStore(
      Database database,
      Schedule schedule,
      InstantSource clock,
      Witness witness,
      LongSupplier ticks) {
    this.witness = witness;
    this.ticks = ticks;
    this.database = database;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** What to wake when something may have been scheduled. */
  public void afterCommit(Runnable wake) {
    this.afterCommit = wake;
  }

  public Mailbox mailbox() {
    return new SqlMailbox(database.jdbi(), clock, ticks);
  }

  @Override
  public <T> T transact(Function<Work, T> work) {
    for (int attempt = 1; ; attempt++) {
      long begun = System.nanoTime();
      try {
        T result = attempt == 1 ? tryOnce(work, false) : waitingInLine(work);
        witness.transacted("done", Duration.ofNanos(System.nanoTime() - begun));
        return result;
      } catch (RuntimeException e) {
        witness.transacted(outcome(e), Duration.ofNanos(System.nanoTime() - begun));
        if (isAway(e)) {
          throw new Unavailable(e);
        }
        if (!isConflict(e) || attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  @Override
  public <T> T look(Function<Work, T> work) {
    long begun = System.nanoTime();
    try {
      T result =
          database
              .reading()
              .inTransaction(
                  database.dialect().isolation(), handle -> work.apply(new InTransaction(handle)));
      witness.transacted("read", Duration.ofNanos(System.nanoTime() - begun));
      return result;
    } catch (RuntimeException e) {
      witness.transacted(outcome(e), Duration.ofNanos(System.nanoTime() - begun));
      if (isAway(e)) {
        throw new Unavailable(e);
      }
      throw e;
    }
  }

  @Override
  public OptionalLong changes() {
    return database.dialect().isOwn()
        ? OptionalLong.of(database.changes().get())
        : OptionalLong.empty();
  }

  // One of an instance waits in line at a time, or they would hold all connections.
  private <T> T waitingInLine(Function<Work, T> work) {
    synchronized (line) {
      return tryOnce(work, true);
    }
  }

  private boolean isAway(RuntimeException e) {
    return e instanceof ConnectionException || failed(e, database.dialect()::isAway);
  }

  private boolean isConflict(RuntimeException e) {
    return e instanceof Journal.Conflict || failed(e, database.dialect()::isConflict);
  }

  private String outcome(RuntimeException e) {
    return e instanceof Refusal
        ? "refused"
        : isAway(e) ? "away" : isConflict(e) ? "conflict" : "failed";
  }

  private <T> T tryOnce(Function<Work, T> work, boolean lost) {
    InTransaction[] last = new InTransaction[1];
    T result;
    try {
      result =
          database
              .jdbi()
              .inTransaction(
                  database.dialect().isolation(),
                  handle -> {
                    database.dialect().waitInLine(handle, lost);
                    last[0] = new InTransaction(handle);
                    return work.apply(last[0]);
                  });
    } finally {
      // Also where it failed, since a commit may be through that nobody heard of.
      if (last[0] != null && last[0].changed()) {
        database.changes().incrementAndGet();
      }
    }
    if (last[0].journal.forgot()) {
      database.dialect().afterForget(database.jdbi());
    }
    if (last[0].scheduled) {
      afterCommit.run();
    }
    return result;
  }

  private static boolean failed(Throwable e, Predicate<SQLException> so) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && so.test(sql));
  }

  /** Workspaces of which there are disputes. */
  public List<String> workspaces() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select distinct workspace from dispute order by workspace")
                .mapTo(String.class)
                .list());
  }

  /** Gives every dispute of every workspace in numbers, for whoever runs the bot. */
  public void cases(Consumer<Case> each) {
    database
        .jdbi()
        .useHandle(handle ->
            workspaces().forEach(workspace -> new SqlJournal(handle).cases(workspace, each)));
  }

  /** How many deliveries wait. */
  public int waiting() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select count(*) from delivery where state = 'waiting'")
                .mapTo(Integer.class)
                .one());
  }

  /** What waits now. */
  public Queues queues() {
    Instant now = clock.instant();
    return database
        .jdbi()
        .withHandle(handle -> {
          Waiting deliveries =
              handle
                  .createQuery(
                      "select count(*) as many, min(made_at) as since from delivery"
                          + " where state = 'waiting'")
                  .map((row, context) ->
                      new Waiting(row.getInt("many"), FigureColumns.instant(row, "since")))
                  .one();
          Waiting tasks = Schedule.due(handle, now);
          return new Queues(
              deliveries.many(), deliveries.until(now), tasks.many(), tasks.until(now));
        });
  }

  /** So many, the oldest since then. */
  record Waiting(int many, Optional<Instant> since) {

    Duration until(Instant now) {
      return since
          .map(then -> Duration.between(then, now))
          .filter(Duration::isPositive)
          .orElse(Duration.ZERO);
    }
  }

  /**
   * Drops the names of requests and deliveries that cannot come again, and what was left unsent.
   */
  public void sweep() {
    Instant now = clock.instant();
    database
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              "delete from unsent where kept_at < ?",
              now.minus(KeepUnsent.KEPT_FOR).toEpochMilli());
          handle.execute(
              "delete from exchange where at < ?", now.minus(KEEP_EXCHANGES).toEpochMilli());
          handle.execute(
              "delete from model_sending where at < ?", now.minus(KEEP_SENDINGS).toEpochMilli());
          handle.execute("delete from seen where seen_at < ?", now.minus(KEEP_SEEN).toEpochMilli());
          handle.execute(
              "delete from delivery where state <> 'waiting' and done_at < ?",
              now.minus(KEEP_DELIVERED).toEpochMilli());
        });
    database.dialect().afterForget(database.jdbi());
  }

  private final class InTransaction implements Work {

    private final Handle handle;
    private final SqlJournal journal;
    private final SqlRooms rooms;
    private boolean scheduled;

    InTransaction(Handle handle) {
      this.handle = handle;
      this.journal = new SqlJournal(handle);
      this.rooms = new SqlRooms(handle);
    }

    boolean changed() {
      return journal.changed() || rooms.changed();
    }

    @Override
    public Journal journal() {
      return journal;
    }

    @Override
    public Outbox outbox() {
      scheduled = true;
      return new SqlOutbox(handle, schedule, clock);
    }

    @Override
    public Agenda agenda() {
      scheduled = true;
      return (DisputeId id, Instant at) -> schedule.lookAt(handle.getConnection(), id, at);
    }

    @Override
    public People people() {
      return new SqlPeople(handle);
    }

    @Override
    public Rooms rooms() {
      return rooms;
    }

    @Override
    public Unsent unsent() {
      return new SqlUnsent(handle);
    }

    @Override
    public Suppliers suppliers() {
      return new SqlSuppliers(handle);
    }

    @Override
    public Opinions opinions() {
      return new SqlOpinions(handle);
    }

    @Override
    public Exchanges exchanges() {
      return new SqlExchanges(handle);
    }

    @Override
    public boolean firstTime(String workspace, String request) {
      return request.isEmpty()
          || handle
                  .createUpdate(
                      "insert into seen (workspace, request, seen_at)"
                          + " values (:workspace, :request, :now)"
                          + " on conflict (workspace, request) do nothing")
                  .bind("workspace", workspace)
                  .bind("request", Names.within(Names.LONGEST, request))
                  .bind("now", clock.millis())
                  .execute()
              == 1;
    }
  }
}
