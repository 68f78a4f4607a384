package taijie.storage;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;

/** Reaches into a database past its ports. */
public final class Everything {

  private Everything() {}

  /** The tables of which a row holds this, in small letters or large ones. */
  public static List<String> rowsWith(Database database, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return database
        .jdbi()
        .withHandle(handle ->
            database.tables().stream()
                .filter(table ->
                    handle.createQuery("select * from " + table).mapToMap().stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(value -> text(value).toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
  }

  // Of an array of bytes Java would tell only where it lies.
  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(value);
  }

  /**
   * How many rows there are.
   *
   * @param what a table, and which of its rows
   */
  public static int count(Database database, String what) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("select count(*) from " + what).mapTo(Integer.class).one());
  }

  /** Runs a statement on a connection of the bot's own. */
  public static void execute(Database database, String sql) {
    database.jdbi().useHandle(handle -> handle.execute(sql));
  }

  /** Sets something for a PostgreSQL and ends its connections, as a restart does. */
  public static void restart(Database database, String setting, String value) {
    // A pool may still hold connections that an earlier restart ended.
    String name = await().ignoreExceptions().until(() -> name(database), found -> true);
    restart(name, setting, value);
  }

  /** The same for the database of this name. */
  public static void restart(String name, String setting, String value) {
    PostgresServer.execute("alter database " + name + " set " + setting + " = " + value);
    endConnections(name);
  }

  /** Ends all connections to a PostgreSQL's database, as a restart does. */
  public static void endConnections(String name) {
    PostgresServer.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  /** Everything that was ever to be said. */
  public static List<Delivery> deliveries(Database database) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select * from delivery order by place")
                .map((row, context) ->
                    new Delivery(
                        row.getString("id"),
                        row.getString("lane"),
                        row.getString("state"),
                        String.valueOf(row.getString("ts")),
                        String.valueOf(row.getString("problem")),
                        row.getInt("tries")))
                .list());
  }

  /** How many messages wait. */
  public static int waiting(Database database) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select count(*) from delivery where state = 'waiting'")
                .mapTo(Integer.class)
                .one());
  }

  /** What keeps deliveries from being made: for whoever has to find out. */
  public static String held(Database database) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("select * from lane_lease").mapToMap().list()
                + " "
                + handle
                    .createQuery("select * from scheduled_tasks where task_name = 'deliver'")
                    .mapToMap()
                    .list());
  }

  /** A dispute's journal. */
  public static List<Entry> entries(Database database, DisputeId id) {
    return database.jdbi().withHandle(handle -> new SqlJournal(handle).entries(id));
  }

  /** A row of the outbox. */
  public record Delivery(
      String id, String lane, String state, String ts, String problem, int tries) {}

  /** Whether nothing that is scheduled is due or being done. */
  public static boolean isDone(Database database, Instant now) {
    return database
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "select count(*) from scheduled_tasks where picked or execution_time <= :now")
                    .bind("now", Timestamp.from(now))
                    .mapTo(Long.class)
                    .one())
        == 0;
  }

  private static String name(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select current_database()").mapTo(String.class).one());
  }
}
