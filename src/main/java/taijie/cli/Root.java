package taijie.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import taijie.content.Conversations;
import taijie.dispute.Case;
import taijie.opinion.Account;
import taijie.opinion.Prompts;
import taijie.opinion.SecondOpinion;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Language;

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
     * @param socket whether the bot opens the connection (Socket Mode)
     */
    int playground(int port, Path folder, boolean socket);

    /** Plays the playground's story once, in a folder that is deleted, and ends. */
    int rehearse() throws Exception;

    /**
     * Learns from the examples what is not up to date.
     *
     * @param folder of conversations; else the configured, else the built-in
     * @param into the folder for what is learnt
     * @param memory the file for encoded sentences
     * @return what was done, in a sentence
     */
    String learn(Optional<Path> folder, Path into, Path memory) throws IOException;

    /** All that is known and learnt, ready to judge. */
    Knowledge knowledge(Optional<Path> folder);

    /**
     * The folder of conversations to use: the one given, else the configured, else the built-in.
     */
    Conversations conversations(Optional<Path> folder);

    /**
     * The Slack app's manifest.
     *
     * @param host where Slack reaches the bot; empty for Socket Mode
     */
    Map<String, Object> manifest(Language language, Optional<URI> host);

    /** The same for an app that many workspaces add by OAuth. */
    Map<String, Object> manifestForMany(Language language, URI host);

    /** A fresh key for stored tokens. */
    String freshKey();

    /** Forgets the installations whose tokens none of the keys opens, and gives their names. */
    List<String> forgetUnreadable();

    /** What is kept, for export, import and back-up. */
    Archive archive();

    /** What keeps the bot from working, and what does not. */
    List<Diagnosis> diagnose();

    /** Gives all disputes that are kept, of all workspaces, in numbers. */
    void cases(Consumer<Case> each);

    /**
     * The configured language model.
     *
     * @param account counts what it is asked
     * @return empty where none is configured
     */
    default Optional<SecondOpinion> secondOpinion(Prompts prompts, Account account) {
      return Optional.empty();
    }

    /** What the Slack app asks to be allowed, each with its reason. */
    Map<String, String> scopes(Language language);
  }

  @Spec private @Nullable CommandSpec spec;

  private Root() {}

  /** Runs a command line and returns its exit status. */
  public static int run(Launch launch, String... args) {
    return run(launch, launch::knowledge, args);
  }

  static int run(Launch launch, Function<Optional<Path>, Knowledge> knowledge, String... args) {
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(new ServeCommand(launch));
    line.addSubcommand(new PlaygroundCommand(launch));
    line.addSubcommand(new CheckCommand(knowledge));
    line.addSubcommand(new PhraseCommand(knowledge));
    line.addSubcommand(new ReadCommand(knowledge));
    line.addSubcommand(new EvaluateCommand(knowledge, launch));
    line.addSubcommand(new ValidateCommand(launch));
    line.addSubcommand(new LearnCommand(launch));
    line.addSubcommand(new ManifestCommand(launch));
    line.addSubcommand(new KeyCommand(launch));
    line.addSubcommand(new DoctorCommand(launch));
    line.addSubcommand(new StatsCommand(launch));
    line.addSubcommand(new ExportCommand(launch));
    line.addSubcommand(new ImportCommand(launch));
    line.addSubcommand(new BackupCommand(launch));
    // Chinese must come out whatever the terminal's own setting is; JSON is UTF-8 by its standard.
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      command.getErr().println(problem(e));
      return 1;
    });
    return line.execute(args);
  }

  private static String problem(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
      case CharacterCodingException odd -> "The file is no UTF-8 text; save it as UTF-8.";
      default -> String.valueOf(e.getMessage());
    };
  }

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getOut());
  }
}
