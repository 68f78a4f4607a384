package taijie.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all tests of this JVM; each gets a database of its own. */
public final class PostgresServer {

  private static final String TEMPLATE = "taijie_template";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  /** A new database with its tables, as quick as copying an empty one. */
  public static DatabaseUrl database() {
    return copyOf(TEMPLATE);
  }

  /** A new database without tables. */
  public static DatabaseUrl bare() {
    return copyOf("template0");
  }

  private static DatabaseUrl copyOf(String template) {
    String name = "test_" + DATABASES.incrementAndGet();
    execute("create database " + name + " template " + template);
    return url(name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static {
    execute("create database " + TEMPLATE);
    Database.postgres(url(TEMPLATE)).close();
  }

  /** Runs a statement as the server's owner. */
  static void execute(String sql) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DatabaseUrl url(String database) {
    return new DatabaseUrl(
        "localhost", SERVER.getPort(), database, "postgres", "postgres", Map.of());
  }
}
