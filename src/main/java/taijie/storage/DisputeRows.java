package taijie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import taijie.dispute.Case;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Page;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Milestones;
import taijie.dispute.Summary;

/** A row for each dispute, by which disputes are found, listed and counted. */
final class DisputeRows {

  private final Handle handle;

  DisputeRows(Handle handle) {
    this.handle = handle;
  }

  Optional<DisputeId> inThread(String workspace, String channel, String thread) {
    return handle
        .createQuery(
            "select number from dispute"
                + " where workspace = :workspace and channel = :channel and card = :card")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("card", thread)
        .mapTo(Integer.class)
        .findFirst()
        .map(number -> new DisputeId(workspace, number));
  }

  boolean awaitsCard(String workspace, String channel, Instant since) {
    return handle
        .createQuery(
            "select number from dispute where workspace = :workspace and channel = :channel"
                + " and card = '' and opened_at >= :since limit 1")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  // Only what is asked for, or no index would serve.
  private static String listed(Query query) {
    StringBuilder listed = new StringBuilder(" from dispute where workspace = :workspace");
    if (!query.handler().isEmpty()) {
      listed.append(" and handler = :handler");
    }
    if (!query.channel().isEmpty()) {
      listed.append(" and channel = :channel");
    }
    if (!query.text().isEmpty()) {
      listed.append(" and search like :like escape '!'");
    }
    if (query.show() != Show.ALL) {
      listed.append(" and is_open = ").append(query.show() == Show.OPEN ? 1 : 0);
    }
    return listed.toString();
  }

  // Databases differ in where they put what has no due time: here it comes last. The index
  // dispute_in_order has these very words.
  private static final String IN_ORDER =
      " order by is_open desc, case when is_open = 1 and due_at is null then 1 else 0 end,"
          + " case when is_open = 1 then due_at end, closed_at desc, number desc limit :limit";

  List<Summary> list(Query query) {
    return asked(handle.createQuery("select *" + listed(query) + IN_ORDER), query)
        .bind("limit", query.limit())
        .map((row, context) -> summary(row))
        .list();
  }

  Page page(Query query, Set<String> channels, int from) {
    if (channels.isEmpty()) {
      return new Page(List.of(), 0);
    }
    // As an expression the channel invites no index of its own, by which all rows of hundreds of
    // channels would be fetched and sorted: the one in the list's order passes over what is not
    // meant.
    String there = listed(query) + " and channel || '' in (<channels>)";
    int total =
        asked(
                handle.createQuery(
                    "select count(*) from (select 1" + there + " limit :most) as counted"),
                query)
            .bind("most", Page.COUNTED + 1)
            .bindList("channels", List.copyOf(channels))
            .mapTo(Integer.class)
            .one();
    List<Summary> rows =
        asked(handle.createQuery("select *" + there + IN_ORDER + " offset :from"), query)
            .bindList("channels", List.copyOf(channels))
            .bind("limit", query.limit())
            .bind("from", from)
            .map((row, context) -> summary(row))
            .list();
    return new Page(rows, total);
  }

  private static org.jdbi.v3.core.statement.Query asked(
      org.jdbi.v3.core.statement.Query statement, Query query) {
    return statement
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("workspace", query.workspace())
        .bind("handler", query.handler())
        .bind("channel", query.channel())
        .bind("like", "%" + literal(Names.storable(query.text()).strip()) + "%");
  }

  List<String> suppliers(String workspace, Set<String> channels) {
    return channels.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "select distinct supplier from dispute"
                    + " where workspace = :workspace and channel in (<channels>)")
            .bind("workspace", workspace)
            .bindList("channels", List.copyOf(channels))
            .mapTo(String.class)
            .list();
  }

  List<DisputeId> with(String workspace, Set<String> names, Set<String> channels, int limit) {
    return channels.isEmpty() || names.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "select number from dispute where workspace = :workspace"
                    + " and supplier in (<names>) and channel in (<channels>)"
                    + " order by number desc limit :limit")
            .bind("workspace", workspace)
            .bindList("names", List.copyOf(names))
            .bindList("channels", List.copyOf(channels))
            .bind("limit", limit)
            .mapTo(Integer.class)
            .map(number -> new DisputeId(workspace, number))
            .list();
  }

  void cases(String workspace, Consumer<Case> each) {
    handle
        .createQuery(
            "select number, channel, supplier, handler, opened_at, closed_at, noticed_at,"
                + " accepted_at, settled_at, ending, owner_early, warned, called_instead,"
                + " owner_involved, anyway, steps_done, steps_left_out"
                + " from dispute where workspace = :workspace order by number")
        .bind("workspace", workspace)
        .map((row, context) ->
            new Case(
                new DisputeId(workspace, row.getInt("number")),
                row.getString("channel"),
                row.getString("supplier"),
                row.getString("handler"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                FigureColumns.instant(row, "closed_at"),
                FigureColumns.read(row)))
        .forEach(each);
  }

  List<DisputeId> withoutFigures(int limit) {
    return handle
        .createQuery("select workspace, number from dispute where figured = 0 limit :limit")
        .bind("limit", limit)
        .map((row, context) -> new DisputeId(row.getString("workspace"), row.getInt("number")))
        .list();
  }

  void addFigures(DisputeId id, Milestones milestones) {
    FigureColumns.bind(
            handle.createUpdate(
                "update dispute set "
                    + FigureColumns.SET
                    + " where workspace = :workspace and number = :number and figured = 0"),
            milestones)
        .bind("workspace", id.workspace())
        .bind("number", id.number())
        .execute();
  }

  void spoke(DisputeId id, Instant at) {
    handle
        .createUpdate(
            "update dispute set spoken_at = :at"
                + " where workspace = :workspace and number = :number")
        .bind("at", at.toEpochMilli())
        .bind("workspace", id.workspace())
        .bind("number", id.number())
        .execute();
  }

  Optional<Instant> lastSpoken(DisputeId id) {
    return handle
        .createQuery(
            "select spoken_at from dispute where workspace = :workspace and number = :number"
                + " and spoken_at is not null")
        .bind("workspace", id.workspace())
        .bind("number", id.number())
        .mapTo(Long.class)
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  List<DisputeId> closedBefore(Instant at) {
    return handle
        .createQuery(
            "select workspace, number from dispute where is_open = 0 and closed_at < :at"
                + " order by workspace, number")
        .bind("at", at.toEpochMilli())
        .map((row, context) -> new DisputeId(row.getString("workspace"), row.getInt("number")))
        .list();
  }

  void save(Summary row) {
    handle
        .createUpdate(
            "insert into dispute (workspace, number, supplier, po, finding, search, channel, card,"
                + " handler, is_open, playbook, step, due_at, overdue, opened_at, closed_at)"
                + " values (:workspace, :number, :supplier, :po, :finding, :search, :channel, :card,"
                + " :handler, :open, :playbook, :step, :due, :overdue, :opened, :closed)"
                + " on conflict (workspace, number) do update set supplier = excluded.supplier,"
                + " po = excluded.po, finding = excluded.finding, search = excluded.search,"
                + " channel = excluded.channel, card = excluded.card, handler = excluded.handler, is_open = excluded.is_open,"
                + " playbook = excluded.playbook, step = excluded.step, due_at = excluded.due_at,"
                + " overdue = excluded.overdue, closed_at = excluded.closed_at")
        .bind("workspace", row.id().workspace())
        .bind("number", row.id().number())
        .bind("supplier", Names.storable(row.supplier()))
        .bind("po", Names.storable(row.po()))
        .bind("finding", Names.storable(row.finding()))
        .bind("search", Names.storable(row.supplier() + " " + row.po()).toLowerCase(Locale.ROOT))
        .bind("channel", row.channel())
        .bind("card", row.card())
        .bind("handler", row.handler())
        .bind("open", row.open() ? 1 : 0)
        .bind("playbook", row.playbook())
        .bind("step", row.step())
        .bind("due", FigureColumns.millis(row.due()))
        .bind("overdue", row.overdue() ? 1 : 0)
        .bind("opened", row.opened().toEpochMilli())
        .bind("closed", FigureColumns.millis(row.closed()))
        .execute();
    FigureColumns.bind(
            handle.createUpdate(
                "update dispute set "
                    + FigureColumns.SET
                    + " where workspace = :workspace and number = :number"),
            row.milestones())
        .bind("workspace", row.id().workspace())
        .bind("number", row.id().number())
        .execute();
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        new DisputeId(row.getString("workspace"), row.getInt("number")),
        row.getString("supplier"),
        row.getString("po"),
        row.getString("finding"),
        row.getString("channel"),
        row.getString("card"),
        row.getString("handler"),
        row.getInt("is_open") == 1,
        row.getString("playbook"),
        row.getString("step"),
        FigureColumns.instant(row, "due_at"),
        row.getInt("overdue") == 1,
        Instant.ofEpochMilli(row.getLong("opened_at")),
        FigureColumns.instant(row, "closed_at"),
        FigureColumns.read(row));
  }

  private static String literal(String words) {
    return words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
