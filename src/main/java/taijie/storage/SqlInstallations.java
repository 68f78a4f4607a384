package taijie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import taijie.installation.Installation;
import taijie.installation.Installations;
import taijie.installation.Tenant;
import taijie.installation.Tokens;

/** Installations on a database, their tokens encrypted for their tenant alone. */
public final class SqlInstallations implements Installations {

  // The workspace's own comes first.
  private static final String OWN_FIRST =
      " order by case when i.team = '' then 1 else 0 end, i.installed_at desc";

  private final Database database;
  private final Keyring keys;

  /**
   * Brings all tokens under the first key.
   *
   * @throws Unreadable where there are some that none of the keys opens; nothing is changed then
   */
  public static SqlInstallations open(Database database, Keyring keys) {
    List<String> closed = unreadable(database, keys);
    if (!closed.isEmpty()) {
      throw new Unreadable(closed);
    }
    SqlInstallations installations = new SqlInstallations(database, keys);
    database.jdbi().useTransaction(installations::reseal);
    database.dialect().afterForget(database.jdbi());
    return installations;
  }

  private SqlInstallations(Database database, Keyring keys) {
    this.database = database;
    this.keys = keys;
  }

  /** All of them as they stand, for whoever only looks. */
  public static List<Installation> look(Database database, Keyring keys) {
    return new SqlInstallations(database, keys).all();
  }

  /** The tokens of some installations cannot be decrypted; the message says how to mend it. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(List<String> names) {
      super(
          "TAIJIE_KEY does not open the stored tokens of "
              + String.join(", ", names)
              + ". If you changed the key, put the old one behind the new one, separated by a"
              + " comma. If it is lost, run: taijie key --forget-unreadable, and have Taijie added"
              + " to these workspaces again; their disputes stay.");
    }
  }

  /** The names of installations whose tokens none of the keys opens. */
  public static List<String> unreadable(Database database, Keyring keys) {
    List<String> names = new ArrayList<>();
    database
        .jdbi()
        .useHandle(handle ->
            rows(handle).stream()
                .filter(row -> keys.open(row.sealed(), row.purpose()).isEmpty())
                .forEach(row -> names.add(row.name())));
    return names;
  }

  /** Deletes the installations whose tokens none of the keys opens, and gives their names. */
  public static List<String> forgetUnreadable(Database database, Keyring keys) {
    List<String> names = new ArrayList<>();
    database
        .jdbi()
        .useTransaction(handle ->
            rows(handle).stream()
                .filter(row -> keys.open(row.sealed(), row.purpose()).isEmpty())
                .forEach(row -> {
                  delete(handle, row.tenant());
                  names.add(row.name());
                }));
    return names;
  }

  @Override
  public Optional<Installation> serving(Tenant tenant) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select i.* from installation i where (i.team <> '' and i.team = :team)"
                        + " or (i.team = '' and i.enterprise <> '' and i.enterprise = :enterprise)"
                        + OWN_FIRST)
                .bind("team", tenant.team())
                .bind("enterprise", tenant.enterprise())
                .map((row, context) -> installation(row))
                .findFirst());
  }

  @Override
  public Optional<Installation> serving(String workspace) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select i.* from installation i where (i.team <> '' and i.team = :workspace)"
                        + " or (i.team = '' and (i.enterprise = :workspace or i.enterprise in"
                        + " (select enterprise from org_workspace where workspace = :workspace)))"
                        + OWN_FIRST)
                .bind("workspace", workspace)
                .map((row, context) -> installation(row))
                .findFirst());
  }

  @Override
  public List<Installation> all() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select * from installation order by name, enterprise, team")
                .map((row, context) -> installation(row))
                .list());
  }

  @Override
  public void save(Installation installation) {
    Tenant tenant = installation.tenant();
    Tokens tokens = installation.tokens();
    database
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate(
                    "insert into installation (enterprise, team, name, bot_user, scopes, tokens,"
                        + " expires_at, renewing_until, installer, installed_at) values (:enterprise,"
                        + " :team, :name, :bot, :scopes, :tokens, :expires, 0, :installer, :installed)"
                        + " on conflict (enterprise, team) do update set name = excluded.name,"
                        + " bot_user = excluded.bot_user, scopes = excluded.scopes,"
                        + " tokens = excluded.tokens, expires_at = excluded.expires_at,"
                        + " renewing_until = 0, installer = excluded.installer,"
                        + " installed_at = excluded.installed_at")
                .bind("enterprise", tenant.enterprise())
                .bind("team", tenant.team())
                .bind("name", installation.name())
                .bind("bot", installation.botUser())
                .bind("scopes", String.join(",", installation.scopes().stream().sorted().toList()))
                .bind("tokens", keys.seal(Json.write(Secret.of(tokens)), purpose(tenant)))
                .bind("expires", millis(tokens.expires()))
                .bind("installer", installation.installer())
                .bind("installed", installation.installed().toEpochMilli())
                .execute());
  }

  @Override
  public void delete(Tenant tenant) {
    database.jdbi().useHandle(handle -> delete(handle, tenant));
    database.dialect().afterForget(database.jdbi());
  }

  @Override
  public void belongs(String workspace, String enterprise) {
    database
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate(
                    "insert into org_workspace (workspace, enterprise)"
                        + " values (:workspace, :enterprise)"
                        + " on conflict (workspace) do update set enterprise = excluded.enterprise")
                .bind("workspace", workspace)
                .bind("enterprise", enterprise)
                .execute());
  }

  @Override
  public Set<String> workspacesOf(String enterprise) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select workspace from org_workspace where enterprise = :enterprise")
                .bind("enterprise", enterprise)
                .mapTo(String.class)
                .set());
  }

  @Override
  public boolean claim(Tenant tenant, Instant now, Instant until) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                    .createUpdate(
                        "update installation set renewing_until = :until where enterprise = :enterprise"
                            + " and team = :team and renewing_until <= :now")
                    .bind("until", until.toEpochMilli())
                    .bind("enterprise", tenant.enterprise())
                    .bind("team", tenant.team())
                    .bind("now", now.toEpochMilli())
                    .execute()
                == 1);
  }

  @Override
  public void renewed(Tenant tenant, Instant claimed, Tokens tokens) {
    database
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate(
                    "update installation set tokens = :tokens, expires_at = :expires,"
                        + " renewing_until = 0 where enterprise = :enterprise and team = :team"
                        + " and renewing_until = :claimed")
                .bind("tokens", keys.seal(Json.write(Secret.of(tokens)), purpose(tenant)))
                .bind("expires", millis(tokens.expires()))
                .bind("enterprise", tenant.enterprise())
                .bind("team", tenant.team())
                .bind("claimed", claimed.toEpochMilli())
                .execute());
  }

  private static void delete(Handle handle, Tenant tenant) {
    handle
        .createUpdate("delete from installation where enterprise = :enterprise and team = :team")
        .bind("enterprise", tenant.enterprise())
        .bind("team", tenant.team())
        .execute();
  }

  private void reseal(Handle handle) {
    for (Row row : rows(handle)) {
      if (!keys.isCurrent(row.sealed())) {
        String text = keys.open(row.sealed(), row.purpose()).orElseThrow();
        handle
            .createUpdate(
                "update installation set tokens = :tokens where enterprise = :enterprise"
                    + " and team = :team and tokens = :before")
            .bind("tokens", keys.seal(text, row.purpose()))
            .bind("enterprise", row.tenant().enterprise())
            .bind("team", row.tenant().team())
            .bind("before", row.sealed())
            .execute();
      }
    }
  }

  /** What is encrypted. */
  private record Secret(String access, String refresh) {

    static Secret of(Tokens tokens) {
      return new Secret(tokens.access(), tokens.refresh().orElse(""));
    }
  }

  private record Row(Tenant tenant, String name, String sealed) {
    String purpose() {
      return SqlInstallations.purpose(tenant);
    }
  }

  private static List<Row> rows(Handle handle) {
    return handle
        .createQuery("select enterprise, team, name, tokens from installation order by name")
        .map((row, context) -> new Row(tenant(row), row.getString("name"), row.getString("tokens")))
        .list();
  }

  private static String purpose(Tenant tenant) {
    return "tokens of " + tenant.enterprise() + "/" + tenant.team();
  }

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(row.getString("enterprise"), row.getString("team"));
  }

  private Installation installation(ResultSet row) throws SQLException {
    Tenant tenant = tenant(row);
    String text =
        keys.open(row.getString("tokens"), purpose(tenant))
            .orElseThrow(() ->
                new IllegalStateException("the tokens of " + tenant + " cannot be decrypted"));
    Secret secret = Json.read(text, Secret.class);
    long expires = row.getLong("expires_at");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
    return new Installation(
        tenant,
        row.getString("name"),
        row.getString("bot_user"),
        Set.of(row.getString("scopes").split(",")),
        new Tokens(
            secret.access(), Optional.of(secret.refresh()).filter(given -> !given.isEmpty()), end),
        row.getString("installer"),
        Instant.ofEpochMilli(row.getLong("installed_at")));
  }

  private static @Nullable Long millis(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(null);
  }
}
