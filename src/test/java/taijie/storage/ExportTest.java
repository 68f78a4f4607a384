package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.Cast;
import taijie.dispute.Ending;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.Summary;
import taijie.playground.MovableClock;
import taijie.usecase.Preferences;
import taijie.usecase.Telling;

/** What was written by one database is read by another, in every row. */
class ExportTest {

  private static final MovableClock CLOCK = MovableClock.standing(Kept.MONDAY);

  @TempDir private Path folder;
  private Kept from;
  private Database to;

  @BeforeEach
  void open() {
    from = new Kept(Database.sqlite(folder.resolve("from.db")));
    from.moveToNewWorkspace();
    fill();
    to = Database.postgres(PostgresServer.database());
  }

  @AfterEach
  void close() {
    from.close();
    to.close();
  }

  @Test
  void every_table_is_taken_along_or_left_out_for_a_reason() {
    List<String> known = new ArrayList<>(Contents.LEFT_OUT.keySet());
    Contents.SECTIONS.forEach(section -> known.add(section.table()));
    assertThat(from.database().tables()).isNotEmpty().isSubsetOf(known);
    assertThat(to.tables()).containsExactlyInAnyOrderElementsOf(from.database().tables());
    assertThat(Contents.LEFT_OUT.values()).noneMatch(String::isBlank);
  }

  @Test
  void from_sqlite_to_postgresql_and_back_every_row_is_the_same() {
    String first = export(from.database());
    assertThat(first).contains("\"table\":\"event\"", "\"table\":\"seen\"", "sha256");

    assertThat(takeIn(to, first)).containsExactly(from.workspace() + " is in: 2 disputes.");
    String second = export(to);
    assertThat(second).isEqualTo(first);

    try (Database back = Database.sqlite(folder.resolve("back.db"))) {
      takeIn(back, second);
      assertThat(export(back)).isEqualTo(first);
    }
  }

  @Test
  void the_same_twice_changes_nothing_and_other_data_are_refused() {
    String first = export(from.database());
    takeIn(to, first);
    assertThat(takeIn(to, first))
        .containsExactly(from.workspace() + " was in already, the same in every row.");

    from.write(from.row(3));
    String more = export(from.database());
    assertThatThrownBy(() -> takeIn(to, more))
        .isInstanceOf(Import.Refused.class)
        .hasMessageContaining("keeps other data on " + from.workspace())
        .hasMessageContaining("event has 3 rows instead of 4");
    assertThat(export(to)).isEqualTo(first);
  }

  @Test
  void open_disputes_are_looked_at_and_waiting_deliveries_delivered_where_they_were_moved() {
    takeIn(to, export(from.database()));
    try (Kept there = new Kept(to)) {
      there.runDue();
      assertThat(there.done()).containsExactlyInAnyOrder("look at D-1", "deliver " + Cast.ANNA);
    }
    to = Database.postgres(PostgresServer.database());
  }

  @Test
  void only_the_workspace_named_is_written_and_one_that_is_not_there_is_told() {
    String first = from.workspace();
    from.moveToNewWorkspace();
    from.write(from.row(1));
    StringWriter text = new StringWriter();
    new Export(from.database()).write(Optional.of(first), new PrintWriter(text));

    assertThat(text.toString()).contains('"' + first + '"').doesNotContain(from.workspace());
    assertThatThrownBy(
            () -> new Export(from.database()).write(Optional.of("T-none"), new PrintWriter(text)))
        .hasMessageContaining("Nothing is kept on a workspace T-none")
        .hasMessageContaining(first + ", " + from.workspace());
  }

  @Test
  void a_file_that_is_broken_is_refused_whole_with_the_line_and_what_is_wrong_there() {
    List<String> lines = export(from.database()).lines().toList();
    String last = lines.getLast();
    refused(lines.subList(0, lines.size() - 1), lines.size(), "its last line is missing");
    refused(changed(lines, 2, l -> l.substring(0, l.length() / 2)), 3, "no JSON");
    refused(changed(lines, 2, l -> l.replace("PO-2", "PO-3")), lines.size(), "has another hash");
    refused(without(lines, 2), lines.size() - 1, "dispute has 1 rows instead of 2");
    refused(changed(lines, 1, l -> l.replace("dispute", "no_such")), 2, "no row of a table");
    refused(changed(lines, 1, l -> l.replace("\"po\"", "\"no_such\"")), 2, "cannot be added");
    refused(changed(lines, 0, l -> l.replace("\"version\":1", "\"version\":2")), 1, "version 2");
    refused(List.of("{\"some\":\"thing\"}"), 1, "should begin here");
    refused(List.of("[1]"), 1, "no JSON object");
    refused(List.of(), 1, "nothing in it");
    assertThat(last).startsWith("{\"end\":");
  }

  private void refused(List<String> lines, int at, String why) {
    assertThatThrownBy(() -> takeIn(to, String.join("\n", lines)))
        .isInstanceOf(Import.Refused.class)
        .hasMessageContaining("Line " + at + ":")
        .hasMessageContaining(why);
    assertThat(export(to)).isEmpty();
  }

  private interface Change {
    String of(String line);
  }

  private static List<String> changed(List<String> lines, int at, Change change) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, change.of(lines.get(at)));
    assertThat(changed).isNotEqualTo(lines);
    return changed;
  }

  private static List<String> without(List<String> lines, int at) {
    List<String> less = new ArrayList<>(lines);
    less.remove(at);
    return less;
  }

  private void fill() {
    from.write(from.row(1));
    from.write(from.row(2));
    from.store()
        .transact(work -> {
          Summary two = from.row(2);
          Closed closed = new Closed(Ending.ACCEPTED, "“好的” & <x>");
          work.journal().append(two.id(), List.of(Kept.entry(2, closed)), closed(two));
          work.outbox().put(from.workspace(), "sent", Cast.MARCUS, new Telling.Home(Cast.MARCUS));
          work.outbox().put(from.workspace(), "home", Cast.ANNA, new Telling.Home(Cast.ANNA));
          work.people().save(from.workspace(), Cast.ANNA, Preferences.DEFAULT);
          work.people().save(from.workspace(), Cast.MARCUS, Preferences.DEFAULT);
          work.people().vote(from.workspace(), Cast.ANNA, "give-time/0", true);
          work.rooms().guard(from.workspace(), Cast.CHANNEL, true);
          work.rooms().allowOpinion(from.workspace(), Cast.CHANNEL, false);
          return work.firstTime(from.workspace(), "Ev1");
        });
    from.store().mailbox().delivered(from.waiting(Cast.MARCUS).getFirst(), "1.2", Kept.MONDAY);
  }

  private static Summary closed(Summary row) {
    return new Summary(
        row.id(),
        row.supplier(),
        row.po(),
        row.finding(),
        row.channel(),
        row.card(),
        row.handler(),
        false,
        row.playbook(),
        "",
        Optional.empty(),
        false,
        row.opened(),
        Optional.of(Kept.MONDAY),
        row.milestones());
  }

  private static String export(Database database) {
    StringWriter text = new StringWriter();
    new Export(database).write(Optional.empty(), new PrintWriter(text));
    return text.toString();
  }

  private static List<String> takeIn(Database database, String text) {
    Schedule schedule = new Schedule(new Noticing(), CLOCK);
    try {
      return new Import(database, schedule).read(new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
