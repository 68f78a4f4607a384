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
import taijie.usecase.Unsent.Whose;

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
    unsent(unsent -> unsent.drop(whose(Cast.ANNA, "open-dispute")));

    assertThat(find(Cast.ANNA, "open-dispute")).isEmpty();
  }

  @Test
  default void what_comes_in_after_its_window_was_sent_is_not_kept_but_the_next_windows_is() {
    Instant at = kept().clock().instant();
    Whose anna = whose(Cast.ANNA, "open-dispute");
    keep(Cast.ANNA, "open-dispute", "V1", TYPED, at);
    unsent(unsent -> unsent.sent(anna, "V1", at));
    keep(Cast.ANNA, "open-dispute", "V1", TYPED, at);
    assertThat(find(Cast.ANNA, "open-dispute")).isEmpty();

    keep(Cast.ANNA, "open-dispute", "V2", Map.of("finding", "rust"), at);
    keep(Cast.ANNA, "open-dispute", "V1", TYPED, at);
    assertThat(find(Cast.ANNA, "open-dispute").orElseThrow().fields())
        .isEqualTo(Map.of("finding", "rust"));
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
    keep(user, window, "V1", fields, at);
  }

  private void keep(
      String user, String window, String view, Map<String, String> fields, Instant at) {
    unsent(unsent -> unsent.keep(whose(user, window), view, fields, at));
  }

  private Optional<Kept> find(String user, String window) {
    return kept().store().transact(work -> work.unsent().find(whose(user, window)));
  }

  private Whose whose(String user, String window) {
    return new Whose(kept().workspace(), user, window);
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
