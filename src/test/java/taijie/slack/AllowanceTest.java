package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import taijie.slack.Leeway.Measure;

/** What comes back to somebody who asked for much. */
class AllowanceTest {

  @Test
  void an_allowance_comes_back_with_time_and_is_told_again_only_after_a_rest() {
    Allowance allowance = new Allowance(new Measure(10, 2), 0);
    for (int i = 0; i < 10; i++) {
      assertThat(allowance.take(0)).isTrue();
    }
    assertThat(allowance.take(0)).isFalse();
    assertThat(allowance.isNew(0)).isTrue();
    assertThat(allowance.take(seconds(1))).isTrue();
    assertThat(allowance.take(seconds(1))).isTrue();
    assertThat(allowance.take(seconds(1))).isFalse();
    assertThat(allowance.isNew(seconds(1))).isFalse();
    assertThat(allowance.take(seconds(30))).isTrue();
    assertThat(allowance.isNew(seconds(60))).isFalse();
    assertThat(allowance.isNew(seconds(121))).isTrue();
  }

  @Test
  void three_clicks_a_second_for_an_hour_and_a_hundred_in_a_row_are_an_ordinary_hurry() {
    Allowance allowance = new Allowance(Leeway.USUAL.person(), 0);
    for (int click = 0; click < 3 * 3600; click++) {
      assertThat(allowance.take(seconds(1) / 3 * click)).isTrue();
    }
    for (int click = 0; click < 95; click++) {
      assertThat(allowance.take(seconds(3600))).isTrue();
    }
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
