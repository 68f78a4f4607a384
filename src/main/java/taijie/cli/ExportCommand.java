package taijie.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;

@Command(
    name = "export",
    description = {
      "Write all that is kept on workspaces to the standard output, as JSON Lines.",
      "The bot may go on meanwhile; before moving to another database stop it."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Launch launch;

  @Option(
      names = "--workspace",
      paramLabel = "T",
      description = "only the workspace with this id, such as T0001")
  private @Nullable String workspace;

  @Spec private @Nullable CommandSpec spec;

  ExportCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    launch
        .archive()
        .export(
            Optional.ofNullable(workspace), Objects.requireNonNull(spec).commandLine().getOut());
    return 0;
  }
}
