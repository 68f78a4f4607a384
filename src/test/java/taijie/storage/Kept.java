package taijie.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import taijie.Cast;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.Milestones;
import taijie.dispute.Summary;
import taijie.playground.MovableClock;
import taijie.usecase.Mailbox.Parcel;

/** A store with a standing clock, and a schedule that only notes what it would do. */
public final class Kept implements AutoCloseable {

  public static final Instant MONDAY = Instant.parse("2026-03-02T08:10:00Z");

  private static final AtomicInteger WORKSPACES = new AtomicInteger();

  private final Database database;
  private final MovableClock clock = MovableClock.standing(MONDAY);
  private final List<String> done = new ArrayList<>();
  private final Set<String> left = new HashSet<>();
  private final SqlStore store;
  private final ManualTimetable timetable;
  private String workspace = "T0";

  public Kept(Database database) {
    this.database = database;
    Schedule schedule = new Schedule(new Noting(), clock);
    store = new SqlStore(database, schedule, clock);
    timetable = new ManualTimetable(database, schedule, clock);
  }

  private final class Noting implements Schedule.Work {
    @Override
    public Optional<Instant> deliver(String whose, String lane) {
      note(whose, "deliver " + lane);
      return Optional.empty();
    }

    @Override
    public void lookAt(DisputeId id) {
      note(id.workspace(), "look at " + id);
    }

    // What was put in other tests may come late.
    private void note(String whose, String what) {
      if (!left.contains(whose)) {
        done.add(what);
      }
    }

    @Override
    public void digests() {}

    @Override
    public void sweep() {}

    @Override
    public void renew() {}
  }

  /** From now on a workspace in which nothing ever happened. */
  public void moveToNewWorkspace() {
    left.add(workspace);
    workspace = "T" + WORKSPACES.incrementAndGet();
    runDue();
    done.clear();
  }

  public String workspace() {
    return workspace;
  }

  public SqlStore store() {
    return store;
  }

  public MovableClock clock() {
    return clock;
  }

  public Database database() {
    return database;
  }

  /** What the schedule did since the last move to another workspace. */
  public List<String> done() {
    return List.copyOf(done);
  }

  public void runDue() {
    timetable.runDue();
  }

  DisputeId id(int number) {
    return new DisputeId(workspace, number);
  }

  /** A dispute with one entry and this row. */
  void write(Summary row) {
    store.transact(work -> {
      Opened opened = new Opened(Cast.LIDS, row.channel(), row.handler(), row.playbook());
      work.journal().append(row.id(), List.of(entry(1, opened)), row);
      return row;
    });
  }

  List<Entry> entries(int number) {
    return store.transact(work -> work.journal().entries(id(number)));
  }

  List<Parcel> waiting(String lane) {
    return store.mailbox().waiting(workspace, lane);
  }

  /** Rows of a table that belong to this workspace. */
  int rows(String table) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select count(*) from " + table + " where workspace = :workspace")
                .bind("workspace", workspace)
                .mapTo(Integer.class)
                .one());
  }

  Summary row(int number) {
    return new Summary(
        id(number),
        "Huaxin",
        "PO-" + number,
        "18% of lids over tolerance",
        Cast.CHANNEL,
        "",
        Cast.ANNA,
        true,
        "first-rejection-established",
        "prepare",
        Optional.of(MONDAY.plus(Duration.ofHours(number))),
        false,
        MONDAY,
        Optional.empty(),
        Milestones.NONE);
  }

  static Entry entry(long seq, Event event) {
    return new Entry(seq, event, Cast.ANNA, MONDAY.plusSeconds(seq));
  }

  @Override
  public void close() {
    timetable.close();
    database.close();
  }
}
