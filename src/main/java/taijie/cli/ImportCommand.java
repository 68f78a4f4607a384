package taijie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;

@Command(
    name = "import",
    description = {
      "Read what “taijie export” wrote from the standard input into the configured database.",
      "Each workspace comes in whole or not at all; one that has other data there is refused."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private final Launch launch;

  @Spec private @Nullable CommandSpec spec;

  ImportCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                System.in,
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
    List<String> done = launch.archive().takeIn(in);
    done.forEach(out::println);
    return 0;
  }
}
