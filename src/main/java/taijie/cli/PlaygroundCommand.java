package taijie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import taijie.cli.Root.Launch;

@Command(
    name = "playground",
    description = "Try the bot in a simulated Slack on this machine; needs nothing.",
    mixinStandardHelpOptions = true)
final class PlaygroundCommand implements Callable<Integer> {

  private final Launch launch;

  @Option(
      names = "--port",
      description = "Port of the page (default ${DEFAULT-VALUE}; 0 for any free one).",
      defaultValue = "3030")
  private int port;

  @Option(
      names = "--folder",
      description = "Where it is kept between runs (default ${DEFAULT-VALUE}).",
      defaultValue = "data/playground")
  private Path folder = Path.of("data/playground");

  @Option(
      names = "--socket",
      description = "Let the bot open the connection (Socket Mode), as behind a firewall.")
  private boolean socket;

  @Option(
      names = "--rehearse",
      description = "Only play the story in a folder that is deleted afterwards, and end.")
  private boolean rehearse;

  PlaygroundCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() throws Exception {
    return rehearse ? launch.rehearse() : launch.playground(port, folder, socket);
  }
}
