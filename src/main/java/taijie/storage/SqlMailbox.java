package taijie.storage;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import taijie.usecase.Mailbox;

/** The outbox's other end. What was delivered leaves its name behind, not its text. */
final class SqlMailbox implements Mailbox {

  private final Jdbi jdbi;

  SqlMailbox(Jdbi jdbi) {
    this.jdbi = jdbi;
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
