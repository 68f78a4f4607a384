package taijie.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * SQLite in one file, for one instance. A single connection does all the writing, which is both the
 * fastest and the safest way, while others read; immediate transactions wait for each other instead
 * of failing. With {@code synchronous=NORMAL} a crash of the program loses nothing; a power failure
 * may lose the last moments, never the file. What is deleted is overwritten.
 */
record Sqlite(Path file) implements Dialect {

  private static final int READERS = 4;

  // CONSTRAINT: https://sqlite.org/rescode.html
  private static final int CONSTRAINT = 19;

  // BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
  private static final Set<Integer> AWAY = Set.of(5, 6, 8, 10, 11, 13, 14, 26);

  @Override
  public HikariConfig connection(Use use) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for " + file + " cannot be made", e);
    }
    // Whoever only looks must not keep the bot from writing.
    HikariConfig config = pool(use == Use.LOOK ? "DEFERRED" : "IMMEDIATE");
    config.setConnectionInitSql("pragma secure_delete = on");
    config.setMaximumPoolSize(1);
    config.setPoolName("sqlite");
    return config;
  }

  // The log of writes lets any number read what was committed, while one writes.
  @Override
  public Optional<HikariConfig> reading() {
    HikariConfig config = pool("DEFERRED");
    config.setConnectionInitSql("pragma query_only = on");
    config.setMaximumPoolSize(READERS);
    config.setPoolName("sqlite-reading");
    return Optional.of(config);
  }

  private HikariConfig pool(String transactions) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:sqlite:"
            + file
            + "?journal_mode=WAL&foreign_keys=on&synchronous=NORMAL&busy_timeout="
            + PATIENCE.toMillis()
            + "&transaction_mode="
            + transactions);
    config.setConnectionTimeout(PATIENCE.toMillis());
    return config;
  }

  @Override
  public Map<String, String> types() {
    return Map.of(
        "identity", "integer primary key autoincrement",
        "bytes", "blob",
        "timestamp", "timestamp",
        "boolean", "boolean");
  }

  @Override
  public SchedulerBuilder polling(SchedulerBuilder scheduler) {
    return scheduler.pollUsingFetch(0.5, 3.0);
  }

  @Override
  public TransactionIsolationLevel isolation() {
    return TransactionIsolationLevel.SERIALIZABLE;
  }

  // There is but one writer, who never loses.
  @Override
  public void waitInLine(Handle handle, boolean lost) {}

  // Its file is locked.
  @Override
  public boolean isOwn() {
    return true;
  }

  @Override
  public boolean isConflict(SQLException e) {
    return primary(e) == CONSTRAINT;
  }

  @Override
  public boolean isAway(SQLException e) {
    return AWAY.contains(primary(e));
  }

  // An extended code carries the primary one in its lowest byte.
  private static int primary(SQLException e) {
    return e.getErrorCode() & 0xff;
  }

  @Override
  public boolean canBeWritten(Jdbi jdbi) {
    return Files.isWritable(file);
  }

  // Nobody else shares the file: what was being worked on when the program died can go on at once.
  @Override
  public void afterCrash(Jdbi jdbi) {
    jdbi.useHandle(handle -> {
      handle.execute("update scheduled_tasks set picked = 0, picked_by = null where picked = 1");
      handle.execute("delete from lane_lease where holder <> ''");
    });
  }

  // The log of writes still holds what was deleted, until it is cut off.
  @Override
  public void afterForget(Jdbi jdbi) {
    jdbi.useHandle(handle ->
        handle.createQuery("pragma wal_checkpoint(truncate)").mapTo(Integer.class).list());
  }

  @Override
  public void backUp(Jdbi jdbi, Path to) {
    jdbi.useHandle(handle -> handle.execute("vacuum into ?", to.toString()));
  }

  @Override
  public String toString() {
    return "SQLite in " + file;
  }
}
