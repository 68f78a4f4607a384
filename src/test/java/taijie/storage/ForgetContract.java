package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Journal.Query;
import taijie.dispute.Summary;
import taijie.usecase.Telling;

/** What is to be forgotten leaves nothing behind. */
interface ForgetContract extends OnStore {

  @Test
  default void a_forgotten_dispute_leaves_no_row_and_its_neighbours_stay() {
    for (int number = 1; number <= 2; number++) {
      kept().write(kept().row(number));
      for (Telling telling : Samples.tellings(kept().id(number))) {
        String id = "D-" + number + "/" + telling.getClass().getSimpleName();
        put(id, telling);
      }
    }
    int before = kept().rows("delivery");

    kept()
        .store()
        .transact(work -> {
          work.journal().forget(kept().id(1));
          return work;
        });

    assertThat(kept().entries(1)).isEmpty();
    assertThat(kept().entries(2)).hasSize(1);
    List<Summary> rows =
        kept().store().transact(work -> work.journal().list(Query.all(kept().workspace())));
    assertThat(rows).extracting(row -> row.id().number()).containsExactly(2);
    assertThat(kept().waiting(Cast.CHANNEL))
        .filteredOn(parcel -> parcel.telling().toString().contains("D-1,"))
        .isEmpty();
    assertThat(kept().rows("delivery")).isLessThan(before).isPositive();
  }

  @Test
  default void what_was_told_of_a_forgotten_dispute_is_forgotten_too() {
    kept().write(kept().row(1));
    put("told", new Telling.Told(kept().id(1), "thread.noted", Map.of("text", "secret")));
    var parcel = kept().waiting(Cast.CHANNEL).getFirst();
    kept().store().mailbox().delivered(parcel, "1.2", Kept.MONDAY);

    kept()
        .store()
        .transact(work -> {
          work.journal().forget(kept().id(1));
          return work;
        });

    assertThat(kept().rows("delivery")).isZero();
  }

  private void put(String id, Telling telling) {
    kept()
        .store()
        .transact(work -> {
          work.outbox().put(kept().workspace(), id, Cast.CHANNEL, telling);
          return Optional.empty();
        });
  }
}
