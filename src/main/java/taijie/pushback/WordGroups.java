package taijie.pushback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import taijie.content.Fields;
import taijie.content.Nearest;
import taijie.text.Sought;

/**
 * Turns the cues of the files into patterns. A cue is a regular expression over plain text in which
 *
 * <ul>
 *   <li>{@code <we>} stands for the words listed under that name in {@code words.yml},
 *   <li>{@code ..} stands for up to 40 signs of the same sentence, between whole words,
 *   <li>{@code ~} stands for up to 20 signs of the same clause, between whole words,
 *   <li>a blank also matches a hyphen or a comma, as in re-work; a blank and a question mark may
 *       also be nothing, as in rework,
 *   <li>{@code \w+} and {@code \d+} stand for words and numbers of a sensible length, so that
 *       floods of one letter are judged quickly,
 *   <li>a cue that begins with a Latin letter begins at a word.
 * </ul>
 */
final class WordGroups {

  private static final String WORD_ENDS = "(?:(?![a-z])|(?<![a-z]))";
  private static final String WORD_BEGINS = "(?:(?<![a-z])|(?![a-z]))";
  // Bounded, so that no text makes a cue run away; a point between digits ends no sentence.
  private static final String GAP = WORD_ENDS + "(?:[^.!?;。]|\\\\.(?=\\\\d)){0,40}?" + WORD_BEGINS;
  private static final String NEAR =
      WORD_ENDS + "(?:[^,.!?;。]|\\\\.(?=\\\\d)){0,20}?" + WORD_BEGINS;
  private static final String BLANK = "[\\x20,-]{1,3}";
  private static final String OPTIONAL_BLANK = "[\\x20,-]{0,3}";
  private static final Pattern GROUP = Pattern.compile("<([a-z-]+)>");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Map<String, String> groups = new LinkedHashMap<>();

  /** Reads {@code words.yml}: a name and its alternatives; later groups may use earlier ones. */
  static WordGroups from(Optional<Fields> file) {
    WordGroups words = new WordGroups();
    file.ifPresent(fields -> {
      for (String name : fields.keys()) {
        List<String> alternatives = fields.texts(name);
        String joined = "(?:" + String.join("|", alternatives) + ")";
        words.resolve(joined, fields, name).ifPresent(w -> words.groups.put(name, w));
      }
      fields.end();
    });
    return words;
  }

  /** The cues under a key, each as a pattern; what cannot be read becomes a problem at the key. */
  List<Sought> patterns(Fields fields, String key) {
    return fields.texts(key).stream().flatMap(cue -> pattern(fields, key, cue).stream()).toList();
  }

  private Optional<Sought> pattern(Fields fields, String key, String cue) {
    return resolve(cue, fields, key)
        .flatMap(resolved -> {
          String start = HAN.matcher(firstLetters(cue)).find() ? "" : WORD_BEGINS;
          String regex =
              start
                  + "(?:"
                  + resolved
                      .replace("\\d+", "\\d{1,9}")
                      .replace("\\w+", "\\w{1,24}")
                      .replace("\\w*", "\\w{0,24}")
                      .replaceAll(" ?\\.\\. ?", GAP)
                      .replaceAll(" ?~ ?", NEAR)
                      .replace(" ?", OPTIONAL_BLANK)
                      .replace(" ", BLANK)
                  + ")";
          try {
            return Optional.of(Sought.of(regex));
          } catch (PatternSyntaxException e) {
            fields.problem(
                key,
                "the cue “%s” is no regular expression: %s; mend it or put \\ before signs"
                        .formatted(cue, e.getDescription())
                    + " such as ( ) [ ] ? + meant literally");
            return Optional.empty();
          }
        });
  }

  private Optional<String> resolve(String cue, Fields fields, String key) {
    Matcher group = GROUP.matcher(cue);
    StringBuilder resolved = new StringBuilder();
    while (group.find()) {
      String name = group.group(1);
      String words = groups.get(name);
      if (words == null) {
        fields.problem(
            key,
            "there is no group <%s> in words.yml%s"
                .formatted(name, Nearest.hint(name, groups.keySet())));
        return Optional.empty();
      }
      group.appendReplacement(resolved, Matcher.quoteReplacement(words));
    }
    return Optional.of(group.appendTail(resolved).toString());
  }

  /** A cue that begins with a Han letter stands anywhere: Chinese has no blanks between words. */
  private static String firstLetters(String cue) {
    return cue.substring(0, Math.min(cue.length(), 2));
  }
}
