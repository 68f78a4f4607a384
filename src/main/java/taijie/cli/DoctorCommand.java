package taijie.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;

@Command(
    name = "doctor",
    description = {
      "Look at settings, Slack, disk and conversations: what is wrong, and how to mend it.",
      "Exit status 1 where anything is."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private final Launch launch;

  @Spec private @Nullable CommandSpec spec;

  DoctorCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Diagnosis> all = launch.diagnose();
    for (Diagnosis one : all) {
      out.println(one.isWell() ? "✓ " + one.what() : "✗ " + one.what() + " → " + one.repair());
    }
    out.flush();
    return all.stream().allMatch(Diagnosis::isWell) ? 0 : 1;
  }
}
