package taijie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;
import taijie.usecase.Knowledge;

@Command(
    name = "evaluate",
    description = {
      "Judge examples: JSON Lines on standard input, one JSON object a line on standard output.",
      "TASK is guard, pushback, reading, draft or phrase.",
      "With --second-opinion the configured language model (TAIJIE_MODEL_URL) is asked about doubtful",
      "lines of guard, pushback and draft; what came of it is reported on standard error, and where",
      "lines hold what is right (kinds; stance; findings), whether it helped.",
      "A line that cannot be read gives an error in its place, and exit status 1 at the end."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private final Function<Optional<Path>, Knowledge> knowledge;
  private final Launch launch;

  @Mixin private Content content = new Content();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "TASK", description = "What to judge.")
  private Task task = Task.guard;

  /** The tasks by the names under which they are called. */
  enum Task {
    guard,
    pushback,
    reading,
    draft,
    phrase
  }

  @Option(
      names = "--second-opinion",
      description = "Ask the configured language model where the bot is unsure.")
  private boolean seconded;

  EvaluateCommand(Function<Optional<Path>, Knowledge> knowledge, Launch launch) {
    this.knowledge = knowledge;
    this.launch = launch;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge known = knowledge.apply(content.folder());
    Seconded second = new Seconded(known);
    if (seconded) {
      second.asks(
          launch
              .secondOpinion(known.prompts(), second)
              .orElseThrow(() ->
                  new IllegalStateException(
                      "No language model is configured. Set TAIJIE_MODEL_URL and"
                          + " TAIJIE_MODEL_NAME, or leave --second-opinion out.")));
    }
    Evaluation evaluation = new Evaluation(known, second);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    boolean allRead = true;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          Evaluation.Line judged = evaluation.judge(task, line);
          out.println(judged.json());
          allRead &= judged.read();
        }
      }
    }
    out.flush();
    if (seconded) {
      PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
      second.report().forEach(err::println);
      err.flush();
    }
    return allRead ? 0 : 1;
  }
}
