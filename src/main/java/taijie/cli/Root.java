package taijie.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import taijie.content.Conversations;
import taijie.usecase.Knowledge;

/** The command {@code taijie} with all that stands behind it. */
@Command(
    name = "taijie",
    description = "Tell a factory that a batch failed, and keep the supplier.",
    mixinStandardHelpOptions = true,
    version = "taijie 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Root implements Runnable {

  /** What only the program's wiring can do. */
  public interface Launch {

    /** Serves Slack until it is stopped. */
    int serve();

    /**
     * Opens the playground until it is stopped.
     *
     * @param folder where it is kept
     */
    int playground(int port, Path folder);

    /**
     * The folder of conversations to use: the one given, else the configured, else the built-in.
     */
    Conversations conversations(Optional<Path> folder);
  }

  private Root() {}

  /** Runs a command line and returns its exit status. */
  public static int run(Launch launch, String... args) {
    CommandLine line = new CommandLine(new Root());
    Function<Optional<Path>, Knowledge> knowledge =
        folder -> Knowledge.of(launch.conversations(folder));
    line.addSubcommand(new ServeCommand(launch));
    line.addSubcommand(new PlaygroundCommand(launch));
    line.addSubcommand(new CheckCommand(knowledge));
    line.addSubcommand(new PhraseCommand(knowledge));
    line.addSubcommand(new ReadCommand(knowledge));
    line.addSubcommand(new EvaluateCommand(knowledge));
    line.addSubcommand(new ValidateCommand(launch));
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      command.getErr().println(e.getMessage());
      return 1;
    });
    return line.execute(args);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
