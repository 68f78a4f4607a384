package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import taijie.cli.Root;
import taijie.content.Conversations;
import taijie.usecase.Knowledge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well examples are understood that nobody learnt from or tuned on. The README shows the
 * figures; this test writes them anew to {@code target/unseen.md} and fails where one has fallen by
 * more than chance.
 */
class UnseenTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** About one standard error of a share of 0.85 among the smaller sets. */
  private static final double NOISE = 0.03;

  private static final List<String> TASKS =
      List.of("guard", "pushback", "reading", "draft", "phrase");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([a-z][a-z ,:’'-]+) \\| (\\d\\.\\d\\d) \\|.*$");

  @Test
  void nothing_is_understood_worse_than_the_readme_says() throws IOException {
    Map<String, Figures.Row> figures = new LinkedHashMap<>();
    for (String task : TASKS) {
      List<JsonNode> expected = lines(Files.readString(file(task)));
      List<JsonNode> judged = lines(evaluate(Awake.KNOWLEDGE, task, Files.readString(file(task))));
      assertThat(judged).hasSameSizeAs(expected);
      figures.putAll(Figures.of(task, expected, judged));
    }
    String table = Figures.table(figures);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/unseen.md"), table);

    Map<String, Double> told = new LinkedHashMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
      told.put(row.group(1), Double.valueOf(row.group(2)));
    }
    assertThat(told.keySet()).as("figures in the README").containsAll(figures.keySet());
    assertThat(figures)
        .allSatisfy((name, row) ->
            assertThat(row.all()).as(name).isGreaterThanOrEqualTo(told.get(name) - NOISE));
  }

  private static Path file(String task) {
    return Path.of("src/test/resources/unseen", task + ".jsonl");
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
    public int serve() {
      return 1;
    }

    @Override
    public int playground(int port, Path folder) {
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
  }
}
