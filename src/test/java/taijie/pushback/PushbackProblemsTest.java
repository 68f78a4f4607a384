package taijie.pushback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import taijie.content.Conversations;
import taijie.content.Problem;
import taijie.content.Problems;

/** What a mistake in the files is told as. */
class PushbackProblemsTest {

  private static final Conversations GOOD = Conversations.in(Path.of("conversations"));

  @Test
  void the_files_as_they_are_have_no_problem() {
    assertThat(problems(Map.of())).isEmpty();
  }

  @Test
  void an_empty_folder_is_told_file_by_file() {
    Problems problems = new Problems();
    Pushback.from(new Conversations(Map.of()), problems);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .anyMatch(p -> p.startsWith("pushback/words.yml:1:1"))
        .anyMatch(p -> p.startsWith("pushback/readings.yml:1:1"))
        .anyMatch(p -> p.startsWith("pushback/topics:1:1: holds no topic"));
  }

  @Test
  void a_broken_pattern_is_told_with_its_cue() {
    assertThat(changed("pushback/topics/handling.yml", "    - 运费\n", "    - 运费(\n"))
        .anyMatch(p -> p.contains("the cue “运费(” is no regular expression"));
  }

  @Test
  void an_unknown_group_is_told_with_the_nearest() {
    assertThat(changed("pushback/stances/accepts.yml", "<we> .. <will>", "<we> .. <wil>"))
        .anyMatch(p -> p.contains("no group <wil> in words.yml (did you mean “will”?)"));
  }

  @Test
  void a_near_miss_without_its_stance_is_told() {
    assertThat(changed("pushback/topics/handling.yml", ", stance: other}", "}"))
        .anyMatch(p -> p.contains("“stance” is missing"));
  }

  @Test
  void an_example_of_an_unknown_topic_is_told() {
    assertThat(changed("pushback/stances/disputes.yml", "topic: inputs", "topic: imputs"))
        .anyMatch(p -> p.contains("no topic “imputs” (did you mean “inputs”?)"));
  }

  @Test
  void a_series_that_cannot_be_read_is_told_with_the_repair() {
    assertThat(changed("pushback/readings.yml", "- 0 other", "- day one other"))
        .anyMatch(p -> p.contains("“day one other” is no entry: write day, stance"));
  }

  @Test
  void a_missing_sentence_is_told() {
    assertThat(changed("pushback/readings.yml", "  taken-back:", "  take-back:"))
        .anyMatch(p -> p.contains("“taken-back” is missing"))
        .anyMatch(p -> p.contains("unknown key “take-back”"));
  }

  private static List<String> changed(String file, String from, String to) {
    String text = GOOD.files().get(file);
    assertThat(text).as(file).contains(from);
    return problems(Map.of(file, text.replace(from, to)));
  }

  private static List<String> problems(Map<String, String> changes) {
    Map<String, String> files = new TreeMap<>(GOOD.files());
    files.putAll(changes);
    Problems problems = new Problems();
    Pushback.from(new Conversations(files), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }
}
