package taijie.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Traditional Chinese read as Simplified, letter by letter, so that spans stay what they are. */
public final class Simplified {

  /**
   * The table of single letters in OpenCC's jar. The library itself would keep a megabyte of
   * phrases in memory besides, which single letters never ask.
   */
  private static final String TABLE = "/data/dictionary/TSCharacters.txt";

  private static final char FIRST = '\u2E80';
  private static final char[] LETTERS = letters();

  private Simplified() {}

  /** The same text in Simplified letters, of the same length. */
  public static String of(String text) {
    if (!Scripts.hasHan(text)) {
      return text;
    }
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= FIRST) {
        letters[i] = LETTERS[letters[i] - FIRST];
      }
    }
    return new String(letters);
  }

  // A line holds a letter and, after a blank, what it may become, the usual one first.
  private static char[] letters() {
    char[] letters = new char[Character.MAX_VALUE + 1 - FIRST];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) (FIRST + i);
    }
    try (InputStream in = Simplified.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IOException("there is no " + TABLE + " on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\\s+", -1))
          .filter(words -> words.length > 1 && words[0].length() == 1 && words[1].length() == 1)
          .forEach(words -> letters[words[0].charAt(0) - FIRST] = words[1].charAt(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }
}
