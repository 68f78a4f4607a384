package taijie.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * PostgreSQL, which several instances may share. A transaction sees the database as it was when it
 * began; whoever would overwrite what somebody else changed since then is refused and decides
 * again.
 */
record Postgres(DatabaseUrl url) implements Dialect {

  private static final int CONNECTIONS = 10;
  // The migrations are asked over a second one.
  private static final int LOOKING = 2;

  // unique_violation, serialization_failure, deadlock_detected, and what follows upon one of them
  // within its transaction: https://www.postgresql.org/docs/current/errcodes-appendix.html
  private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01", "25P02");

  // Connections, resources, interventions by whoever runs the server, failures of its system, and
  // a server that can only be read, as after a failover. By class, or whole.
  private static final List<String> AWAY = List.of("08", "53", "57P", "58", "25006");

  // What the pool says, without a state, of a connection that broke a moment ago.
  private static final String CLOSED = "Connection is closed";

  @Override
  public HikariConfig connection(Use use) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://" + url.host() + ":" + url.port() + "/" + url.database());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.addDataSourceProperty("ApplicationName", "taijie");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "30");
    url.options().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(use == Use.LOOK ? LOOKING : CONNECTIONS);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setPoolName("postgresql");
    return config;
  }

  @Override
  public Optional<HikariConfig> reading() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "identity", "bigint generated always as identity primary key",
        "bytes", "bytea",
        "timestamp", "timestamp with time zone",
        "boolean", "boolean");
  }

  @Override
  public SchedulerBuilder polling(SchedulerBuilder scheduler) {
    return scheduler.pollUsingLockAndFetch(0.5, 1.0);
  }

  @Override
  public TransactionIsolationLevel isolation() {
    return TransactionIsolationLevel.REPEATABLE_READ;
  }

  // Locking a table is the only way to wait before the transaction's picture is taken: behind
  // “select … for update” or an advisory lock it would be an old one, and lose again.
  @Override
  public void waitInLine(Handle handle, boolean lost) {
    handle.execute("lock table turn in " + (lost ? "access exclusive" : "access share") + " mode");
  }

  @Override
  public boolean isOwn() {
    return false;
  }

  @Override
  public boolean isConflict(SQLException e) {
    return e.getSQLState() != null && CONFLICTS.contains(e.getSQLState());
  }

  @Override
  public boolean isAway(SQLException e) {
    return e.getSQLState() == null
        ? CLOSED.equals(e.getMessage())
        : AWAY.stream().anyMatch(e.getSQLState()::startsWith);
  }

  @Override
  public boolean canBeWritten(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select current_setting('transaction_read_only')")
            .mapTo(String.class)
            .one()
            .equals("off"));
  }

  // Others are at work: what one left behind is taken over when its heartbeats are missed.
  @Override
  public void afterCrash(Jdbi jdbi) {}

  // Deleted rows are overwritten by the server's own vacuum.
  @Override
  public void afterForget(Jdbi jdbi) {}

  @Override
  public void backUp(Jdbi jdbi, Path to) {
    throw new UnsupportedOperationException(
        "PostgreSQL is backed up by its own tool: pg_dump \"$DATABASE_URL\" > taijie.sql");
  }

  @Override
  public String toString() {
    return "PostgreSQL at " + url;
  }
}
