package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.dispute.TalkEvent.Noted;
import taijie.usecase.Preferences;
import taijie.usecase.Store.Work;

/** The contract on PostgreSQL, and what only a database with several writers does. */
class PostgresStorageTest extends StorageContract {

  @Override
  Database open() {
    return Database.postgres(PostgresServer.database());
  }

  @Test
  void of_two_who_change_the_same_settings_at_once_neither_is_overwritten() {
    int[] tries = {0};
    kept()
        .store()
        .transact(work -> {
          Preferences before = preferences(work);
          if (tries[0]++ == 0) {
            changeMeanwhile();
          }
          save(work, before.withLastDigest(LocalDate.EPOCH));
          return work;
        });

    assertThat(tries[0]).isEqualTo(2);
    Preferences after = kept().store().transact(this::preferences);
    assertThat(after.lastDigest()).contains(LocalDate.EPOCH);
    assertThat(after.guardMuted()).isTrue();
  }

  @Test
  void a_dispute_that_is_changed_while_it_is_forgotten_is_forgotten_whole() {
    kept().write(kept().row(1));
    int[] tries = {0};
    kept()
        .store()
        .transact(work -> {
          assertThat(work.journal().entries(kept().id(1))).isNotEmpty();
          if (tries[0]++ == 0) {
            noteMeanwhile();
          }
          work.journal().forget(kept().id(1));
          return work;
        });

    assertThat(tries[0]).isEqualTo(2);
    assertThat(kept().entries(1)).isEmpty();
    assertThat(kept().rows("dispute") + kept().rows("event")).isZero();
  }

  @Test
  void a_letter_that_postgresql_knows_not_is_left_out_of_the_list() {
    var row = kept().row(1);
    kept().write(supplier(row, "Hua\0xin"));
    Query query = new Query(kept().workspace(), "hua\0xin", "", "", Show.ALL, 9);
    List<?> found = kept().store().transact(work -> work.journal().list(query));
    assertThat(found).hasSize(1);
  }

  private static Summary supplier(Summary row, String supplier) {
    return new Summary(
        row.id(),
        supplier,
        row.po(),
        row.finding(),
        row.channel(),
        row.card(),
        row.handler(),
        row.open(),
        row.playbook(),
        row.step(),
        row.due(),
        row.overdue(),
        row.opened(),
        row.closed(),
        row.milestones());
  }

  private void changeMeanwhile() {
    elsewhere(work -> save(work, preferences(work).withGuardMuted(true)));
  }

  private void noteMeanwhile() {
    elsewhere(work ->
        work.journal()
            .append(kept().id(1), List.of(Kept.entry(2, new Noted("meanwhile"))), kept().row(1)));
  }

  // A transaction of somebody else, on a thread of its own, is through before this one goes on.
  private void elsewhere(Consumer<Work> does) {
    Thread other =
        Thread.ofVirtual()
            .start(() ->
                kept()
                    .store()
                    .transact(work -> {
                      does.accept(work);
                      return Optional.empty();
                    }));
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Preferences preferences(Work work) {
    return work.people().of(kept().workspace(), Cast.ANNA);
  }

  private void save(Work work, Preferences preferences) {
    work.people().save(kept().workspace(), Cast.ANNA, preferences);
  }
}
