package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:10:00Z");

  @Test
  void it_moves_forward_and_tells_who_listens() {
    MovableClock clock = MovableClock.standing(MONDAY);
    List<Instant> heard = new ArrayList<>();
    clock.whenMoved(() -> heard.add(clock.instant()));

    clock.forward(Duration.ofDays(2));

    assertThat(clock.instant()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
    assertThat(heard).containsExactly(clock.instant());
  }

  @Test
  void it_does_not_move_back() {
    MovableClock clock = MovableClock.standing(MONDAY);

    assertThatThrownBy(() -> clock.forwardTo(MONDAY.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only moves forward");
  }

  @Test
  void it_can_start_at_another_time_and_run_from_there() {
    Instant[] system = {Instant.parse("2026-11-23T00:00:00Z")};
    InstantSource running = () -> system[0];
    MovableClock clock = MovableClock.runningFrom(MONDAY, running);
    system[0] = system[0].plusSeconds(5);

    assertThat(clock.instant()).isEqualTo(MONDAY.plusSeconds(5));
  }
}
