package taijie.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import taijie.dispute.DisputeId;
import taijie.usecase.Mailbox;

/** The outbox's other end. What was delivered leaves its name behind, not its text. */
final class SqlMailbox implements Mailbox {

  // Longer than the slowest delivery takes; an instance that died is waited for no longer.
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final LongSupplier ticks;

  SqlMailbox(Jdbi jdbi, InstantSource clock, LongSupplier ticks) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ticks = ticks;
  }

  @Override
  public Optional<Instant> take(String workspace, String lane, String holder) {
    Instant now = clock.instant();
    return jdbi.withHandle(handle -> {
      int taken =
          handle
              .createUpdate(
                  "insert into lane_lease (workspace, lane, holder, lasts_until)"
                      + " values (:workspace, :lane, :holder, :until)"
                      + " on conflict (workspace, lane) do update"
                      + " set holder = excluded.holder, lasts_until = excluded.lasts_until"
                      + " where lane_lease.lasts_until <= :now"
                      + " or lane_lease.holder = excluded.holder")
              .bind("workspace", workspace)
              .bind("lane", lane)
              .bind("holder", holder)
              .bind("until", now.plus(LEASE).toEpochMilli())
              .bind("now", now.toEpochMilli())
              .execute();
      return taken == 1 ? Optional.empty() : Optional.of(askAgain(handle, workspace, lane, now));
    });
  }

  // A lane that rests says until when; of one at work nobody knows when it will be through.
  private static Instant askAgain(Handle handle, String workspace, String lane, Instant now) {
    return handle
        .createQuery(
            "select lasts_until from lane_lease"
                + " where workspace = :workspace and lane = :lane and holder = ''")
        .bind("workspace", workspace)
        .bind("lane", lane)
        .mapTo(Long.class)
        .findFirst()
        .map(Instant::ofEpochMilli)
        .orElse(now.plus(ASK_AGAIN));
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
