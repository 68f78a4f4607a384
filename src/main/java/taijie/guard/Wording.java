package taijie.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import taijie.content.Fields;
import taijie.content.Nearest;

/**
 * The small language in which content files write patterns. It is that of regular expressions, with
 * five additions:
 *
 * <ul>
 *   <li>{@code <name>} stands for a named group of words, or for a mention of that name;
 *   <li>{@code ~} between spaces stands for up to four words, {@code ~2} for up to two; with a
 *       question mark before it there may be no gap at all;
 *   <li>{@code …} stands for up to eight letters within a Chinese clause, {@code …4} for up to
 *       four;
 *   <li>a space stands for up to three;
 *   <li>neither a pattern nor a group's entry begins or ends inside a Latin word.
 * </ul>
 *
 * Gaps are bounded and never leave the sentence, so that no text makes matching slow.
 */
final class Wording {

  private static final Pattern REFERENCE = Pattern.compile("<([a-z][a-z-]*)>");
  private static final Pattern WORD_GAP = Pattern.compile(" (\\??)~(\\d?) ");
  private static final Pattern LETTER_GAP = Pattern.compile("…(\\d*)");

  /** A space by itself, or a set of letters, in which a space is a letter like others. */
  private static final Pattern SPACE = Pattern.compile(" |(\\[[^\\]]*\\])");

  private static final String SPACES = "(?: {1,3})";

  /** Not between two letters of one Latin word; "owner's" is one word. */
  private static final String EDGE = "(?!(?<=[a-z0-9])'?[a-z0-9])";

  /** Within a pattern, an "'s" may follow a group. */
  private static final String WORD_EDGE = "(?!(?<=[a-z0-9])[a-z0-9])";

  private static final String IN_WORD = "a-z0-9'@#%&/+\\-\uE000-\uE0FF";
  private static final String BETWEEN = "[^" + IN_WORD + "一-鿿.!?;。！？；\\n]{1,3}";

  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Character> mentions = new LinkedHashMap<>();
  private String stop = "(?!)";

  /** Names a kind of mention that patterns may refer to. */
  void mention(String name) {
    mentions.put(name, (char) ('\uE010' + mentions.size()));
  }

  /** The letter that stands in a text where something of this name is mentioned. */
  char letter(String name) {
    return mentions.getOrDefault(name, '\uE0FF');
  }

  /** Reads a mapping of group names to their words; later groups may refer to earlier ones. */
  void groups(Fields fields) {
    for (String name : fields.keys()) {
      List<String> entries = new ArrayList<>();
      for (String entry : fields.texts(name)) {
        entries.add(WORD_EDGE + "(?:" + expand(fields, name, entry) + ")" + WORD_EDGE);
      }
      groups.put(name, "(?:" + String.join("|", entries) + ")");
    }
    stop = groups.getOrDefault("gap-ends", stop);
  }

  /** A list of patterns under one key, compiled; what cannot be compiled goes to the problems. */
  List<Wanted> patterns(Fields fields, String key) {
    return fields.texts(key).stream().flatMap(p -> compiled(fields, key, p).stream()).toList();
  }

  private List<Wanted> compiled(Fields fields, String key, String pattern) {
    try {
      return List.of(Wanted.of(EDGE + "(?:" + expand(fields, key, pattern) + ")" + EDGE));
    } catch (PatternSyntaxException e) {
      fields.problem(key, "the pattern “" + pattern + "” cannot be read: " + e.getDescription());
      return List.of();
    }
  }

  private String expand(Fields fields, String key, String pattern) {
    String gaps = WORD_GAP.matcher(pattern).replaceAll(m -> quoted(words(m.group(2)) + m.group(1)));
    gaps = LETTER_GAP.matcher(gaps).replaceAll(m -> quoted(letters(m.group(1))));
    String spaced =
        SPACE.matcher(gaps).replaceAll(m -> quoted(m.group(1) == null ? SPACES : m.group(1)));
    return REFERENCE.matcher(spaced).replaceAll(m -> quoted(reference(fields, key, m)));
  }

  private String reference(Fields fields, String key, MatchResult match) {
    String name = match.group(1);
    if (mentions.containsKey(name)) {
      return "" + letter(name) + Mentions.REST + "*+";
    }
    String group = groups.get(name);
    if (group == null) {
      List<String> known = new ArrayList<>(groups.keySet());
      known.addAll(mentions.keySet());
      fields.problem(key, "no group of words is called “" + name + "”" + Nearest.hint(name, known));
      return "(?!)";
    }
    return group;
  }

  private String words(String most) {
    int count = most.isEmpty() ? 4 : Integer.parseInt(most);
    return "(?:(?:"
        + BETWEEN
        + "(?!"
        + stop
        + ")["
        + IN_WORD
        + "]{1,30}+){0,"
        + count
        + "}?"
        + BETWEEN
        + ")";
  }

  private static String letters(String most) {
    return "[^。！？；，,.!?;\\n]{0," + (most.isEmpty() ? "8" : most) + "}?";
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
