package taijie.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;

@Command(
    name = "key",
    description = {
      "Print a fresh key for TAIJIE_KEY, under which the tokens of all workspaces are encrypted.",
      "To change it, put the new key before the old one, separated by a comma, and start again:"
          + " after that the old one is no longer needed."
    },
    mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {

  private final Launch launch;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--forget-unreadable",
      description = {
        "Where a key is lost: forget the tokens that were encrypted under it.",
        "Their workspaces have to add Taijie again; their disputes stay."
      })
  private boolean forgetUnreadable;

  KeyCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (forgetUnreadable) {
      List<String> forgotten = launch.forgetUnreadable();
      out.println(
          forgotten.isEmpty()
              ? "TAIJIE_KEY opens all stored tokens; nothing was forgotten."
              : "Forgotten: " + String.join(", ", forgotten));
    } else {
      out.println(launch.freshKey());
    }
    out.flush();
    return 0;
  }
}
