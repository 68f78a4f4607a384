package taijie.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;

/**
 * Words that many patterns share, such as all that means "the boss"; {@code @boss} in a pattern.
 */
final class Parts {

  private static final String FILE = "draft/words/parts.yml";
  private static final Pattern NAME = Pattern.compile("@([a-z]+)");

  private final Map<String, String> alternatives = new HashMap<>();

  private Parts() {}

  static Parts from(Conversations conversations, Problems problems) {
    Parts parts = new Parts();
    conversations
        .file(FILE, problems)
        .ifPresent(file ->
            file.keys()
                .forEach(name -> {
                  Fields part = file.fields(name);
                  for (String language : List.of("en", "zh")) {
                    parts.alternatives.put(
                        name + "." + language, String.join("|", part.texts(language)));
                  }
                  part.end();
                }));
    return parts;
  }

  /** The pattern with its parts filled in; an unknown part stays as it is written. */
  String fill(String pattern, String language) {
    return NAME.matcher(pattern)
        .replaceAll(match -> {
          String part = alternatives.getOrDefault(match.group(1) + "." + language, "");
          return Matcher.quoteReplacement(part.isEmpty() ? match.group() : "(?:" + part + ")");
        });
  }
}
