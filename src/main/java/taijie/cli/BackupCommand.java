package taijie.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;

@Command(
    name = "backup",
    description = {
      "Copy the SQLite database to a new file, while the bot goes on.",
      "To restore it: stop the bot, put the file in the place of taijie.db, start the bot."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  private final Launch launch;

  @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
  private @Nullable Path file;

  @Spec private @Nullable CommandSpec spec;

  BackupCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    Path to = Objects.requireNonNull(file);
    launch.archive().backUp(to);
    Objects.requireNonNull(spec).commandLine().getOut().println("Backed up to " + to + ".");
    return 0;
  }
}
