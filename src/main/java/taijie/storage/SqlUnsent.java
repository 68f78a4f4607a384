package taijie.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import taijie.usecase.Unsent;

/** What people typed into windows and did not send. */
final class SqlUnsent implements Unsent {

  private static final String NOTHING = Json.write(Map.of());

  private final Handle handle;

  SqlUnsent(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void keep(Whose whose, String view, Map<String, String> fields, Instant at) {
    of(
            whose,
            handle.createUpdate(
                "insert into unsent (workspace, slack_user, form, fields, kept_at)"
                    + " values (:workspace, :user, :form, :fields, :at)"
                    + " on conflict (workspace, slack_user, form)"
                    + " do update set fields = excluded.fields, kept_at = excluded.kept_at"
                    + " where unsent.sent_view is null or unsent.sent_view <> :view"))
        .bind("fields", Json.write(fields))
        .bind("at", at.toEpochMilli())
        .bind("view", view)
        .execute();
  }

  @Override
  public void sent(Whose whose, String view, Instant at) {
    of(
            whose,
            handle.createUpdate(
                "insert into unsent (workspace, slack_user, form, fields, kept_at, sent_view)"
                    + " values (:workspace, :user, :form, :nothing, :at, :view)"
                    + " on conflict (workspace, slack_user, form)"
                    + " do update set fields = excluded.fields, kept_at = excluded.kept_at,"
                    + " sent_view = excluded.sent_view"))
        .bind("nothing", NOTHING)
        .bind("at", at.toEpochMilli())
        .bind("view", view)
        .execute();
  }

  @Override
  public Optional<Kept> find(Whose whose) {
    return of(
            whose,
            handle.createQuery(
                "select fields, kept_at from unsent"
                    + " where workspace = :workspace and slack_user = :user and form = :form"
                    + " and fields <> :nothing"))
        .bind("nothing", NOTHING)
        .map((row, context) ->
            new Kept(
                Json.typed(row.getString("fields")), Instant.ofEpochMilli(row.getLong("kept_at"))))
        .findFirst();
  }

  @Override
  public void drop(Whose whose) {
    of(
            whose,
            handle.createUpdate(
                "delete from unsent"
                    + " where workspace = :workspace and slack_user = :user and form = :form"))
        .execute();
  }

  private static <S extends SqlStatement<S>> S of(Whose whose, S statement) {
    return statement
        .bind("workspace", whose.workspace())
        .bind("user", whose.user())
        .bind("form", whose.window());
  }
}
