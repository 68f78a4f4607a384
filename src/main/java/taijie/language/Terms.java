package taijie.language;

import java.util.Arrays;

/**
 * What stands in a text, as far as words go: one to three words in a row, two with one or two
 * between them, and four letters in a row of longer words, so that a misspelt word is still half
 * known.
 *
 * @param hash the terms, as often as they stand there
 * @param start where each begins in the text; -1 for what somebody else said of the text
 * @param end where each ends
 */
record Terms(long[] hash, int[] start, int[] end) {

  private static final int IN_A_ROW = 3;
  private static final int LETTERS = 4;
  private static final long APART = Hash.of("…");
  private static final long PLAIN = Hash.of("plain");
  private static final long MARKED = Hash.of("marked");
  private static final long PART = Hash.of("part");
  private static final long SAID = Hash.of("said");

  /** The terms of a text, of its marked form and of its marks, each kind apart from the others. */
  static Terms of(Input input) {
    Tokens tokens = Tokens.of(input.text());
    Tokens marked = Tokens.of(input.marked());
    Builder terms = new Builder((tokens.count() + marked.count()) * 8 + input.marks().size());
    for (int i = 0; i < tokens.count(); i++) {
      rows(tokens, i, PLAIN, terms);
      if (tokens.isWord(i)) {
        parts(tokens, i, terms);
      }
    }
    for (int i = 0; i < marked.count(); i++) {
      rows(marked, i, MARKED, terms);
    }
    input.marks().forEach(mark -> terms.add(Hash.and(SAID, Hash.of(mark)), -1, -1));
    return terms.build();
  }

  private static void rows(Tokens tokens, int first, long kind, Builder terms) {
    long row = Hash.and(kind, tokens.hash()[first]);
    terms.add(row, tokens.start()[first], tokens.end()[first]);
    for (int n = 1; n < IN_A_ROW && first + n < tokens.count(); n++) {
      row = Hash.and(row, tokens.hash()[first + n]);
      terms.add(row, tokens.start()[first], tokens.end()[first + n]);
    }
    long open = Hash.and(Hash.and(kind, tokens.hash()[first]), APART);
    for (int n = 2; n <= IN_A_ROW && first + n < tokens.count(); n++) {
      terms.add(
          Hash.and(open, tokens.hash()[first + n]), tokens.start()[first], tokens.end()[first + n]);
    }
  }

  private static void parts(Tokens tokens, int token, Builder terms) {
    int start = tokens.start()[token];
    int end = tokens.end()[token];
    if (end - start < LETTERS) {
      return;
    }
    String bounded = "<" + tokens.plain().substring(start, end) + ">";
    for (int i = 0; i + LETTERS <= bounded.length(); i++) {
      terms.add(Hash.and(PART, Hash.of(bounded, i, i + LETTERS)), start, end);
    }
  }

  private static final class Builder {

    private long[] hash;
    private int[] start;
    private int[] end;
    private int count;

    Builder(int expected) {
      hash = new long[expected + 1];
      start = new int[expected + 1];
      end = new int[expected + 1];
    }

    void add(long term, int from, int to) {
      if (count == hash.length) {
        hash = Arrays.copyOf(hash, 2 * count);
        start = Arrays.copyOf(start, 2 * count);
        end = Arrays.copyOf(end, 2 * count);
      }
      hash[count] = term;
      start[count] = from;
      end[count] = to;
      count++;
    }

    Terms build() {
      return new Terms(
          Arrays.copyOf(hash, count), Arrays.copyOf(start, count), Arrays.copyOf(end, count));
    }
  }
}
