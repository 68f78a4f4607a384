package taijie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import taijie.phrasebook.Medium;
import taijie.usecase.Exchanges;
import taijie.vocabulary.Label;

/** The last answer of each thread in direct messages. */
final class SqlExchanges implements Exchanges {

  private final Handle handle;

  SqlExchanges(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Exchange> last(String workspace, String channel, String thread) {
    return handle
        .createQuery(
            "select * from exchange where workspace = :workspace and channel = :channel"
                + " order by case when thread = :thread then 0 else 1 end, at desc limit 1")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("thread", thread)
        .map((row, context) -> exchange(row))
        .findFirst();
  }

  @Override
  public void keep(String workspace, String channel, Exchange exchange, Instant at) {
    handle
        .createUpdate(
            "insert into exchange (workspace, channel, thread, number, situation, place, medium, at)"
                + " values (:workspace, :channel, :thread, :number, :situation, :place, :medium, :at)"
                + " on conflict (workspace, channel, thread) do update set"
                + " number = excluded.number, situation = excluded.situation,"
                + " place = excluded.place, medium = excluded.medium, at = excluded.at")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("thread", exchange.thread())
        // 0 is no dispute's number.
        .bind("number", exchange.dispute().orElse(0))
        .bind("situation", exchange.situation())
        .bind("place", exchange.index())
        .bind("medium", exchange.medium().map(Label::key).orElse(""))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  private static Exchange exchange(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    return new Exchange(
        row.getString("thread"),
        number == 0 ? OptionalInt.empty() : OptionalInt.of(number),
        row.getString("situation"),
        row.getInt("place"),
        Label.find(Medium.class, row.getString("medium")));
  }
}
