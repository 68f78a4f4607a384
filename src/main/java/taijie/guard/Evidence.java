package taijie.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Span;

/**
 * Which words of a message moved a judgement that no rule made: the clause that would by itself.
 */
final class Evidence {

  private static final Pattern CLAUSE_END = Pattern.compile(",\\s|[，：]|\\s-\\s|\\.\\.+");

  /** One clause costs as much as a message; in longer ones the first are looked at. */
  private static final int MOST = 12;

  private Evidence() {}

  /**
   * @param likely how likely some words by themselves propose it
   */
  static Span in(Heard heard, ToDoubleFunction<String> likely) {
    return clauses(heard).stream()
        .limit(MOST)
        .max(Comparator.comparingDouble(clause -> likely.applyAsDouble(clause.of(heard.raw()))))
        .orElse(new Span(0, heard.raw().length()));
  }

  private static List<Span> clauses(Heard heard) {
    List<Span> clauses = new ArrayList<>();
    for (int[] sentence : heard.sentences()) {
      Matcher end = CLAUSE_END.matcher(heard.words()).region(sentence[0], sentence[1]);
      int start = sentence[0];
      while (end.find()) {
        add(heard, start, end.start(), clauses);
        start = end.end();
      }
      add(heard, start, sentence[1], clauses);
    }
    return clauses;
  }

  private static void add(Heard heard, int start, int end, List<Span> clauses) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(heard.raw().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(heard.raw().charAt(to - 1))) {
      to--;
    }
    if (heard.raw().substring(from, to).chars().anyMatch(Character::isLetter)) {
      clauses.add(new Span(from, to));
    }
  }
}
