package taijie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import taijie.dispute.History;
import taijie.supplier.Listed;
import taijie.supplier.Note;
import taijie.supplier.Spellings;
import taijie.supplier.SupplierName;
import taijie.supplier.Suppliers;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;

/** Suppliers in three tables: joined names, notes about people, and lists that were read in. */
final class SqlSuppliers implements Suppliers {

  // As long as a key's column.
  private static final int KEY = 400;

  private final Handle handle;

  SqlSuppliers(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Spellings spellings(String workspace) {
    return new Spellings(
        handle
            .createQuery("select * from supplier_spelling where workspace = :workspace")
            .bind("workspace", workspace)
            .map((row, context) ->
                new Spellings.Spelling(
                    row.getString("name"),
                    row.getString("into_name"),
                    row.getString("slack_user"),
                    Instant.ofEpochMilli(row.getLong("joined_at"))))
            .list());
  }

  @Override
  public void join(String workspace, Spellings.Spelling spelling) {
    handle
        .createUpdate(
            "insert into supplier_spelling"
                + " (workspace, name_key, name, into_name, slack_user, joined_at)"
                + " values (:workspace, :key, :name, :into, :user, :at)"
                + " on conflict (workspace, name_key) do update set name = excluded.name,"
                + " into_name = excluded.into_name, slack_user = excluded.slack_user,"
                + " joined_at = excluded.joined_at")
        .bind("workspace", workspace)
        .bind("key", key(spelling.name()))
        .bind("name", Names.storable(spelling.name()))
        .bind("into", Names.storable(spelling.into()))
        .bind("user", spelling.by())
        .bind("at", spelling.at().toEpochMilli())
        .execute();
  }

  @Override
  public void part(String workspace, String name) {
    handle
        .createUpdate(
            "delete from supplier_spelling where workspace = :workspace and name_key = :key")
        .bind("workspace", workspace)
        .bind("key", key(name))
        .execute();
  }

  @Override
  public List<Note> notes(String workspace) {
    return handle
        .createQuery(
            "select * from supplier_note where workspace = :workspace order by noted_at, number")
        .bind("workspace", workspace)
        .map((row, context) -> note(row))
        .list();
  }

  @Override
  public Optional<Note> note(String workspace, long number) {
    return handle
        .createQuery(
            "select * from supplier_note where workspace = :workspace and number = :number")
        .bind("workspace", workspace)
        .bind("number", number)
        .map((row, context) -> note(row))
        .findFirst();
  }

  @Override
  public void keep(String workspace, Note note) {
    if (note.text().isBlank()) {
      handle.execute(
          "delete from supplier_note where workspace = ? and number = ?", workspace, note.number());
      return;
    }
    String sql =
        note.number() > 0
            ? "update supplier_note set body = :body, slack_user = :user, noted_at = :at"
                + " where workspace = :workspace and number = :number"
            : "insert into supplier_note"
                + " (workspace, number, supplier, person, body, channel, slack_user, noted_at)"
                + " values (:workspace, :number, :supplier, :person, :body, :channel, :user, :at)";
    handle
        .createUpdate(sql)
        .bind("workspace", workspace)
        .bind("number", note.number() > 0 ? note.number() : nextNote(workspace))
        .bind("supplier", Names.storable(note.supplier()))
        .bind("person", Names.storable(note.person()))
        .bind("body", Names.storable(note.text().strip()))
        .bind("channel", note.channel())
        .bind("user", note.by())
        .bind("at", note.at().toEpochMilli())
        .execute();
  }

  @Override
  public List<Listed> listed(String workspace) {
    return handle
        .createQuery("select * from supplier_list where workspace = :workspace order by name_key")
        .bind("workspace", workspace)
        .map((row, context) ->
            new Listed(
                row.getString("name"),
                new History(
                    Relationship.valueOf(row.getString("relationship")),
                    number(row, "years"),
                    number(row, "orders"),
                    row.getInt("rejections")),
                List.of(Json.read(row.getString("people"), NamedPerson[].class))))
        .list();
  }

  @Override
  public void list(String workspace, Listed supplier) {
    handle
        .createUpdate(
            "insert into supplier_list"
                + " (workspace, name_key, name, relationship, years, orders, rejections, people)"
                + " values (:workspace, :key, :name, :relationship, :years, :orders, :rejections,"
                + " :people) on conflict (workspace, name_key) do update set name = excluded.name,"
                + " relationship = excluded.relationship, years = excluded.years,"
                + " orders = excluded.orders, rejections = excluded.rejections,"
                + " people = excluded.people")
        .bind("workspace", workspace)
        .bind("key", key(supplier.name()))
        .bind("name", Names.storable(supplier.name()))
        .bind("relationship", supplier.history().relationship().name())
        .bind("years", supplier.history().years().orElse(null))
        .bind("orders", supplier.history().orders().orElse(null))
        .bind("rejections", supplier.history().earlierRejections())
        .bind("people", Json.write(supplier.people().toArray(NamedPerson[]::new)))
        .execute();
  }

  private long nextNote(String workspace) {
    return handle
        .createQuery(
            "select coalesce(max(number), 0) + 1 from supplier_note where workspace = :workspace")
        .bind("workspace", workspace)
        .mapTo(Long.class)
        .one();
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getLong("number"),
        row.getString("supplier"),
        row.getString("person"),
        row.getString("body"),
        row.getString("channel"),
        row.getString("slack_user"),
        Instant.ofEpochMilli(row.getLong("noted_at")));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static String key(String name) {
    return Names.within(KEY, Names.storable(SupplierName.key(name)));
  }
}
