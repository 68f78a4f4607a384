package taijie.opinion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taijie.content.Fields;

/**
 * What the bot says to a model about one task.
 *
 * @param task what is to be done
 * @param labels what each label of each group means, in the order of the file
 * @param decided borderline cases that were decided
 * @param answer what goes into which field
 * @param mostTokens how long an answer may be
 */
public record Prompt(
    String task,
    Map<String, Map<String, String>> labels,
    List<String> decided,
    String answer,
    int mostTokens) {

  public Prompt {
    decided = List.copyOf(decided);
  }

  static Prompt from(Fields file) {
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    file.optional("labels")
        .ifPresent(
            groups -> groups.keys().forEach(group -> labels.put(group, group(groups, group))));
    Prompt prompt =
        new Prompt(
            file.text("task"),
            labels,
            file.texts("decided"),
            file.text("answer"),
            file.number("most-tokens"));
    if (prompt.mostTokens() < 1 || prompt.mostTokens() > 4_000) {
      file.problem("most-tokens", "“most-tokens” must be from 1 to 4000");
    }
    file.end();
    return prompt;
  }

  private static Map<String, String> group(Fields groups, String name) {
    Fields group = groups.fields(name);
    Map<String, String> meanings = new LinkedHashMap<>();
    group.keys().forEach(label -> meanings.put(label, group.text(label)));
    return meanings;
  }

  /** The labels of a group. */
  public List<String> labels(String group) {
    return List.copyOf(labels.getOrDefault(group, Map.of()).keySet());
  }

  /**
   * The whole of it in words.
   *
   * @param offered the labels to tell of, by group; a group that is not named is told whole
   */
  String words(Map<String, List<String>> offered) {
    StringBuilder words = new StringBuilder(task.strip());
    labels.forEach((group, meanings) -> {
      words.append("\n\n").append(group).append(":");
      meanings.forEach((label, meaning) -> {
        if (offered.getOrDefault(group, List.of(label)).contains(label)) {
          words.append("\n- ").append(label).append(": ").append(meaning.strip());
        }
      });
    });
    if (!decided.isEmpty()) {
      words
          .append("\n\nDecided cases:\n")
          .append(
              decided.stream().map(one -> "- " + one.strip()).collect(Collectors.joining("\n")));
    }
    return words.append("\n\n").append(answer.strip()).toString();
  }
}
