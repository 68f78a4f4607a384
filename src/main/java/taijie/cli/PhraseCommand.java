package taijie.cli;

import java.io.PrintWriter;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import taijie.phrasebook.Facts;
import taijie.phrasebook.Found;
import taijie.phrasebook.Match;
import taijie.phrasebook.Phrase;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Bilingual;

@Command(
    name = "phrase",
    description = "Find words for a situation, in English and Chinese.",
    mixinStandardHelpOptions = true)
final class PhraseCommand implements Callable<Integer> {

  private static final int BEST = 3;

  private final Function<Optional<Path>, Knowledge> knowledge;

  @Mixin private Content content = new Content();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "WORDS", description = "A question or a blunt sentence.", arity = "1..*")
  private List<String> words = List.of();

  PhraseCommand(Function<Optional<Path>, Knowledge> knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() {
    Knowledge known = knowledge.apply(content.folder());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Found found = known.phrasebook().find(String.join(" ", words));
    if (!found.confident()) {
      out.println(known.voice().sentence("phrase.nearest").en());
    }
    for (Match match : found.best().stream().limit(found.confident() ? BEST : 1).toList()) {
      out.println();
      out.println(match.situation().title().en() + " (" + match.situation().key() + ")");
      for (Phrase phrase : match.situation().phrases()) {
        Bilingual say = known.phrasebook().fill(phrase.say(), Facts.none());
        out.println("  [" + phrase.medium().key() + "] " + say.en());
        out.println("  " + say.zh());
      }
    }
    out.flush();
    return found.confident() ? 0 : 1;
  }
}
