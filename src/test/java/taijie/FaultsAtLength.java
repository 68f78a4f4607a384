package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import taijie.faults.Run;
import taijie.faults.Tally;

/**
 * Kills the real program as often as is asked for, and prints what came of it:
 *
 * <pre>mvn test -Dtest=FaultsAtLength -Dseed=7 -Dkills=100 -Ddatabase=postgresql -Dinstances=3
 * </pre>
 */
class FaultsAtLength {

  @Test
  void nothing_is_lost_and_nothing_is_there_twice() throws Exception {
    Run.Plan plan =
        new Run.Plan(
            Long.getLong("seed", 1),
            Integer.getInteger("kills", 100),
            System.getProperty("database", "sqlite"),
            Integer.getInteger("instances", 1));
    Path folder = Files.createTempDirectory("taijie-faults");
    Tally tally = FaultsTest.run(plan, folder);
    System.out.println(tally);
    assertThat(tally.problems()).as("see " + folder).isEmpty();
    Run.clear(folder);
    Files.delete(folder);
  }
}
