package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.usecase.KeepUnsent;
import taijie.usecase.Unsent;
import taijie.usecase.Unsent.Kept;

/** What people typed into windows and did not send. */
interface UnsentContract extends OnStore {

  Map<String, String> TYPED = Map.of("finding", "“盖子”\n<18%> & more", "po", "");

  @Test
  default void what_was_typed_comes_back_and_the_last_counts() {
    keep(Cast.ANNA, "open-dispute", Map.of("finding", "rust"), Instant.EPOCH);
    Instant at = kept().clock().instant();
    keep(Cast.ANNA, "open-dispute", TYPED, at);

    assertThat(find(Cast.ANNA, "open-dispute"))
        .contains(new Kept(TYPED, Instant.ofEpochMilli(at.toEpochMilli())));
    assertThat(find(Cast.ANNA, "check-draft")).isEmpty();
    assertThat(find(Cast.MARCUS, "open-dispute")).isEmpty();
  }

  @Test
  default void what_was_dropped_is_gone() {
    keep(Cast.ANNA, "open-dispute", TYPED, kept().clock().instant());
    unsent(unsent -> unsent.drop(kept().workspace(), Cast.ANNA, "open-dispute"));

    assertThat(find(Cast.ANNA, "open-dispute")).isEmpty();
  }

  @Test
  default void nothing_unsent_is_kept_for_longer_than_a_day() {
    Instant now = kept().clock().instant();
    keep(Cast.ANNA, "open-dispute", TYPED, now.minus(KeepUnsent.KEPT_FOR).minusSeconds(1));
    keep(Cast.MARCUS, "open-dispute", TYPED, now.minus(Duration.ofHours(23)));
    kept().store().sweep();

    assertThat(find(Cast.ANNA, "open-dispute")).isEmpty();
    assertThat(find(Cast.MARCUS, "open-dispute")).isPresent();
  }

  private void keep(String user, String window, Map<String, String> fields, Instant at) {
    unsent(unsent -> unsent.keep(kept().workspace(), user, window, fields, at));
  }

  private Optional<Kept> find(String user, String window) {
    return kept().store().transact(work -> work.unsent().find(kept().workspace(), user, window));
  }

  private void unsent(java.util.function.Consumer<Unsent> act) {
    kept()
        .store()
        .transact(work -> {
          act.accept(work.unsent());
          return work;
        });
  }
}
