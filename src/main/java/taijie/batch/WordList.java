package taijie.batch;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taijie.text.Scripts;
import taijie.text.Simplified;

/** Some words, found in a text wherever they stand by themselves; the longest first. */
final class WordList {

  private static final Pattern NEVER = Pattern.compile("(?!)");

  private WordList() {}

  static Pattern anywhere(List<String> words) {
    return compiled(words, "");
  }

  /** Only where the text begins with one of them. */
  static Pattern atStart(List<String> words) {
    return compiled(words, "^\\s*");
  }

  private static Pattern compiled(List<String> words, String before) {
    if (words.isEmpty()) {
      return NEVER;
    }
    String any =
        words.stream()
            .map(Simplified::of)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(WordList::alone)
            .collect(Collectors.joining("|"));
    return Pattern.compile(before + "(?:" + any + ")", Pattern.CASE_INSENSITIVE);
  }

  // Chinese has no blanks between words; a Latin word must not be part of another.
  private static String alone(String word) {
    String quoted = Pattern.quote(word);
    boolean letters = Character.isLetterOrDigit(word.charAt(word.length() - 1));
    return Scripts.hasHan(word)
        ? quoted
        : "(?<![A-Za-z\\-])" + quoted + (letters ? "(?![A-Za-z\\-])" : "");
  }
}
