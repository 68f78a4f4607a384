package taijie.batch;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of a text while one thing after the other is taken out of it. */
final class Rest {

  private final String typed;
  private final StringBuilder left;

  Rest(String typed) {
    this.typed = typed;
    this.left = new StringBuilder(typed);
  }

  String typed() {
    return typed;
  }

  String left() {
    return left.toString();
  }

  /** What is left, without the gaps. */
  String tidy() {
    return left()
        .replaceAll("\\(\\s*\\)", " ")
        .replaceAll("\\s+", " ")
        .replaceAll("^[\\s,;:()-]+|[\\s,;:(-]+$", "");
  }

  Optional<MatchResult> take(Pattern pattern) {
    Matcher m = pattern.matcher(left());
    if (!m.find()) {
      return Optional.empty();
    }
    MatchResult found = m.toMatchResult();
    blank(found.start(), found.end());
    return Optional.of(found);
  }

  void takeAll(Pattern pattern) {
    while (take(pattern).isPresent()) {
      // Each one found is blank afterwards.
    }
  }

  void blank(int start, int end) {
    left.replace(start, end, " ".repeat(end - start));
  }

  void restore(MatchResult taken) {
    left.replace(taken.start(), taken.end(), taken.group());
  }
}
