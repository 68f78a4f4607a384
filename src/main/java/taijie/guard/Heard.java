package taijie.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Simplified;
import taijie.text.Typed;

/**
 * A message as the patterns read it: the author's own words only, in lower case and Simplified
 * letters, with plain apostrophes and spaces. As long as the message itself, so that places are the
 * same in both.
 *
 * @param raw the message, cut to the length that is judged
 * @param words its plain form
 */
record Heard(String raw, String words) {

  /** Nobody proposes anything new after so many letters; pasted reports are much longer. */
  private static final int JUDGED = 4_000;

  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "[!?。！？;；\\n]+"
              + "|(?<!\\b(?:mr|ms|mrs|dr|no|vs|st|co|ltd|e\\.g|i\\.e|p\\.s|[a-z]))\\.+(?=\\s|$|[一-鿿])");

  static Heard of(String message) {
    String raw = message.substring(0, Math.min(message.length(), JUDGED));
    return new Heard(raw, plain(hasMarkup(raw) ? Typed.of(raw).said() : raw));
  }

  /** The sentences' first letters and the ones after their last, their closing marks included. */
  List<int[]> sentences() {
    List<int[]> sentences = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(words);
    int start = 0;
    while (end.find()) {
      sentences.add(new int[] {start, end.end()});
      start = end.end();
    }
    if (start < words.length()) {
      sentences.add(new int[] {start, words.length()});
    }
    return sentences;
  }

  /** Any words in the form that patterns read. */
  static String plain(String words) {
    char[] letters = words.toCharArray();
    boolean foreign = false;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = plain(letters[i]);
      foreign |= letters[i] >= '\u2E80';
    }
    String plain = new String(letters);
    return foreign ? Simplified.of(plain) : plain;
  }

  /** Most messages have no code, quotation or link, and need no search for them. */
  private static boolean hasMarkup(String raw) {
    return raw.contains("://")
        || raw.chars().anyMatch(c -> c == '`' || c == '<' || c == '>' || c == '&');
  }

  private static char plain(char letter) {
    char half = letter >= '！' && letter <= '～' && !isClause(letter) ? narrow(letter) : letter;
    return switch (half) {
      case '’', '‘', '´', '`', 'ʼ' -> '\'';
      case '\t', '\r', '\u00A0', '\u3000', '*', '_', '~' -> ' ';
      case '“', '”', '「', '」' -> '"';
      case '—', '–' -> '-';
      default -> Character.toLowerCase(half);
    };
  }

  private static char narrow(char full) {
    return (char) (full - 0xFEE0);
  }

  /** Full-width stops and commas end Chinese sentences and clauses and stay what they are. */
  private static boolean isClause(char letter) {
    return "！？；，：".indexOf(letter) >= 0;
  }
}
