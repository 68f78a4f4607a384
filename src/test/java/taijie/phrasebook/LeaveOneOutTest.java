package taijie.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each wording is asked of a phrasebook that has never seen it. */
class LeaveOneOutTest {

  private static final List<Sample> ALL = Shipped.SOURCE.samples();

  @Test
  void finds_the_situation_of_a_question_that_it_has_not_seen() {
    List<String> missed = new ArrayList<>();
    int asked = 0;
    int first = 0;
    int inThree = 0;
    int confident = 0;
    for (Sample sample : ALL.stream().filter(this::isQuestion).toList()) {
      Finder.Ranking ranking = without(sample).rank(sample.text());
      List<String> best = best(ranking);
      asked++;
      first += best.indexOf(sample.situation()) == 0 ? 1 : 0;
      inThree += best.contains(sample.situation()) ? 1 : 0;
      confident += ranking.confident() ? 1 : 0;
      if (!best.contains(sample.situation()) || !ranking.confident()) {
        missed.add(sample.situation() + " ← " + sample.text() + " → " + best + line(ranking));
      }
    }
    report("first", first, asked);
    report("in three", inThree, asked);
    report("answered", confident, asked);
    missed.forEach(System.out::println);
    assertThat((double) first / asked).as("right first").isGreaterThan(0.5);
    assertThat((double) inThree / asked).as("in three").isGreaterThan(0.7);
    assertThat((double) confident / asked).as("answered").isGreaterThan(0.9);
  }

  @Test
  void says_that_it_has_nothing_for_what_is_no_matter_of_its_own() {
    int asked = 0;
    int refused = 0;
    for (Sample sample : ALL.stream().filter(s -> s.situation().isEmpty()).toList()) {
      Finder.Ranking ranking = without(sample).rank(sample.text());
      asked++;
      refused += ranking.confident() ? 0 : 1;
      if (ranking.confident()) {
        System.out.println("answered: " + sample.text() + " → " + best(ranking) + line(ranking));
      }
    }
    report("refused", refused, asked);
    assertThat(asked).isGreaterThanOrEqualTo(60);
    assertThat((double) refused / asked).as("refused").isGreaterThan(0.7);
  }

  private boolean isQuestion(Sample sample) {
    return !sample.situation().isEmpty() && sample.weight() == 1;
  }

  private static Finder without(Sample sample) {
    return new Finder(
        ALL.stream().filter(other -> other != sample).toList(), Shipped.SOURCE.synonyms());
  }

  private static List<String> best(Finder.Ranking ranking) {
    return ranking.scores().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String line(Finder.Ranking ranking) {
    double best = ranking.scores().values().stream().mapToDouble(s -> s).max().orElse(0);
    return String.format(
        "  best %.3f elsewhere %.3f known %.2f", best, ranking.elsewhere(), ranking.known());
  }

  private static void report(String what, int good, int all) {
    System.out.printf("%s: %d of %d = %.3f%n", what, good, all, (double) good / all);
  }
}
