package taijie.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import taijie.cli.Root.Launch;

@Command(
    name = "serve",
    description = "Serve Slack over HTTP or a socket, as the environment says.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Launch launch;

  ServeCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    return launch.serve();
  }
}
