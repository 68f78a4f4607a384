package taijie.playground.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TriggersTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Triggers triggers = new Triggers(nanos::get);

  @Test
  void a_trigger_is_good_once() {
    String trigger = triggers.give("U0ANNA", null, 1);

    assertThat(triggers.use(trigger))
        .isEqualTo(new Triggers.Check.Good("U0ANNA", Optional.empty()));
    assertThat(triggers.use(trigger)).isEqualTo(new Triggers.Check.Bad("exchanged_trigger_id"));
  }

  @Test
  void a_trigger_is_good_for_three_seconds() {
    String trigger = triggers.give("U0ANNA", null, 1);
    nanos.addAndGet(Duration.ofSeconds(3).toNanos() + 1);

    assertThat(triggers.use(trigger)).isEqualTo(new Triggers.Check.Bad("expired_trigger_id"));
  }

  @Test
  void an_invented_trigger_is_invalid() {
    assertThat(triggers.use("1.2.3")).isEqualTo(new Triggers.Check.Bad("invalid_trigger_id"));
  }
}
