package taijie.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Scripts;

/**
 * A pattern of the content files, compiled.
 *
 * @param pattern its regular expression
 * @param chinese whether nothing without a Chinese letter can match
 */
record Wanted(Pattern pattern, boolean chinese) {

  private static final Pattern REFERENCES = Pattern.compile("<[a-z-]+>");
  private static final Pattern LATIN = Pattern.compile("[a-z]");

  static Wanted of(String source, String expression) {
    return new Wanted(Pattern.compile(expression), isChinese(source));
  }

  private static boolean isChinese(String source) {
    return Scripts.hasHan(source)
        && !LATIN.matcher(REFERENCES.matcher(source).replaceAll("")).find();
  }

  Matcher in(CharSequence words) {
    return pattern.matcher(words);
  }

  boolean isIn(CharSequence words) {
    return in(words).find();
  }

  /** Those of the patterns that can match at all in these words. */
  static List<Wanted> fit(List<Wanted> all, String words) {
    return hasChinese(words) ? all : all.stream().filter(wanted -> !wanted.chinese()).toList();
  }

  static boolean hasChinese(String words) {
    return words.chars().anyMatch(unit -> unit >= 0x2E80 && (unit < 0xE000 || unit > 0xE0FF));
  }
}
