package taijie.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * SQLite in one file, for one instance. A single connection does all the writing, which is both the
 * fastest and the safest way; immediate transactions wait for each other instead of failing. With
 * {@code synchronous=NORMAL} a crash of the program loses nothing; a power failure may lose the
 * last moments, never the file.
 */
record Sqlite(Path file) implements Dialect {

  @Override
  public HikariConfig connection() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for " + file + " cannot be made", e);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:sqlite:"
            + file
            + "?journal_mode=WAL&busy_timeout=5000&foreign_keys=on&synchronous=NORMAL"
            + "&transaction_mode=IMMEDIATE");
    config.setMaximumPoolSize(1);
    config.setPoolName("sqlite");
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

  // Nobody else shares the file: what was being worked on when the program died can go on at once.
  @Override
  public void afterCrash(Jdbi jdbi) {
    jdbi.useHandle(handle ->
        handle.execute("update scheduled_tasks set picked = 0, picked_by = null where picked = 1"));
  }
}
