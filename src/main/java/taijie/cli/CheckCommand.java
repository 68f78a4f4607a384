package taijie.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import taijie.draft.Draft;
import taijie.draft.Finding;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Language;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;

@Command(
    name = "check",
    description = {
      "Check a message before it goes to the factory.",
      "Exit status: 0 for a good one, 3 where something was found."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final int FOUND = 3;

  private final Function<Optional<Path>, Knowledge> knowledge;

  @Mixin private Content content = new Content();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The message as UTF-8 text; - for standard input.")
  private String file = "-";

  @Option(names = "--to", description = "Addressees, such as “Linda (sales contact)”.")
  private String to = "";

  @Option(names = "--cc", description = "Copies, such as “Mr Chen (owner)”.")
  private String cc = "";

  @Option(names = "--subject", description = "The subject line.")
  private String subject = "";

  @Option(names = "--called", description = "Somebody has called them already.")
  private boolean called;

  @Option(names = "--zh", description = "Say what was found in Chinese.")
  private boolean chinese;

  CheckCommand(Function<Optional<Path>, Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws IOException {
    Knowledge known = knowledge.apply(content.folder());
    Draft draft =
        new Draft(
            known.peopleWords().addressees(to, List.of()),
            known.peopleWords().addressees(cc, List.of()),
            subject,
            read(),
            Stage.FIRST_NOTICE,
            called,
            Relationship.ESTABLISHED,
            false,
            false);
    List<Finding> findings = known.drafts().check(draft);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Language language = chinese ? Language.ZH : Language.EN;
    var speech = known.voice().in(language);
    out.println(
        (findings.isEmpty()
                ? speech.plain("draft.good")
                : speech.plain("draft.found", "count", findings.size()))
            .replace("*", ""));
    for (Finding finding : findings) {
      String words = finding.span().map(s -> " “" + s.of(draft.body()).strip() + "”").orElse("");
      out.println();
      out.println(finding.key() + words);
      out.println("  " + finding.why().in(language));
      out.println("  → " + finding.instead());
    }
    out.flush();
    return findings.isEmpty() ? 0 : FOUND;
  }

  private String read() throws IOException {
    return file.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(file));
  }
}
