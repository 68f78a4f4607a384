package taijie.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;

@Command(
    name = "learn",
    description = {
      "Learn from the examples in the conversations, where something changed since the last time.",
      "The program does so by itself at its start; the build uses this."
    },
    mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {

  private final Launch launch;

  @Mixin private Content content = new Content();
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--into", required = true, description = "The folder for what is learnt.")
  private Path into = Path.of("");

  @Option(
      names = "--memory",
      required = true,
      description = "A file in which encoded sentences are remembered from one time to the next.")
  private Path memory = Path.of("");

  LearnCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(launch.learn(content.folder(), into, memory));
    out.flush();
    return 0;
  }
}
