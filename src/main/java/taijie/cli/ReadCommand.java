package taijie.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import taijie.pushback.Judged;
import taijie.pushback.Judgement;
import taijie.pushback.Series;
import taijie.text.Span;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Stance;

@Command(
    name = "read",
    description = {
      "Read a series of answers: what each is, and what they show together.",
      "One answer a line: a date such as 2026-03-02, a blank, and the factory's words."
    },
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  private final Function<Optional<Path>, Knowledge> knowledge;

  @Mixin private Content content = new Content();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The answers as UTF-8 text; - for standard input.")
  private String file = "-";

  ReadCommand(Function<Optional<Path>, Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge known = knowledge.apply(content.folder());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<Judged> entries = new ArrayList<>();
    List<String> lines = text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String[] parts = lines.get(i).strip().split("\\s+", 2);
      String says = parts.length > 1 ? parts[1] : "";
      Judgement judgement = known.pushback().judge(says);
      entries.add(Judged.understood(date(parts[0], i + 1), judgement, says));
      out.printf(
          "%s  %-8s  %-30s  %.2f  “%s”%n",
          parts[0],
          judgement.stance().key(),
          String.join(", ", judgement.topics()),
          judgement.specificity(),
          moving(known, says, judgement));
    }
    Series series = known.pushback().read(entries);
    out.println();
    out.println(series.reading().key() + ": " + series.why().en());
    out.println(series.why().zh());
    out.flush();
    return 0;
  }

  // Which words it was understood by: its argument's and its substance's, or what it does.
  private static String moving(Knowledge known, String says, Judgement judgement) {
    boolean argues = judgement.stance() == Stance.DISPUTES && !judgement.topics().isEmpty();
    if (!argues) {
      return known.pushback().moving(says, judgement.stance()).of(says);
    }
    Span topic = known.pushback().moving(says, judgement.topics().getFirst());
    Span substance = known.pushback().moving(says, judgement.specificity());
    return topic.equals(substance) ? topic.of(says) : topic.of(says) + "” “" + substance.of(says);
  }

  private LocalDate date(String typed, int line) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          file
              + ":"
              + line
              + ": a line begins with a date such as 2026-03-02, not “"
              + typed
              + "”");
    }
  }

  private String text() throws IOException {
    return file.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(file));
  }
}
