package taijie.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.Case;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Journal;
import taijie.dispute.Milestones;
import taijie.dispute.Summary;

/** The journal in two tables: events as JSON, and a row for each dispute. */
final class SqlJournal implements Journal {

  // The shape of the event's JSON. Older ones are brought up to date when they are read.
  private static final int VERSION = 2;

  private final Handle handle;
  private final DisputeRows rows;
  private boolean forgot;
  private boolean changed;

  SqlJournal(Handle handle) {
    this.handle = handle;
    this.rows = new DisputeRows(handle);
  }

  @Override
  public List<Entry> entries(DisputeId id) {
    return handle
        .createQuery(
            "select seq, body, person, logged_at from event"
                + " where workspace = :workspace and number = :number order by seq")
        .bind("workspace", id.workspace())
        .bind("number", id.number())
        .map((row, context) ->
            new Entry(
                row.getLong("seq"),
                Json.event(row.getString("body")),
                row.getString("person"),
                Instant.ofEpochMilli(row.getLong("logged_at"))))
        .list();
  }

  @Override
  public void append(DisputeId id, List<Entry> entries, Summary summary) {
    changed = true;
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into event (workspace, number, seq, kind, version, body, person, logged_at)"
                + " values (:workspace, :number, :seq, :kind, :version, :body, :person, :logged)");
    for (Entry entry : entries) {
      Event event = entry.event();
      batch
          .bind("workspace", id.workspace())
          .bind("number", id.number())
          .bind("seq", entry.seq())
          .bind("kind", event.getClass().getSimpleName())
          .bind("version", VERSION)
          .bind("body", Json.write(event))
          .bind("person", entry.person())
          .bind("logged", entry.logged().toEpochMilli())
          .add();
    }
    try {
      batch.execute();
    } catch (UnableToExecuteStatementException e) {
      throw isDuplicate(e) ? new Conflict(id, e) : e;
    }
    rows.save(summary);
  }

  @Override
  public Optional<DisputeId> inThread(String workspace, String channel, String thread) {
    return rows.inThread(workspace, channel, thread);
  }

  @Override
  public boolean awaitsCard(String workspace, String channel, Instant since) {
    return rows.awaitsCard(workspace, channel, since);
  }

  @Override
  public List<Summary> list(Query query) {
    return rows.list(query);
  }

  @Override
  public Page page(Query query, Set<String> channels, int from) {
    return rows.page(query, channels, from);
  }

  @Override
  public List<String> suppliers(String workspace, Set<String> channels) {
    return rows.suppliers(workspace, channels);
  }

  @Override
  public List<DisputeId> with(
      String workspace, Set<String> names, Set<String> channels, int limit) {
    return rows.with(workspace, names, channels, limit);
  }

  @Override
  public void cases(String workspace, Consumer<Case> each) {
    rows.cases(workspace, each);
  }

  @Override
  public List<DisputeId> withoutFigures(int limit) {
    return rows.withoutFigures(limit);
  }

  @Override
  public void addFigures(DisputeId id, Milestones milestones) {
    rows.addFigures(id, milestones);
  }

  @Override
  public void spoke(DisputeId id, Instant at) {
    rows.spoke(id, at);
  }

  @Override
  public Optional<Instant> lastSpoken(DisputeId id) {
    return rows.lastSpoken(id);
  }

  @Override
  public List<DisputeId> closedBefore(Instant at) {
    return rows.closedBefore(at);
  }

  @Override
  public int nextNumber(String workspace) {
    return handle
        .createQuery(
            "select coalesce(max(number), 0) + 1 from (select number from event"
                + " where workspace = :workspace union all select number from last_forgotten"
                + " where workspace = :workspace) as taken")
        .bind("workspace", workspace)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public List<DisputeId> mutedBy(String workspace, String person) {
    return handle
        .createQuery(
            "select distinct number from event where workspace = :workspace"
                + " and kind = 'GuardMuted' and person = :person order by number desc")
        .bind("workspace", workspace)
        .bind("person", person)
        .mapTo(Integer.class)
        .map(number -> new DisputeId(workspace, number))
        .list();
  }

  @Override
  public List<Answer> corrected(String workspace, int limit) {
    Map<String, Answer> latest = new LinkedHashMap<>();
    handle
        .createQuery(
            "select number, body from event"
                + " where workspace = :workspace and kind = 'AnswerCorrected'"
                + " order by logged_at desc, number desc, seq desc limit :limit")
        .bind("workspace", workspace)
        .bind("limit", limit)
        .map((row, context) -> Map.entry(row.getInt("number"), Json.event(row.getString("body"))))
        .forEach(row -> {
          if (row.getValue() instanceof AnswerCorrected(Answer answer)) {
            latest.putIfAbsent(row.getKey() + "/" + answer.number(), answer);
          }
        });
    return latest.values().stream().filter(Answer::corrected).toList();
  }

  /** Whether something was written into a dispute. */
  boolean changed() {
    return changed;
  }

  /** Whether something was deleted for good. */
  boolean forgot() {
    return forgot;
  }

  @Override
  public void forget(DisputeId id) {
    forgot = true;
    // Its card stays in Slack: the number must not lead from there to another dispute.
    handle
        .createUpdate(
            "insert into last_forgotten (workspace, number) values (:workspace, :number)"
                + " on conflict (workspace) do update set number = excluded.number"
                + " where excluded.number > last_forgotten.number")
        .bind("workspace", id.workspace())
        .bind("number", id.number())
        .execute();
    for (String table : List.of("event", "dispute", "delivery", "card", "exchange")) {
      handle
          .createUpdate(
              "delete from " + table + " where workspace = :workspace and number = :number")
          .bind("workspace", id.workspace())
          .bind("number", id.number())
          .execute();
    }
    // What it used of the day's ceiling stays used; of which words, nothing tells any more.
    handle
        .createUpdate(
            "update model_sending set number = 0, hash = ''"
                + " where workspace = :workspace and number = :number")
        .bind("workspace", id.workspace())
        .bind("number", id.number())
        .execute();
    Schedule.forget(handle, id);
  }

  // SQLite says it with error code 19, SQL's standard with class 23.
  private static boolean isDuplicate(UnableToExecuteStatementException e) {
    return e.getCause() instanceof SQLException cause
        && (cause.getErrorCode() == 19
            || (cause.getSQLState() != null && cause.getSQLState().startsWith("23")));
  }
}
