package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.cli.Archive;
import taijie.cli.Diagnosis;
import taijie.cli.Root;
import taijie.content.Conversations;
import taijie.usecase.Knowledge;
import taijie.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Examples that nobody learnt from or tuned on, judged as {@code taijie evaluate} judges. */
final class Unseen {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> TASKS =
      List.of("guard", "pushback", "reading", "draft", "phrase");

  /** The first set, by which what learns was chosen and its limits were set, often looked at. */
  static final Path FIRST = Path.of("src/test/resources/unseen");

  /** Written when all was learnt and set, to see how much the looking has flattered. */
  static final Path FRESH = Path.of("src/test/resources/unseen/fresh");

  private Unseen() {}

  /**
   * How well they are understood.
   *
   * @param folder one file of examples for each task
   */
  static Map<String, Figures.Row> figures(Knowledge knowledge, Path folder) throws IOException {
    Map<String, Figures.Row> figures = new LinkedHashMap<>();
    for (String task : TASKS) {
      String examples = Files.readString(folder.resolve(task + ".jsonl"));
      List<JsonNode> expected = lines(examples);
      List<JsonNode> judged = lines(evaluate(knowledge, task, examples));
      assertThat(judged).hasSameSizeAs(expected);
      figures.putAll(Figures.of(task, expected, judged));
    }
    return figures;
  }

  private static List<JsonNode> lines(String jsonLines) {
    List<JsonNode> lines = new ArrayList<>();
    jsonLines.lines().forEach(line -> lines.add(JSON.readTree(line)));
    return lines;
  }

  private static String evaluate(Knowledge knowledge, String task, String input) {
    InputStream in = System.in;
    PrintStream out = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
      assertThat(Root.run(new Knowing(knowledge), "evaluate", task)).isZero();
      return told.toString(StandardCharsets.UTF_8);
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
  }

  /** A program that has its knowledge and nothing else. */
  private record Knowing(Knowledge known) implements Root.Launch {

    @Override
    public void cases(java.util.function.Consumer<taijie.dispute.Case> each) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int serve() {
      return 1;
    }

    @Override
    public int rehearse() {
      return 1;
    }

    @Override
    public int playground(int port, Path folder, boolean socket) {
      return 1;
    }

    @Override
    public String learn(Optional<Path> folder, Path into, Path memory) {
      return "";
    }

    @Override
    public Knowledge knowledge(Optional<Path> folder) {
      return known;
    }

    @Override
    public Conversations conversations(Optional<Path> folder) {
      return Cast.conversations();
    }

    @Override
    public Map<String, Object> manifest(Language language, Optional<URI> host) {
      return Map.of();
    }

    @Override
    public Map<String, Object> manifestForMany(Language language, URI host) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String freshKey() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<String> forgetUnreadable() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Archive archive() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Diagnosis> diagnose() {
      return List.of();
    }

    @Override
    public Map<String, String> scopes(Language language) {
      return Map.of();
    }
  }
}
