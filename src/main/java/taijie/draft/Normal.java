package taijie.draft;

import taijie.text.Simplified;

/** A text as it is matched: small, simplified, plain signs; letter for letter as long as before. */
final class Normal {

  private Normal() {}

  static String of(String text) {
    char[] letters = Simplified.of(text).toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = plain(letters[i]);
    }
    return new String(letters);
  }

  private static char plain(char letter) {
    return switch (letter) {
      case '’', '‘', '´', '`' -> '\'';
      case '“', '”' -> '"';
      case '\u00A0', '\u3000', '\u2009', '\u202F', '\t' -> ' ';
      default -> {
        // Full-width letters, digits and the percent sign; Chinese punctuation stays what it is.
        boolean wide =
            letter >= '０' && letter <= 'ｚ' && letter != '；' && letter != '：' && letter != '？'
                || letter == '％';
        yield Character.toLowerCase(wide ? (char) (letter - 0xFEE0) : letter);
      }
    };
  }
}
