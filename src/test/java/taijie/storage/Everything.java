package taijie.storage;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

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
                        .anyMatch(row ->
                            row.values().toString().toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
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
    PostgresServer.execute("alter database " + name + " set " + setting + " = " + value);
    PostgresServer.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
  }

  /** Whether nothing that is scheduled is due or being done. */
  public static boolean isDone(Database database, Instant now) {
    return database
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "select count(*) from scheduled_tasks where picked or execution_time <= :now")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
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
