package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.installation.Installation;
import taijie.installation.Installations;
import taijie.installation.States;
import taijie.installation.Tenant;
import taijie.installation.Tokens;
import taijie.usecase.Preferences;
import taijie.usecase.Telling;

/** Installations: whose serves whom, and what is left when the bot is taken out. */
interface InstallationsContract extends OnStore {

  Keyring KEYS = Keyring.of(Keyring.fresh());
  Instant END = Kept.MONDAY.plus(Duration.ofHours(12));

  @Test
  default void an_installation_is_kept_with_all_that_belongs_to_it() {
    Installation installation = in("E-" + ws(), ws(), "xoxe.xoxb-1");
    installations().save(installation);

    assertThat(installations().serving(installation.tenant())).contains(installation);
    assertThat(installations().serving(ws())).contains(installation);
    assertThat(installations().all()).contains(installation);
  }

  @Test
  default void a_workspaces_own_installation_wins_over_its_organisations() {
    String enterprise = "E-" + ws();
    installations().save(in(enterprise, "", "of-all"));
    Tenant first = new Tenant(enterprise, ws());
    Tenant second = new Tenant(enterprise, ws() + "-2");
    assertThat(token(first)).contains("of-all");

    installations().save(in(enterprise, ws(), "own"));

    assertThat(token(first)).contains("own");
    assertThat(token(second)).contains("of-all");
    assertThat(token(new Tenant(enterprise, ""))).contains("of-all");
    assertThat(token(new Tenant("E-else", ws() + "-3"))).isEmpty();
    assertThat(token(new Tenant("", ""))).isEmpty();
  }

  @Test
  default void a_workspace_that_joined_an_organisation_since_keeps_its_installation() {
    installations().save(in("", ws(), "from-before"));

    assertThat(token(new Tenant("E-" + ws(), ws()))).contains("from-before");
  }

  @Test
  default void a_workspace_of_an_organisation_is_known_by_its_name_once_it_was_met() {
    String enterprise = "E-" + ws();
    installations().save(in(enterprise, "", "of-all"));
    assertThat(installations().serving(ws())).isEmpty();

    installations().belongs(ws(), enterprise);

    assertThat(installations().serving(ws()).map(i -> i.tokens().access())).contains("of-all");
    assertThat(installations().workspacesOf(enterprise)).containsExactly(ws());
  }

  @Test
  default void one_at_a_time_renews_and_an_installation_anew_is_not_overwritten() {
    Installation old = in("", ws(), "old");
    installations().save(old);
    Instant until = Kept.MONDAY.plusSeconds(60);

    assertThat(installations().claim(old.tenant(), Kept.MONDAY, until)).isTrue();
    assertThat(installations().claim(old.tenant(), Kept.MONDAY.plusSeconds(59), END)).isFalse();
    installations().renewed(old.tenant(), until, tokens("renewed"));
    assertThat(token(old.tenant())).contains("renewed");

    assertThat(installations().claim(old.tenant(), Kept.MONDAY, until)).isTrue();
    installations().save(in("", ws(), "anew"));
    installations().renewed(old.tenant(), until, tokens("too late"));
    assertThat(token(old.tenant())).contains("anew");
  }

  @Test
  default void a_state_is_good_once_and_for_its_time() {
    States states = new SqlStates(kept().database());
    Instant now = Kept.MONDAY;
    states.keep("one " + ws(), "https://a.example/", now, now.plusSeconds(600));
    states.keep("two " + ws(), "https://a.example/", now, now.plusSeconds(600));

    assertThat(states.take("other " + ws(), now)).isEmpty();
    assertThat(states.take("one " + ws(), now.plusSeconds(599))).contains("https://a.example/");
    assertThat(states.take("one " + ws(), now)).isEmpty();
    assertThat(states.take("two " + ws(), now.plusSeconds(600))).isEmpty();
  }

  @Test
  default void nothing_is_left_of_a_workspace_that_is_erased_and_all_of_its_neighbour() {
    String gone = ws();
    fill();
    kept().moveToNewWorkspace();
    fill();
    Set<String> before = tablesWith(gone);
    assertThat(before).isEqualTo(tablesWith(ws())).hasSizeGreaterThan(7);

    new SqlErasure(kept().database()).erase(new Tenant("", gone), Set.of(gone));

    assertThat(tablesWith(gone)).isEmpty();
    assertThat(tablesWith(ws())).isEqualTo(before);
  }

  // Whoever adds a table says by its workspace column that it is erased along, or here why not.
  @Test
  default void every_table_belongs_to_a_workspace_or_is_known_to_belong_to_none() {
    Set<String> others = new TreeSet<>(tables());
    others.removeIf(this::hasWorkspace);

    assertThat(others)
        .isSubsetOf(
            "flyway_schema_history",
            "scheduled_tasks",
            "turn",
            "installation",
            "install_state",
            "sqlite_sequence",
            "turn",
            "sqlite_schema",
            "sqlite_stat1")
        .contains("scheduled_tasks", "installation");
  }

  private void fill() {
    installations().save(in("", ws(), "xoxb-" + ws()));
    installations().belongs(ws(), "E-of-" + ws());
    kept().write(kept().row(1));
    kept()
        .store()
        .transact(work -> {
          work.outbox().put(ws(), "id", Cast.CHANNEL, new Telling.Home("U1"));
          work.outbox()
              .put(
                  ws(),
                  "told",
                  Cast.CHANNEL,
                  new Telling.Told(kept().id(1), "thread.noted", Map.of("text", "secret")));
          work.agenda().lookAt(kept().id(1), Kept.MONDAY.plus(Duration.ofDays(4_000)));
          work.people().save(ws(), "U1", Preferences.DEFAULT);
          work.people().vote(ws(), "U1", "ask-for-call/1", true);
          work.rooms().guard(ws(), Cast.CHANNEL, true);
          work.firstTime(ws(), "Ev1");
          return work;
        });
    kept().write(kept().row(2));
    kept()
        .store()
        .transact(work -> {
          work.journal().forget(kept().id(2));
          return work;
        });
  }

  /** Tables in any column of which a workspace is named. */
  private Set<String> tablesWith(String workspace) {
    Set<String> found = new TreeSet<>();
    for (String table : tables()) {
      kept()
          .database()
          .jdbi()
          .useHandle(handle ->
              handle
                  .createQuery("select * from " + table)
                  .map((row, context) -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                      String text = String.valueOf(row.getString(i));
                      if (text.equals(workspace) || text.startsWith(workspace + "|")) {
                        found.add(table);
                      }
                    }
                    return table;
                  })
                  .list());
    }
    return found;
  }

  private Set<String> tables() {
    return kept()
        .database()
        .jdbi()
        .withHandle(handle -> {
          Set<String> names = new TreeSet<>();
          Connection connection = handle.getConnection();
          try (ResultSet tables =
              connection
                  .getMetaData()
                  .getTables(
                      connection.getCatalog(),
                      connection.getSchema(),
                      "%",
                      new String[] {"TABLE"})) {
            while (tables.next()) {
              names.add(tables.getString("TABLE_NAME"));
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
          return names;
        });
  }

  private boolean hasWorkspace(String table) {
    return kept()
        .database()
        .jdbi()
        .withHandle(handle -> {
          Connection connection = handle.getConnection();
          try (ResultSet columns =
              connection
                  .getMetaData()
                  .getColumns(
                      connection.getCatalog(), connection.getSchema(), table, "workspace")) {
            return columns.next();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private Installations installations() {
    return SqlInstallations.open(kept().database(), KEYS);
  }

  private Optional<String> token(Tenant tenant) {
    return installations().serving(tenant).map(found -> found.tokens().access());
  }

  private String ws() {
    return kept().workspace();
  }

  private static Tokens tokens(String access) {
    return new Tokens(access, Optional.of("xoxe-1-" + access), Optional.of(END));
  }

  private static Installation in(String enterprise, String team, String token) {
    return new Installation(
        new Tenant(enterprise, team),
        "Nordlicht",
        "U-BOT",
        Set.of("commands", "chat:write"),
        tokens(token),
        "U1",
        Kept.MONDAY);
  }
}
