package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How well examples are understood that nobody learnt from or tuned on. The README shows the
 * figures; this test writes them anew to {@code target/unseen.md} and {@code
 * target/unseen-fresh.md} and fails where one has fallen by more than chance.
 */
class UnseenTest {

  /** About one standard error of a share of 0.85 among the smaller sets. */
  private static final double NOISE = 0.03;

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([a-z][a-z ,:’'-]+) \\| (\\d\\.\\d\\d) \\|.*$");

  @Test
  void nothing_is_understood_worse_than_the_readme_says() throws IOException {
    asTheReadmeSays("on unseen examples", Unseen.FIRST, "unseen.md");
  }

  @Test
  void nor_is_anything_of_the_set_that_was_written_last() throws IOException {
    asTheReadmeSays("on fresh examples", Unseen.FRESH, "unseen-fresh.md");
  }

  private static void asTheReadmeSays(String title, Path folder, String file) throws IOException {
    Map<String, Figures.Row> figures = Unseen.figures(Awake.KNOWLEDGE, folder);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", file), Figures.table(title, figures));

    Map<String, Double> told = told(title);
    assertThat(told.keySet()).as("figures in the README").containsAll(figures.keySet());
    assertThat(figures)
        .allSatisfy((name, row) ->
            assertThat(row.all()).as(name).isGreaterThanOrEqualTo(told.get(name) - NOISE));
  }

  private static Map<String, Double> told(String title) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("| " + title + " | all |");
    assertThat(start).as("the table “" + title + "” in the README").isNotNegative();
    String table = readme.substring(start, readme.indexOf("\n\n", start));
    Map<String, Double> told = new LinkedHashMap<>();
    for (MatchResult row : ROW.matcher(table).results().toList()) {
      told.put(row.group(1), Double.valueOf(row.group(2)));
    }
    return told;
  }
}
