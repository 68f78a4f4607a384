package taijie.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each question is asked of a phrasebook that has never seen it: in every round each situation
 * lacks one of its questions, and the off-topic ones lack every sixteenth.
 */
class LeaveOneOutTest {

  private static final int ROUNDS = 17;

  private record Asked(Sample sample, Finder.Ranking ranking) {

    List<String> three() {
      return ranking.scores().entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .limit(3)
          .map(Map.Entry::getKey)
          .toList();
    }

    boolean first() {
      return three().getFirst().equals(sample.situation());
    }

    boolean inThree() {
      return three().contains(sample.situation());
    }
  }

  private static final List<Asked> REAL = new ArrayList<>();
  private static final List<Asked> OFF_TOPIC = new ArrayList<>();

  @BeforeAll
  static void ask_everything() {
    List<Sample> all = Shipped.SOURCE.samples();
    Map<Sample, Integer> round = new HashMap<>();
    Map<String, Integer> position = new HashMap<>();
    for (Sample sample : all) {
      if (sample.isQuestion()) {
        round.put(sample, position.merge(sample.situation(), 1, Integer::sum) % ROUNDS);
      }
    }
    for (int i = 0; i < ROUNDS; i++) {
      int now = i;
      List<Sample> asked = all.stream().filter(s -> round.getOrDefault(s, -1) == now).toList();
      List<Sample> rest = all.stream().filter(s -> round.getOrDefault(s, -1) != now).toList();
      Finder finder = new Finder(rest, Shipped.SOURCE.synonyms());
      for (Sample sample : asked) {
        List<Asked> to = sample.isElsewhere() ? OFF_TOPIC : REAL;
        to.add(new Asked(sample, finder.rank(sample.text())));
      }
    }
  }

  @Test
  void finds_the_situation_of_a_question_that_it_has_not_seen() {
    assertThat(REAL).hasSizeGreaterThan(44 * Entry.FEWEST_QUESTIONS);
    assertThat(share("right first", REAL.stream().filter(Asked::first).count(), REAL))
        .isGreaterThan(0.75);
    assertThat(share("in three", REAL.stream().filter(Asked::inThree).count(), REAL))
        .isGreaterThan(0.9);
  }

  @Test
  void answers_nearly_all_questions_that_are_its_own() {
    long answered = REAL.stream().filter(a -> a.ranking().confident()).count();
    assertThat(share("answered", answered, REAL)).isGreaterThan(0.93);
  }

  @Test
  void says_that_it_has_nothing_for_what_is_no_matter_of_its_own() {
    assertThat(OFF_TOPIC).hasSizeGreaterThanOrEqualTo(60);
    long refused = OFF_TOPIC.stream().filter(a -> !a.ranking().confident()).count();
    assertThat(share("refused", refused, OFF_TOPIC)).isGreaterThan(0.85);
  }

  private static double share(String what, long good, List<Asked> all) {
    double share = (double) good / all.size();
    System.out.printf("%s: %d of %d = %.3f%n", what, good, all.size(), share);
    return share;
  }
}
