package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A hundred thousand mutated payloads, on demand: {@code mvn test -Dtest=Fuzz}. Another seed and
 * another number by {@code -DargLine="-Dtaijie.seed=7 -Dtaijie.payloads=20000"}.
 */
class Fuzz {

  private static final int PAYLOADS = Integer.getInteger("taijie.payloads", 100_000);

  @Test
  void a_hundred_thousand_mutated_payloads_break_nothing() throws Exception {
    long seed = Long.getLong("taijie.seed", 1);
    try (Mutations mutations = new Mutations(seed)) {
      long before = System.nanoTime();
      var statuses = mutations.run(PAYLOADS);
      System.out.printf(
          "%d payloads, seed %d, in %d s: %s%n",
          PAYLOADS, seed, (System.nanoTime() - before) / 1_000_000_000, statuses);
      assertThat(statuses.keySet()).allMatch(status -> status < 500);
    }
  }
}
