package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.dispute.DisputeId;
import taijie.playground.MovableClock;
import taijie.usecase.Telling;

/** The contract on SQLite, and what only a file does. */
class SqliteStorageTest extends StorageContract {

  @TempDir private static Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("a folder that is new").resolve("taijie.db"));
  }

  @Test
  void what_was_written_is_there_when_the_file_is_opened_again() {
    Path file = folder.resolve("again.db");
    try (Kept first = new Kept(Database.sqlite(file))) {
      first.write(first.row(1));
    }
    try (Kept second = new Kept(Database.sqlite(file))) {
      assertThat(second.entries(1)).hasSize(1);
    }
  }

  @Test
  void a_task_that_ran_when_the_program_died_runs_again_at_the_next_start() {
    Path file = folder.resolve("died.db");
    try (Kept first = new Kept(Database.sqlite(file))) {
      first
          .store()
          .transact(work -> {
            work.outbox().put("T0", "home/1", "U1", new Telling.Home("U1"));
            return Optional.empty();
          });
      first
          .database()
          .jdbi()
          .useHandle(h ->
              h.execute(
                  "update scheduled_tasks set picked = 1, picked_by = 'the dead one'"
                      + " where task_name = 'deliver'"));
      first.runDue();
      assertThat(first.done()).isEmpty();
    }
    try (Kept second = new Kept(Database.sqlite(file))) {
      second.runDue();
      assertThat(second.done()).containsExactly("deliver U1");
    }
  }

  @Test
  void the_real_timetable_runs_what_falls_due_when_the_clock_is_moved() throws Exception {
    MovableClock clock = MovableClock.standing(Kept.MONDAY);
    Noticing work = new Noticing();
    Schedule schedule = new Schedule(work, clock);
    try (Database database = Database.sqlite(folder.resolve("timetable.db"))) {
      SqlStore store = new SqlStore(database, schedule, clock);
      try (Timetable timetable = Timetable.start(database, schedule, clock)) {
        store.afterCommit(timetable::wake);
        clock.whenMoved(timetable::wake);
        store.transact(w -> {
          w.outbox().put("T0", "home/1", "U1", new Telling.Home("U1"));
          w.agenda().lookAt(new DisputeId("T0", 7), clock.instant().plusSeconds(60));
          return w;
        });
        assertThat(work.next()).isEqualTo("deliver U1");
        clock.forward(Duration.ofMinutes(2));
        assertThat(work.next()).isEqualTo("look at D-7");
      }
    }
  }
}
