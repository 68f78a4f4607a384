package taijie.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import taijie.storage.Dialect.Use;

/** An open database with its tables up to date. */
public final class Database implements AutoCloseable {

  private static final String FILE = "taijie.db";

  private final HikariDataSource source;
  private final Dialect dialect;
  private final Jdbi jdbi;
  private final FileLock lock;
  // Of the database and not of a store, since there may be several stores on it.
  private final AtomicLong changes = new AtomicLong();
  private volatile Optional<Reading> reading = Optional.empty();

  private record Reading(HikariDataSource source, Jdbi jdbi) {}

  private Database(Dialect dialect, Use use, FileLock lock) {
    this.dialect = dialect;
    this.lock = lock;
    try {
      this.source = new HikariDataSource(dialect.connection(use));
    } catch (PoolInitializationException e) {
      lock.close();
      throw new IllegalStateException(
          "The database cannot be opened (" + dialect + "): " + reason(e), e);
    }
    this.jdbi = quiet(source);
  }

  /** Opens whatever is configured, as an instance at work. */
  public static Database open(Optional<DatabaseUrl> url, Path data) {
    return url.map(Database::postgres).orElseGet(() -> sqlite(data.resolve(FILE)));
  }

  /**
   * Opens a SQLite file, and makes it where there is none.
   *
   * @throws IllegalStateException where another instance uses it
   */
  public static Database sqlite(Path file) {
    return work(new Sqlite(file), FileLock.of(file));
  }

  /** Opens a PostgreSQL, which other instances may be using, too. */
  public static Database postgres(DatabaseUrl url) {
    return work(new Postgres(url), FileLock.NONE);
  }

  /**
   * Opens whatever is configured beside an instance that may be at work, and changes nothing.
   *
   * @throws Empty where it has no tables yet
   * @throws IllegalStateException where there is none, or one of an earlier version
   */
  public static Database look(Optional<DatabaseUrl> url, Path data) {
    Path file = data.resolve(FILE);
    if (url.isEmpty() && !Files.exists(file)) {
      throw new IllegalStateException(
          "There is no database " + file + ". Set TAIJIE_DATA or DATABASE_URL.");
    }
    Dialect dialect = url.<Dialect>map(Postgres::new).orElseGet(() -> new Sqlite(file));
    Database database = new Database(dialect, Use.LOOK, FileLock.NONE);
    MigrationInfoService migrations = database.flyway().info();
    if (migrations.applied().length == 0) {
      database.close();
      throw new Empty(dialect);
    }
    if (migrations.pending().length > 0) {
      database.close();
      throw new IllegalStateException(
          "The database ("
              + dialect
              + ") was last used by an earlier version. Start Taijie on it once.");
    }
    return database;
  }

  /** There is a database, and nothing in it yet. */
  public static final class Empty extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Empty(Dialect dialect) {
      super("The database (" + dialect + ") is empty. Start Taijie on it once.");
    }
  }

  private static Database work(Dialect dialect, FileLock lock) {
    Database database = new Database(dialect, Use.WORK, lock);
    try {
      database.flyway().migrate();
      dialect.afterCrash(database.jdbi);
      database.reading =
          dialect.reading().map(HikariDataSource::new).map(s -> new Reading(s, quiet(s)));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  // What people wrote stands in the arguments, and an error's message in the log.
  private static Jdbi quiet(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  /** Whether it answers now. */
  public boolean answers() {
    try {
      return jdbi.withHandle(handle -> handle.createQuery("select 1").mapTo(Integer.class).one())
          == 1;
    } catch (JdbiException e) {
      return false;
    }
  }

  /** Connections by what they are at: {@code active}, {@code idle}, and who waits for one. */
  public Map<String, Integer> connections() {
    HikariPoolMXBean pool = source.getHikariPoolMXBean();
    return Map.of(
        "active", pool.getActiveConnections(),
        "idle", pool.getIdleConnections(),
        "waiting", pool.getThreadsAwaitingConnection());
  }

  /** Whether it takes what is written, as a server that only follows another does not. */
  public boolean canBeWritten() {
    return dialect.canBeWritten(jdbi);
  }

  /** Copies everything to a file that must not exist, while it is in use. */
  public void backUp(Path to) {
    if (Files.exists(to)) {
      throw new IllegalStateException(to + " exists already; name a new file.");
    }
    dialect.backUp(jdbi, to);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** For those who change nothing. */
  Jdbi reading() {
    return reading.map(Reading::jdbi).orElse(jdbi);
  }

  DataSource source() {
    return source;
  }

  /** How often something was changed that others remember. */
  AtomicLong changes() {
    return changes;
  }

  Dialect dialect() {
    return dialect;
  }

  /** The tables that are there, without the migrations' own. */
  List<String> tables() {
    return jdbi.withHandle(handle ->
        handle
            .queryMetadata(meta ->
                meta.getTables(
                    null, handle.getConnection().getSchema(), "%", new String[] {"TABLE"}))
            .map((row, context) -> row.getString("TABLE_NAME"))
            .filter(name -> !name.startsWith("flyway_") && !name.startsWith("sqlite_"))
            .list());
  }

  @Override
  public void close() {
    reading.ifPresent(r -> r.source().close());
    source.close();
    lock.close();
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(dialect.types())
        .load();
  }

  static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
