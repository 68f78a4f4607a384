package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few thousand mutated payloads in each build; {@link Fuzz} sends a hundred thousand. */
class MutationsTest {

  @Test
  void mutated_payloads_break_nothing_change_nothing_and_are_not_told_in_the_log()
      throws Exception {
    try (Mutations mutations = new Mutations(20260302)) {
      assertThat(mutations.run(2_000)).containsKeys(200, 401);
    }
  }
}
