package taijie.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import taijie.dispute.DisputeId;
import taijie.usecase.Mailbox;

/** The outbox's other end. What was delivered leaves its name behind, not its text. */
final class SqlMailbox implements Mailbox {

  // Longer than the slowest delivery takes; an instance that died is waited for no longer. It is
  // measured by whoever waits, in ticks: a clock that leaps, anybody's, ends no lease.
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final LongSupplier ticks;
  private final Map<String, Held> watched = new ConcurrentHashMap<>();

  /**
   * Whose lane it is.
   *
   * @param until changes with each sign of life
   * @param seen in ticks, when this was seen first
   */
  private record Held(String holder, long until, long seen) {
    boolean same(Held other) {
      return holder.equals(other.holder) && until == other.until;
    }
  }

  SqlMailbox(Jdbi jdbi, InstantSource clock, LongSupplier ticks) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ticks = ticks;
  }

  @Override
  public Optional<Instant> take(String workspace, String lane, String holder) {
    Instant now = clock.instant();
    return jdbi.withHandle(handle -> {
      Optional<Held> silent = silent(workspace, lane);
      int taken =
          handle
              .createUpdate(
                  "insert into lane_lease (workspace, lane, holder, lasts_until)"
                      + " values (:workspace, :lane, :holder, :until)"
                      + " on conflict (workspace, lane) do update"
                      + " set holder = excluded.holder, lasts_until = excluded.lasts_until"
                      + " where lane_lease.holder = excluded.holder"
                      + " or (lane_lease.holder = '' and lane_lease.lasts_until <= :now)"
                      + " or (lane_lease.holder = :silent and lane_lease.lasts_until = :since)")
              .bind("workspace", workspace)
              .bind("lane", lane)
              .bind("holder", holder)
              .bind("until", now.plus(LEASE).toEpochMilli())
              .bind("now", now.toEpochMilli())
              .bind("silent", silent.map(Held::holder).orElse(holder))
              .bind("since", silent.map(Held::until).orElse(0L))
              .execute();
      if (taken == 1) {
        watched.remove(name(workspace, lane));
        return Optional.empty();
      }
      return Optional.of(askAgain(handle, workspace, lane, now));
    });
  }

  /** Whoever was seen to hold a lane for as long as a lease lasts, without a sign of life. */
  private Optional<Held> silent(String workspace, String lane) {
    return Optional.ofNullable(watched.get(name(workspace, lane)))
        .filter(held -> ticks.getAsLong() - held.seen() >= LEASE.toNanos());
  }

  // A lane that rests says until when; of one at work nobody knows when it will be through.
  private Instant askAgain(Handle handle, String workspace, String lane, Instant now) {
    Optional<Held> held =
        handle
            .createQuery(
                "select holder, lasts_until from lane_lease"
                    + " where workspace = :workspace and lane = :lane")
            .bind("workspace", workspace)
            .bind("lane", lane)
            .map((row, context) ->
                new Held(row.getString("holder"), row.getLong("lasts_until"), ticks.getAsLong()))
            .findFirst();
    if (held.isPresent() && held.get().holder().isEmpty()) {
      return Instant.ofEpochMilli(held.get().until());
    }
    held.ifPresent(h ->
        watched.merge(
            name(workspace, lane), h, (before, news) -> before.same(news) ? before : news));
    return now.plus(ASK_AGAIN);
  }

  private static String name(String workspace, String lane) {
    return workspace + "/" + lane;
  }

  @Override
  public void giveBack(String workspace, String lane, String holder, Optional<Instant> rest) {
    jdbi.useHandle(handle -> {
      String change =
          rest.isPresent()
              ? "update lane_lease set holder = '', lasts_until = :until"
              : "delete from lane_lease";
      Update update =
          handle
              .createUpdate(
                  change + " where workspace = :workspace and lane = :lane and holder = :holder")
              .bind("workspace", workspace)
              .bind("lane", lane)
              .bind("holder", holder);
      rest.ifPresent(until -> update.bind("until", until.toEpochMilli()));
      update.execute();
    });
  }

  @Override
  public Optional<Shown> shown(DisputeId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select look, not_before from card"
                    + " where workspace = :workspace and number = :number")
            .bind("workspace", id.workspace())
            .bind("number", id.number())
            .map((row, context) ->
                new Shown(row.getString("look"), Instant.ofEpochMilli(row.getLong("not_before"))))
            .findFirst());
  }

  @Override
  public void shows(DisputeId id, Shown shown) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "insert into card (workspace, number, look, not_before)"
                    + " values (:workspace, :number, :look, :before)"
                    + " on conflict (workspace, number) do update"
                    + " set look = excluded.look, not_before = excluded.not_before")
            .bind("workspace", id.workspace())
            .bind("number", id.number())
            .bind("look", shown.look())
            .bind("before", shown.notBefore().toEpochMilli())
            .execute());
  }

  @Override
  public List<Parcel> waiting(String workspace, String lane) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select * from delivery where workspace = :workspace and lane = :lane"
                    + " and state = 'waiting' order by place")
            .bind("workspace", workspace)
            .bind("lane", lane)
            .map((row, context) ->
                new Parcel(
                    row.getLong("place"),
                    row.getString("workspace"),
                    row.getString("id"),
                    row.getString("lane"),
                    Json.telling(row.getString("body")),
                    row.getInt("tries")))
            .list());
  }

  @Override
  public Optional<Parcel> still(Parcel parcel) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select tries from delivery where place = :place and state = 'waiting'")
            .bind("place", parcel.order())
            .mapTo(Integer.class)
            .findFirst()
            .map(parcel::after));
  }

  @Override
  public void begins(Parcel parcel) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("update delivery set tries = tries + 1 where place = :place")
            .bind("place", parcel.order())
            .execute());
  }

  @Override
  public void delivered(Parcel parcel, String ts, Instant at) {
    done(parcel, "sent", ts, "", at);
  }

  @Override
  public void refused(Parcel parcel, String why, Instant at) {
    done(parcel, "refused", "", why, at);
  }

  private void done(Parcel parcel, String state, String ts, String problem, Instant at) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "update delivery set state = :state, ts = :ts, problem = :problem,"
                    + " done_at = :at, body = '' where place = :place")
            .bind("state", state)
            .bind("ts", ts)
            .bind("problem", problem)
            .bind("at", at.toEpochMilli())
            .bind("place", parcel.order())
            .execute());
  }
}
