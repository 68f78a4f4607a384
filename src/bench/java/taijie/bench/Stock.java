package taijie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taijie.Cast;
import taijie.TestBot;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Medium;
import taijie.storage.Database;
import taijie.storage.Kept;
import taijie.usecase.Actor;
import taijie.usecase.CloseDispute;
import taijie.usecase.Disputes;
import taijie.usecase.LogAnswer.Said;
import taijie.usecase.Placed;
import taijie.usecase.Townsfolk;
import taijie.usecase.UseCases;

/**
 * A database as large as years of work make it: ten disputes are gone through by the real use
 * cases, twenty events each, and then copied in the database itself under other numbers, channels,
 * cards, people and suppliers.
 *
 * @param open some of the open disputes
 */
record Stock(Path folder, int disputes, List<Open> open) {

  static final int CHANNELS = 200;
  static final int USERS = 50;

  private static final int TEMPLATES = 10;
  private static final int EVENTS = 20;
  private static final int SAMPLE = 4_000;

  /** An open dispute with its current step. */
  record Open(int number, String channel, String card, String step) {}

  static String channel(int n) {
    return "C%04d".formatted(n);
  }

  static String user(int n) {
    return "U%04d".formatted(n);
  }

  /** A fresh copy of a database of so many disputes, which is made once. */
  static Stock of(Path bench, int disputes) throws IOException, SQLException {
    Path made = bench.resolve("stock-" + disputes + ".db");
    if (!Files.exists(made)) {
      make(bench, made, disputes);
    }
    Path folder = bench.resolve("data-" + disputes);
    Files.createDirectories(folder);
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("taijie.db" + end));
    }
    Files.copy(made, folder.resolve("taijie.db"), StandardCopyOption.REPLACE_EXISTING);
    return new Stock(folder, disputes, open(folder));
  }

  Connection connect() throws SQLException {
    return connect(folder.resolve("taijie.db"));
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=20000");
  }

  private static List<Open> open(Path folder) throws SQLException {
    List<Open> open = new ArrayList<>();
    try (Connection connection = connect(folder.resolve("taijie.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select number, channel, card, step from dispute where is_open = 1"
                    + " and step <> '' order by (number * 7919) % 100003 limit "
                    + SAMPLE)) {
      while (row.next()) {
        open.add(new Open(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return open;
  }

  private static void make(Path bench, Path file, int disputes) throws IOException, SQLException {
    Files.createDirectories(bench);
    Path part = bench.resolve("part.db");
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(bench.resolve("part.db" + end));
    }
    String workspace = templates(part);
    try (Connection connection = connect(part);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = off");
      statement.execute("pragma synchronous = off");
      statement.execute("pragma cache_size = -200000");
      connection.setAutoCommit(false);
      int copies = disputes / TEMPLATES;
      copy(statement, "dispute", workspace, copies);
      copy(statement, "event", workspace, copies);
      for (String table : List.of("dispute", "event", "delivery", "scheduled_tasks", "seen")) {
        statement.execute(
            "delete from " + table + (hasWorkspace(table) ? " where workspace <> 'T0001'" : ""));
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean hasWorkspace(String table) {
    return !table.equals("scheduled_tasks");
  }

  private static void copy(Statement statement, String table, String workspace, int copies)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("pragma table_info(" + table + ")")) {
      while (row.next()) {
        columns.add(row.getString("name"));
      }
    }
    String number = "(t.number + k.n * " + TEMPLATES + ")";
    String channel = "printf('C%04d', " + number + " % " + CHANNELS + ")";
    String user = "printf('U%04d', " + number + " % " + USERS + ")";
    String card = "printf('1650000000.%06d', " + number + ")";
    Map<String, String> other =
        Map.of(
            "workspace",
            "'T0001'",
            "number",
            number,
            "channel",
            channel,
            "card",
            card,
            "handler",
            user,
            "supplier",
            "t.supplier || ' ' || (k.n % 997)",
            "search",
            "t.search || ' ' || (k.n % 997)",
            "person",
            "replace(t.person, '" + Cast.ANNA + "', " + user + ")",
            "body",
            "replace(replace(replace(t.body, 'CARD-' || t.number || '-', "
                + card
                + "), '"
                + Cast.CHANNEL
                + "', "
                + channel
                + "), '"
                + Cast.ANNA
                + "', "
                + user
                + ")");
    statement.execute(
        "with recursive k (n) as (values (0) union all select n + 1 from k where n < "
            + (copies - 1)
            + ") insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + columns.stream()
                .map(c -> other.getOrDefault(c, "t." + c))
                .collect(Collectors.joining(", "))
            + " from k cross join "
            + table
            + " t where t.workspace = '"
            + workspace
            + "'");
  }

  private static String templates(Path file) {
    try (Kept kept = new Kept(Database.sqlite(file))) {
      Disputes disputes =
          new Disputes(kept.store(), new Townsfolk(), TestBot.KNOWLEDGE, kept.clock());
      UseCases use = UseCases.of(disputes);
      for (int n = 1; n <= TEMPLATES; n++) {
        kept.clock().forward(Duration.ofMinutes(1));
        String prefix = "template " + n + " ";
        DisputeId id =
            use.openDispute()
                .open(
                    by(kept, prefix + "open"),
                    n % 3 == 0 ? Cast.LIDS_IN_FULL : Cast.LIDS,
                    Cast.CHANNEL,
                    Cast.ANNA)
                .id();
        new Placed(disputes).card(id, "CARD-" + id.number() + "-");
        while (kept.store().transact(work -> work.journal().entries(id)).size() < EVENTS - 1) {
          int many = kept.store().transact(work -> work.journal().entries(id)).size();
          kept.clock().forward(Duration.ofHours(5));
          use.logAnswer()
              .log(
                  by(kept, prefix + many),
                  id,
                  new Said(
                      "Your caliper is not accurate, you measure in the wrong way. (" + many + ")",
                      "Linda Zhou",
                      Medium.WECHAT,
                      kept.clock().instant(),
                      ""));
          use.takeNote().remark(by(kept, prefix + "note " + many), id, "Called them again.");
        }
        if (n % 2 == 0) {
          use.closeDispute()
              .close(
                  by(kept, prefix + "close"),
                  id,
                  new CloseDispute.End(Ending.RETURNED, "", "", true));
        }
      }
      return kept.workspace();
    }
  }

  private static Actor by(Kept kept, String request) {
    return new Actor(kept.workspace(), Cast.ANNA, request);
  }
}
