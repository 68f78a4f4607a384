package taijie.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** An open database with its tables up to date. */
public final class Database implements AutoCloseable {

  private final HikariDataSource source;
  private final Dialect dialect;
  private final Jdbi jdbi;

  private Database(Dialect dialect) {
    this.dialect = dialect;
    this.source = new HikariDataSource(dialect.connection());
    this.jdbi = Jdbi.create(source);
    migrate();
    dialect.afterCrash(jdbi);
  }

  /** Opens a SQLite file, and makes it where there is none. */
  public static Database sqlite(Path file) {
    return new Database(new Sqlite(file));
  }

  Jdbi jdbi() {
    return jdbi;
  }

  DataSource source() {
    return source;
  }

  Dialect dialect() {
    return dialect;
  }

  @Override
  public void close() {
    source.close();
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(dialect.types())
        .load()
        .migrate();
  }
}
