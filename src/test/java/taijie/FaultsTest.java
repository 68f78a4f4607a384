package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taijie.faults.Run;
import taijie.faults.Tally;

/**
 * A few kills of the real program; {@code FaultsAtLength} goes through many more, also over
 * PostgreSQL with several instances.
 */
@Tag("faults")
@Timeout(600)
class FaultsTest {

  @TempDir private Path folder;

  @Test
  void whatever_is_killed_or_hindered_nothing_is_lost_and_nothing_is_there_twice()
      throws Exception {
    Tally tally = run(new Run.Plan(1, 4, "sqlite", 1), folder);
    assertThat(tally.problems()).as(tally.toString()).isEmpty();
    assertThat(tally.taken()).as(tally.toString()).isPositive();
  }

  static Tally run(Run.Plan plan, Path folder) throws Exception {
    try (Run run = new Run(plan, folder)) {
      return run.run(database ->
          CardsNow.of(database, run.slack().apiUrl(), Run.token(), run.clock()::ofBots));
    }
  }
}
