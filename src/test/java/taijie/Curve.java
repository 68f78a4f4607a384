package taijie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import taijie.content.Conversations;
import taijie.language.Encoder;
import taijie.language.Learner;
import taijie.language.Remembering;
import taijie.language.Understanding;
import taijie.language.onnx.SentenceModels;
import taijie.usecase.Knowledge;
import taijie.usecase.Subject;

/**
 * How much more examples bring: what is understood of unseen examples after learning from one, two,
 * three and four quarters of the ways of speaking. Takes minutes; run by {@code mvn test
 * -Dtest=Curve}, which writes {@code target/curve.md}.
 */
class Curve {

  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(guard|pushback|phrasebook)/(examples|series)/.*|draft/(drafts|sentences)/.*");

  private static final int QUARTERS = 4;

  @Test
  void what_more_examples_bring() throws IOException {
    Remembering encoder = new Remembering(SentenceModels.load());
    Path memory = Path.of("target/sentences.memory");
    if (Files.exists(memory)) {
      encoder.recall(memory);
    }
    Map<String, List<Double>> rows = new LinkedHashMap<>();
    StringBuilder head = new StringBuilder("| on unseen examples, having learnt from |");
    for (int quarters = 1; quarters <= QUARTERS; quarters++) {
      Conversations some = some(quarters);
      Knowledge knowledge = learnt(some, encoder);
      head.append(" %,d examples |".formatted(knowledge.examples(some)));
      Unseen.figures(knowledge, Unseen.FIRST)
          .forEach(
              (name, row) -> rows.computeIfAbsent(name, n -> new ArrayList<>()).add(row.all()));
    }
    StringBuilder table = new StringBuilder(head).append("\n|").append(" --- |".repeat(5));
    rows.forEach((name, shares) -> {
      table.append("\n| ").append(name).append(" |");
      shares.forEach(share -> table.append(" %.2f |".formatted(share)));
    });
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/curve.md"), table.append("\n"));
    System.out.println(table);
  }

  // Ways of speaking, not single examples: a stranger speaks differently too.
  private static Conversations some(int quarters) {
    Map<String, String> files = new TreeMap<>();
    int[] place = {0};
    BuiltIn.conversations(Optional.empty())
        .files()
        .forEach((name, text) -> {
          if (!EXAMPLES.matcher(name).matches() || place[0]++ % QUARTERS < quarters) {
            files.put(name, text);
          }
        });
    return new Conversations(files);
  }

  private static Knowledge learnt(Conversations conversations, Encoder encoder) {
    Understanding understanding = new Understanding();
    Knowledge knowledge = Knowledge.of(conversations, understanding);
    Set<Subject> subjects = Set.of(Subject.values());
    understanding.words(knowledge.learn(conversations, new Learner(Encoder.NONE), subjects));
    understanding.meaning(knowledge.learn(conversations, new Learner(encoder), subjects));
    return knowledge;
  }
}
