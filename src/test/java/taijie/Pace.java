package taijie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import taijie.draft.Draft;
import taijie.guard.Remark;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long understanding takes on one core, text by text: a benchmark, run by {@code mvn test
 * -Dtest=Pace}. It asserts nothing; machines differ.
 */
class Pace {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WARM_UP = 150;

  private final StringBuilder table =
      new StringBuilder("| a text for | half take less than | 99 in 100 take less than |\n");

  @Test
  void how_long_a_text_takes() throws IOException {
    table.append("| --- | --- | --- |\n");
    Mind light = new Mind(BuiltIn.conversations(Optional.empty()), Optional.empty());
    light.ready(Mind.Strength.LIGHT);
    measure("full", Awake.KNOWLEDGE);
    measure("light", light.knowledge());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/pace.md"), table);
    System.out.println(table);
  }

  private void measure(String how, Knowledge knowledge) throws IOException {
    take(
        "the guard, " + how,
        texts("guard", "text"),
        text ->
            knowledge
                .guard()
                .judge(new Remark(text, Optional.empty(), Stage.IN_DISPUTE, List.of())));
    take("an answer, " + how, texts("pushback", "text"), knowledge.pushback()::judge);
    take("a question, " + how, texts("phrase", "query"), knowledge.phrasebook()::find);
    take(
        "a draft, " + how,
        texts("draft", "body"),
        text ->
            knowledge
                .drafts()
                .check(
                    new Draft(
                        List.of(),
                        List.of(),
                        "",
                        text,
                        Stage.FIRST_NOTICE,
                        false,
                        Relationship.ESTABLISHED,
                        false,
                        false)));
  }

  private void take(String what, List<String> texts, Consumer<String> judge) {
    texts.stream().limit(WARM_UP).forEach(text -> judge.accept(text + " ."));
    long[] nanos = new long[texts.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      judge.accept(texts.get(i));
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    table.append(
        "| %s | %.1f ms | %.1f ms |%n"
            .formatted(
                what, nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6));
  }

  private static List<String> texts(String task, String field) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(Unseen.FIRST.resolve(task + ".jsonl"))) {
      JsonNode example = JSON.readTree(line);
      texts.add(example.get(field).asString());
    }
    return texts;
  }
}
