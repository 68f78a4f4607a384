package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The bot looks at disputes when it said it would, and serves each request once. */
interface AgendaContract extends OnStore {

  @Test
  default void a_look_comes_when_its_time_has_come_and_once() {
    Instant now = kept().clock().instant();
    lookAt(3, now.plus(Duration.ofHours(2)));
    lookAt(3, now.plus(Duration.ofHours(2)));

    kept().clock().forward(Duration.ofMinutes(119));
    kept().runDue();
    assertThat(kept().done()).isEmpty();

    kept().clock().forward(Duration.ofMinutes(1));
    kept().runDue();
    kept().runDue();
    assertThat(kept().done()).containsExactly("look at D-3");
  }

  @Test
  default void looks_at_different_times_and_disputes_all_come_in_their_order() {
    Instant now = kept().clock().instant();
    lookAt(4, now.plusSeconds(20));
    lookAt(3, now.plusSeconds(10));
    lookAt(3, now.plusSeconds(30));

    kept().clock().forward(Duration.ofMinutes(1));
    kept().runDue();

    assertThat(kept().done())
        .containsExactlyInAnyOrder("look at D-3", "look at D-4", "look at D-3");
  }

  @Test
  default void a_request_comes_for_the_first_time_once() {
    assertThat(firstTime("Ev01")).isTrue();
    assertThat(firstTime("Ev01")).isFalse();
    assertThat(firstTime("Ev02")).isTrue();

    kept().moveToNewWorkspace();
    assertThat(firstTime("Ev01")).isTrue();
  }

  @Test
  default void what_has_no_request_is_always_the_first() {
    assertThat(firstTime("")).isTrue();
    assertThat(firstTime("")).isTrue();
  }

  @Test
  default void requests_are_remembered_longer_than_anybody_repeats_them() {
    firstTime("Ev01");

    kept().clock().forward(Duration.ofHours(47));
    kept().store().sweep();
    assertThat(firstTime("Ev01")).isFalse();

    kept().clock().forward(Duration.ofHours(2));
    kept().store().sweep();
    assertThat(kept().rows("seen")).isZero();
  }

  private void lookAt(int number, Instant at) {
    kept()
        .store()
        .transact(work -> {
          work.agenda().lookAt(kept().id(number), at);
          return at;
        });
  }

  private boolean firstTime(String request) {
    return kept().store().transact(work -> work.firstTime(kept().workspace(), request));
  }
}
