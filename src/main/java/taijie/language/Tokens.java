package taijie.language;

import java.util.Arrays;
import taijie.text.Simplified;

/**
 * The words of a text: Latin words and numbers whole, Han letters one by one, signs one by one.
 *
 * @param count how many there are
 * @param start where each begins in the text
 * @param end where each ends
 * @param hash what tells them apart; all numbers are alike
 * @param plain the text in lower case and Simplified letters, as long as the text
 */
record Tokens(int count, int[] start, int[] end, long[] hash, String plain) {

  /** Whoever proposes or argues has done so by then; pasted reports are much longer. */
  private static final int READ = 4_000;

  private static final long NUMBER = Hash.of("#");

  static Tokens of(String text) {
    String plain = plain(text.length() > READ ? text.substring(0, READ) : text);
    int[] start = new int[plain.length()];
    int[] end = new int[plain.length()];
    long[] hash = new long[plain.length()];
    int count = 0;
    for (int i = 0; i < plain.length(); ) {
      char letter = plain.charAt(i);
      int next = i + 1;
      if (Character.isWhitespace(letter)) {
        i = next;
        continue;
      }
      if (isLatin(letter)) {
        while (next < plain.length() && isLatin(plain.charAt(next))) {
          next++;
        }
        hash[count] = Hash.of(plain, i, next);
      } else if (isDigit(letter)) {
        while (next < plain.length() && isDigit(plain.charAt(next))) {
          next++;
        }
        hash[count] = NUMBER;
      } else {
        hash[count] = Hash.of(plain, i, next);
      }
      start[count] = i;
      end[count] = next;
      count++;
      i = next;
    }
    return new Tokens(
        count,
        Arrays.copyOf(start, count),
        Arrays.copyOf(end, count),
        Arrays.copyOf(hash, count),
        plain);
  }

  boolean isWord(int token) {
    return isLatin(plain.charAt(start[token]));
  }

  private static String plain(String text) {
    char[] letters = text.toCharArray();
    boolean foreign = false;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = plain(letters[i]);
      foreign |= letters[i] >= '\u2E80';
    }
    String plain = new String(letters);
    return foreign ? Simplified.of(plain) : plain;
  }

  private static char plain(char letter) {
    // Full-width letters, digits and signs stand beside the narrow ones at a fixed distance.
    char half = letter >= '！' && letter <= '～' ? (char) (letter - 0xFEE0) : letter;
    return switch (half) {
      case '’', '‘', '´', '`', 'ʼ' -> '\'';
      case '“', '”', '「', '」' -> '"';
      case '—', '–' -> '-';
      case '。' -> '.';
      case '、' -> ',';
      default -> Character.toLowerCase(half);
    };
  }

  private static boolean isLatin(char letter) {
    return letter == '\'' || Character.isLetter(letter) && letter < '\u2E80';
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
