package taijie.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Span;

/** Cuts a normalised text into sentences and clauses. */
final class Sentences {

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[^a-z])(?:mr|mrs|ms|dr|no|nr|approx|max|min|e\\.g|i\\.e|fig|art|incl|co|ltd|pcs|temp|vs)$");
  private static final Pattern END = Pattern.compile("[.!?]+(?=\\s|$|[\"')])|[。！？]+|[；;]|\\n");
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          ",(?!\\d)|[，;；]|[:：](?!\\d)|\\s[-–—]\\s| (?=(?:because|so|and therefore|therefore|but|and we|and you|which means)\\s)");
  private static final int WRAPPED_FROM = 50;

  private Sentences() {}

  /** The sentences in order, without the white space around them; a line is at least one. */
  static List<Span> of(String words) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    Matcher end = END.matcher(words);
    while (end.find()) {
      if (end.group().startsWith(".")
              && ABBREVIATION.matcher(tail(words, start, end.start())).find()
          || end.group().equals("\n") && isWrapped(words, start, end.start())) {
        continue;
      }
      add(sentences, words, start, end.end());
      start = end.end();
    }
    add(sentences, words, start, words.length());
    return sentences;
  }

  /** The clauses of one sentence. */
  static List<Span> clauses(String words, Span sentence) {
    List<Span> clauses = new ArrayList<>();
    int start = sentence.start();
    Matcher end = CLAUSE_END.matcher(words).region(sentence.start(), sentence.end());
    end.useTransparentBounds(true);
    while (end.find()) {
      add(clauses, words, start, end.end());
      start = end.end();
    }
    add(clauses, words, start, sentence.end());
    return clauses;
  }

  private static String tail(String words, int start, int end) {
    return words.substring(Math.max(start, end - 8), end);
  }

  // A long line that goes on in the next without a bullet was broken by the mail program.
  private static boolean isWrapped(String words, int start, int newline) {
    int lineStart = words.lastIndexOf('\n', newline - 1) + 1;
    if (newline - Math.max(start, lineStart) < WRAPPED_FROM || newline + 1 >= words.length()) {
      return false;
    }
    char next = words.charAt(newline + 1);
    return next >= 'a' && next <= 'z';
  }

  private static void add(List<Span> spans, String words, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(words.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      spans.add(new Span(start, end));
    }
  }
}
