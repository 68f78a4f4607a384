package taijie.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import taijie.usecase.Unsent;

/** What people typed into windows and did not send. */
final class SqlUnsent implements Unsent {

  private final Handle handle;

  SqlUnsent(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void keep(
      String workspace, String user, String window, Map<String, String> fields, Instant at) {
    handle
        .createUpdate(
            "insert into unsent (workspace, slack_user, form, fields, kept_at)"
                + " values (:workspace, :user, :form, :fields, :at)"
                + " on conflict (workspace, slack_user, form)"
                + " do update set fields = excluded.fields, kept_at = excluded.kept_at")
        .bind("workspace", workspace)
        .bind("user", user)
        .bind("form", window)
        .bind("fields", Json.write(fields))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<Kept> find(String workspace, String user, String window) {
    return handle
        .createQuery(
            "select fields, kept_at from unsent"
                + " where workspace = :workspace and slack_user = :user and form = :form")
        .bind("workspace", workspace)
        .bind("user", user)
        .bind("form", window)
        .map((row, context) ->
            new Kept(
                Json.typed(row.getString("fields")), Instant.ofEpochMilli(row.getLong("kept_at"))))
        .findFirst();
  }

  @Override
  public void drop(String workspace, String user, String window) {
    handle
        .createUpdate(
            "delete from unsent"
                + " where workspace = :workspace and slack_user = :user and form = :form")
        .bind("workspace", workspace)
        .bind("user", user)
        .bind("form", window)
        .execute();
  }
}
