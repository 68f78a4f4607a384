package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import taijie.playground.MovableClock;
import taijie.usecase.Mailbox;

/** Of several instances one delivers a lane, until it gives it back or is silent for a minute. */
interface LaneContract extends OnStore {

  /** An instance with a clock and ticks of its own. */
  final class Instance {
    final MovableClock clock = MovableClock.standing(Kept.MONDAY);
    final AtomicLong ticks = new AtomicLong();
    private final Kept kept;
    private final String name;
    private final Mailbox mailbox;

    Instance(Kept kept, String name) {
      this.kept = kept;
      this.name = name;
      this.mailbox = new SqlMailbox(kept.database().jdbi(), clock, ticks::get);
    }

    boolean takes() {
      return asks().isEmpty();
    }

    Optional<Instant> asks() {
      return mailbox.take(kept.workspace(), "C1", name);
    }

    void givesBack(Optional<Instant> rest) {
      mailbox.giveBack(kept.workspace(), "C1", name, rest);
    }

    void waits(Duration time) {
      ticks.addAndGet(time.toNanos());
    }
  }

  @Test
  default void a_lane_is_one_instances_until_it_gives_it_back() {
    Instance one = new Instance(kept(), "one");
    Instance other = new Instance(kept(), "other");
    assertThat(one.takes()).isTrue();
    assertThat(one.takes()).isTrue();
    assertThat(other.takes()).isFalse();

    one.givesBack(Optional.empty());
    assertThat(other.takes()).isTrue();
    assertThat(one.takes()).isFalse();
  }

  @Test
  default void a_clock_that_leaps_takes_no_lane_from_whoever_is_at_it() {
    Instance one = new Instance(kept(), "one");
    Instance other = new Instance(kept(), "other");
    assertThat(one.takes()).isTrue();
    other.takes();

    one.clock.forward(Duration.ofHours(4));
    other.clock.forward(Duration.ofHours(4));
    other.waits(Duration.ofSeconds(59));
    assertThat(other.takes()).isFalse();
  }

  @Test
  default void a_lane_of_one_that_died_is_taken_over_after_a_minute_even_where_the_clock_stands() {
    Instance dead = new Instance(kept(), "dead");
    Instance other = new Instance(kept(), "other");
    assertThat(dead.takes()).isTrue();
    assertThat(other.takes()).isFalse();

    other.waits(Duration.ofSeconds(60));
    assertThat(other.takes()).isTrue();
    // Should it live after all, it learns so before it sends anything more.
    assertThat(dead.takes()).isFalse();
  }

  @Test
  default void whoever_goes_on_delivering_keeps_a_lane_however_long_others_wait_for_it() {
    Instance one = new Instance(kept(), "one");
    Instance other = new Instance(kept(), "other");
    for (int parcel = 0; parcel < 5; parcel++) {
      one.clock.forward(Duration.ofSeconds(1));
      assertThat(one.takes()).isTrue();
      assertThat(other.takes()).isFalse();
      other.waits(Duration.ofSeconds(50));
      one.clock.forward(Duration.ofSeconds(1));
      assertThat(one.takes()).isTrue();
      assertThat(other.takes()).isFalse();
    }
  }

  @Test
  default void a_lane_that_rests_says_until_when_and_is_anybodys_then() {
    Instance one = new Instance(kept(), "one");
    Instance other = new Instance(kept(), "other");
    Instant later = Kept.MONDAY.plusSeconds(30);
    assertThat(one.takes()).isTrue();
    one.givesBack(Optional.of(later));

    assertThat(other.asks()).contains(later);
    other.clock.forwardTo(later);
    assertThat(other.takes()).isTrue();
  }
}
