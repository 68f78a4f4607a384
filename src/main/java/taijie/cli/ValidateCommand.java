package taijie.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;
import taijie.content.ContentException;
import taijie.content.Conversations;
import taijie.usecase.Knowledge;
import taijie.usecase.Proofreading;

@Command(
    name = "validate",
    description = "Read all conversations and tell every mistake with its place.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  private final Launch launch;

  @Mixin private Content content = new Content();
  @Spec private @Nullable CommandSpec spec;

  ValidateCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      Conversations conversations = launch.conversations(content.folder());
      Knowledge known = Knowledge.of(conversations);
      int examples = known.examples(conversations);
      Proofreading.of(conversations, known);
      out.printf(
          "All is well: %d situations, %d playbooks, %d topics, %d findings, %d sentences,"
              + " %d examples to learn from.%n",
          known.phrasebook().situations().size(),
          known.playbooks().all().size(),
          known.pushback().topics().size(),
          known.drafts().keys().size(),
          known.voice().keys().size(),
          examples);
      out.flush();
      return 0;
    } catch (ContentException e) {
      e.problems().forEach(out::println);
      out.printf("%d to mend.%n", e.problems().size());
      out.flush();
      return 1;
    }
  }
}
