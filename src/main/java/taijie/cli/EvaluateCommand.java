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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import taijie.usecase.Knowledge;

@Command(
    name = "evaluate",
    description = {
      "Judge examples: JSON Lines on standard input, one JSON object a line on standard output.",
      "TASK is guard, pushback, reading, draft or phrase.",
      "A line that cannot be read gives an error in its place, and exit status 1 at the end."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private final Function<Optional<Path>, Knowledge> knowledge;

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

  EvaluateCommand(Function<Optional<Path>, Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    Evaluation evaluation = new Evaluation(knowledge.apply(content.folder()));
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
    return allRead ? 0 : 1;
  }
}
