package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Entry;
import taijie.dispute.Journal;
import taijie.dispute.TalkEvent.Noted;
import taijie.usecase.Preferences;
import taijie.usecase.Store.Work;
import taijie.usecase.Telling;
import taijie.usecase.Unsent;

/** A transaction happens whole or not at all, and of two who write at once both are heard. */
interface WritersContract extends OnStore {

  @Test
  default void a_transaction_that_fails_leaves_nothing_behind() {
    assertThatThrownBy(() ->
            kept()
                .store()
                .transact(work -> {
                  writeEverywhere(work);
                  throw new IllegalStateException("in the middle");
                }))
        .hasMessage("in the middle");

    assertThat(kept().entries(1)).isEmpty();
    for (String table :
        List.of("dispute", "delivery", "person", "vote", "room", "seen", "unsent")) {
      assertThat(kept().rows(table)).as(table).isZero();
    }
    kept().runDue();
    assertThat(kept().done()).isEmpty();
  }

  @Test
  default void a_transaction_that_succeeds_leaves_all_of_it() {
    kept()
        .store()
        .transact(work -> {
          writeEverywhere(work);
          return work;
        });

    assertThat(kept().entries(1)).hasSize(1);
    for (String table :
        List.of("dispute", "delivery", "person", "vote", "room", "seen", "unsent")) {
      assertThat(kept().rows(table)).as(table).isOne();
    }
    kept().runDue();
    assertThat(kept().done()).containsExactlyInAnyOrder("deliver " + Cast.ANNA, "look at D-1");
  }

  @Test
  default void a_second_entry_with_the_same_number_is_a_conflict() {
    kept().write(kept().row(1));

    assertThatThrownBy(() -> kept().write(kept().row(1)))
        .isInstanceOf(Journal.Conflict.class)
        .hasMessageContaining("D-1");
    assertThat(kept().entries(1)).hasSize(1);
  }

  @Test
  default void whoever_decided_on_an_old_state_decides_again_and_nothing_of_the_first_try_stays() {
    kept().write(kept().row(1));
    AtomicInteger tries = new AtomicInteger();

    long seq =
        kept()
            .store()
            .transact(work -> {
              int attempt = tries.incrementAndGet();
              long last = attempt == 1 ? 0 : work.journal().entries(kept().id(1)).size();
              String id = "told/" + attempt;
              work.outbox().put(kept().workspace(), id, Cast.ANNA, new Telling.Home(Cast.ANNA));
              note(work, last + 1, "try " + attempt);
              return last + 1;
            });

    assertThat(tries).hasValue(2);
    assertThat(seq).isEqualTo(2);
    assertThat(kept().waiting(Cast.ANNA)).extracting(p -> p.id()).containsExactly("told/2");
  }

  @Test
  default void a_conflict_that_never_ends_is_told_after_a_few_tries() {
    kept().write(kept().row(1));
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(() ->
            kept()
                .store()
                .transact(work -> {
                  tries.incrementAndGet();
                  note(work, 1, "always the same");
                  return work;
                }))
        .isInstanceOf(Journal.Conflict.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  default void eight_people_who_write_at_once_leave_a_journal_without_a_gap() throws Exception {
    kept().write(kept().row(1));
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<?>> writing = new ArrayList<>();
      for (int person = 0; person < 8; person++) {
        writing.add(people.submit(() -> writeTenTimes()));
      }
      for (Future<?> one : writing) {
        one.get();
      }
    }

    assertThat(kept().entries(1))
        .extracting(Entry::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 81).boxed().toList());
  }

  private void writeTenTimes() {
    for (int i = 0; i < 10; i++) {
      kept()
          .store()
          .transact(work -> {
            note(work, work.journal().entries(kept().id(1)).size() + 1L, "one of many");
            return work;
          });
    }
  }

  private void note(Work work, long seq, String text) {
    work.journal().append(kept().id(1), List.of(Kept.entry(seq, new Noted(text))), kept().row(1));
  }

  private void writeEverywhere(Work work) {
    String workspace = kept().workspace();
    note(work, 1, "x");
    work.outbox().put(workspace, "home/1", Cast.ANNA, new Telling.Home(Cast.ANNA));
    work.agenda().lookAt(kept().id(1), Kept.MONDAY);
    work.people().save(workspace, Cast.ANNA, Preferences.DEFAULT);
    work.people().vote(workspace, Cast.ANNA, "give-time/0", true);
    work.rooms().guard(workspace, Cast.CHANNEL, true);
    work.unsent()
        .keep(
            new Unsent.Whose(workspace, Cast.ANNA, "open-dispute"),
            "V1",
            Map.of("po", "PO-1"),
            Kept.MONDAY);
    assertThat(work.firstTime(workspace, "Ev1")).isTrue();
  }
}
