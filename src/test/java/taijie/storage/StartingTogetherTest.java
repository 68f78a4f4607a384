package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances that start at the same moment, and those who look while one is at work. */
class StartingTogetherTest {

  @TempDir private Path folder;

  @Test
  void several_that_start_on_an_empty_postgresql_all_come_up_and_the_tables_are_made_once()
      throws Exception {
    DatabaseUrl empty = PostgresServer.bare();
    List<Database> opened = atOnce(4, () -> Database.postgres(empty));
    try {
      assertThat(opened).hasSize(4).allMatch(Database::answers);
      assertThat(opened.getFirst().tables()).contains("event", "scheduled_tasks");
    } finally {
      opened.forEach(Database::close);
    }
  }

  @Test
  void of_several_that_start_on_a_sqlite_file_one_comes_up_and_the_others_say_why_not()
      throws Exception {
    Path file = folder.resolve("taijie.db");
    List<Database> opened = atOnce(4, () -> Database.sqlite(file));
    try (Database one = opened.getFirst()) {
      assertThat(opened).hasSize(1);
      assertThat(one.tables()).contains("event", "scheduled_tasks");
      assertThatThrownBy(() -> Database.sqlite(file))
          .hasMessageContaining("Another Taijie is using")
          .hasMessageContaining("DATABASE_URL");
    }
    Database.sqlite(file).close();
  }

  @Test
  void a_back_up_while_the_bot_is_at_work_holds_everything() {
    Path copy = folder.resolve("copy.db");
    try (Kept kept = new Kept(Database.sqlite(folder.resolve("taijie.db")))) {
      kept.write(kept.row(1));
      try (Database beside = Database.look(Optional.empty(), folder)) {
        beside.backUp(copy);
        assertThatThrownBy(() -> beside.backUp(copy)).hasMessageContaining("exists already");
      }
      kept.write(kept.row(2));
    }
    try (Kept restored = new Kept(Database.sqlite(copy))) {
      assertThat(restored.entries(1)).hasSize(1);
      assertThat(restored.entries(2)).isEmpty();
    }
  }

  @Test
  void where_there_is_no_database_to_look_at_none_is_made() {
    assertThatThrownBy(() -> Database.look(Optional.empty(), folder))
        .hasMessageContaining("There is no database")
        .hasMessageContaining("TAIJIE_DATA");
    assertThat(folder.resolve("taijie.db")).matches(Files::notExists);
  }

  @Test
  void postgresql_is_left_to_its_own_tool() {
    DatabaseUrl url = PostgresServer.database();
    try (Database database = Database.look(Optional.of(url), folder)) {
      assertThatThrownBy(() -> database.backUp(folder.resolve("copy")))
          .hasMessageContaining("pg_dump");
    }
  }

  @Test
  void a_server_that_does_not_answer_is_named_without_its_password() {
    DatabaseUrl nobody = DatabaseUrl.parse("postgres://taijie:secret@127.0.0.1:9/db");
    assertThatThrownBy(() -> Database.postgres(nobody))
        .hasMessageContaining("The database cannot be opened (PostgreSQL at 127.0.0.1:9/db)")
        .hasMessageContaining("refused")
        .message()
        .doesNotContain("secret");
  }

  private static List<Database> atOnce(int times, Callable<Database> open) throws Exception {
    List<Callable<Database>> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(open);
    }
    List<Database> opened = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(times)) {
      for (Future<Database> one : threads.invokeAll(all)) {
        try {
          opened.add(one.get());
        } catch (ExecutionException e) {
          assertThat(e).hasMessageContaining("Another Taijie is using");
        }
      }
    }
    return opened;
  }
}
