package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {
  @Test
  void runs_on_the_promised_java() {
    assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
  }
}
