package taijie.storage;

import java.util.List;
import org.jdbi.v3.core.Handle;
import taijie.usecase.People;
import taijie.usecase.Preferences;

/** Preferences, one row a person, and their opinions of phrases. */
final class SqlPeople implements People {

  private final Handle handle;

  SqlPeople(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Preferences of(String workspace, String user) {
    return handle
        .createQuery(
            "select preferences from person where workspace = :workspace and slack_user = :user")
        .bind("workspace", workspace)
        .bind("user", user)
        .mapTo(String.class)
        .findFirst()
        .map(Json::preferences)
        .orElse(Preferences.DEFAULT);
  }

  @Override
  public void save(String workspace, String user, Preferences preferences) {
    handle
        .createUpdate(
            "insert into person (workspace, slack_user, preferences)"
                + " values (:workspace, :user, :preferences)"
                + " on conflict (workspace, slack_user)"
                + " do update set preferences = excluded.preferences")
        .bind("workspace", workspace)
        .bind("user", user)
        .bind("preferences", Json.write(preferences))
        .execute();
  }

  @Override
  public void vote(String workspace, String user, String phrase, boolean good) {
    handle
        .createUpdate(
            "insert into vote (workspace, slack_user, phrase, good)"
                + " values (:workspace, :user, :phrase, :good)"
                + " on conflict (workspace, slack_user, phrase) do update set good = excluded.good")
        .bind("workspace", workspace)
        .bind("user", user)
        .bind("phrase", phrase)
        .bind("good", good ? 1 : 0)
        .execute();
  }

  @Override
  public List<Handler> handlers() {
    return handle
        .createQuery(
            "select distinct workspace, handler from dispute where is_open = 1 and overdue = 1")
        .map((row, context) -> new Handler(row.getString("workspace"), row.getString("handler")))
        .list();
  }
}
