package taijie.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import taijie.storage.Database;
import taijie.storage.DatabaseUrl;
import taijie.storage.Everything;
import taijie.storage.PostgresServer;

/** What the program stands on, and how it gives way. */
sealed interface Ground {

  /** What tells the program to keep everything here. */
  Map<String, String> environment();

  /** Opens it beside the instances at work. */
  Database look();

  /** Something goes wrong with it, until the trouble is closed. */
  Trouble trouble(RandomGenerator random) throws SQLException;

  /** Ends by being closed. */
  interface Trouble extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  static Ground of(String kind, Path folder) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "sqlite" -> new Sqlite(folder);
      case "postgresql" -> new Postgres(PostgresServer.database());
      default -> throw new IllegalArgumentException("sqlite or postgresql, not " + kind);
    };
  }

  /** A file of its own. */
  record Sqlite(Path folder) implements Ground {
    @Override
    public Map<String, String> environment() {
      return Map.of();
    }

    @Override
    public Database look() {
      return Database.look(Optional.empty(), folder);
    }

    // Somebody else writes, for longer than anybody waits.
    @Override
    public Trouble trouble(RandomGenerator random) throws SQLException {
      Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("taijie.db"));
      try (Statement statement = other.createStatement()) {
        statement.execute("pragma busy_timeout = 5000");
        statement.execute("begin immediate");
      } catch (SQLException e) {
        other.close();
        throw e;
      }
      return other::close;
    }
  }

  /** A database of its own on a server that all share. */
  record Postgres(DatabaseUrl url) implements Ground {
    @Override
    public Map<String, String> environment() {
      return Map.of(
          "DATABASE_URL",
          "postgres://%s:%s@%s:%d/%s"
              .formatted(url.user(), url.password(), url.host(), url.port(), url.database()));
    }

    @Override
    public Database look() {
      return Database.look(Optional.of(url), Path.of("."));
    }

    // Restarted, and back at once, or as one that can only be read for a while.
    @Override
    public Trouble trouble(RandomGenerator random) {
      boolean readOnly = random.nextBoolean();
      if (readOnly) {
        Everything.restart(url.database(), "default_transaction_read_only", "on");
      } else {
        Everything.endConnections(url.database());
      }
      return () -> {
        if (readOnly) {
          Everything.restart(url.database(), "default_transaction_read_only", "off");
        }
      };
    }
  }
}
