package taijie.text;

/**
 * Which letters and pairs of letters stand in a text, so that most words that do not stand there
 * are known to be absent without a search.
 */
public final class Signs {

  private static final int BITS = 1 << 13;

  private final String words;
  private final long[] seen = new long[BITS / 64];

  private Signs(String words) {
    this.words = words;
    int before = 0;
    for (int i = 0; i < words.length(); i++) {
      int letter = words.charAt(i);
      mark(one(letter));
      mark(pair(before, letter));
      before = letter;
    }
  }

  /** The signs of a text. */
  public static Signs of(String words) {
    return new Signs(words);
  }

  private void mark(int bit) {
    seen[bit >> 6] |= 1L << bit;
  }

  /** Whether a word stands in the text. */
  boolean hold(String word, int[] bits) {
    for (int bit : bits) {
      if ((seen[bit >> 6] & (1L << bit)) == 0) {
        return false;
      }
    }
    return words.contains(word);
  }

  /** What a text with this word in it has among its signs. */
  static int[] bits(String word) {
    if (word.length() == 1) {
      return new int[] {one(word.charAt(0))};
    }
    int[] bits = new int[word.length() - 1];
    for (int i = 1; i < word.length(); i++) {
      bits[i - 1] = pair(word.charAt(i - 1), word.charAt(i));
    }
    return bits;
  }

  private static int one(int letter) {
    return spread(letter);
  }

  private static int pair(int letter, int next) {
    return spread(letter * 31 * 257 + next + 0x10000);
  }

  private static int spread(int value) {
    int mixed = value * 0x9E3779B9;
    return (mixed >>> 19) & (BITS - 1);
  }
}
