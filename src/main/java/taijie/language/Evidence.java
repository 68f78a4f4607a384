package taijie.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Span;

/** Which words of a text moved a judgement: the clause that would by itself. */
public final class Evidence {

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[!?。！？;；\\n]+|,\\s|[，：]|\\s[-–—]\\s|——|\\.\\.+"
              + "|(?<!\\b(?:mr|ms|mrs|dr|no|vs|st|co|ltd|e\\.g|i\\.e|p\\.s|[a-z]))\\.(?=\\s|$|[一-鿿])",
          Pattern.CASE_INSENSITIVE);

  /** In longer texts the first clauses are looked at. */
  private static final int MOST = 12;

  private Evidence() {}

  /**
   * The clause of a text that says it most.
   *
   * @param likely how likely some words by themselves make the judgement
   */
  public static Span in(String text, ToDoubleFunction<String> likely) {
    return in(text, text, likely);
  }

  /**
   * The same where some of the words do not count.
   *
   * @param counting the text with blanks in place of the words that do not count
   */
  public static Span in(String text, String counting, ToDoubleFunction<String> likely) {
    List<Span> clauses = clauses(text, counting);
    return clauses.size() == 1
        ? clauses.getFirst()
        : clauses.stream()
            .limit(MOST)
            .max(Comparator.comparingDouble(clause -> likely.applyAsDouble(clause.of(text))))
            .orElse(new Span(0, text.length()));
  }

  private static List<Span> clauses(String text, String counting) {
    List<Span> clauses = new ArrayList<>();
    Matcher end = CLAUSE_END.matcher(counting);
    int start = 0;
    while (end.find()) {
      add(text, counting, start, end.start(), clauses);
      start = end.end();
    }
    add(text, counting, start, counting.length(), clauses);
    return clauses;
  }

  private static void add(String text, String counting, int start, int end, List<Span> clauses) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(counting.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(counting.charAt(to - 1))) {
      to--;
    }
    if (text.substring(from, to).chars().anyMatch(Character::isLetter)) {
      clauses.add(new Span(from, to));
    }
  }
}
