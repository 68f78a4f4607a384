package taijie.pushback;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import taijie.vocabulary.Stance;

/**
 * What an answer was understood to be, and how sure that is.
 *
 * @param stances how likely each is, by key; nothing where only cues are known
 * @param topics how likely each is the main one, by key
 */
public record Weighed(
    Judgement judgement, Map<String, Double> stances, Map<String, Double> topics) {

  /** From here on a stance is clear. */
  private static final double CLEAR = 0.75;

  /** From here on the main topic is clear; there are ten of them. */
  private static final double CLEAR_TOPIC = 0.55;

  /** What is less likely than this is out of the question. */
  private static final double POSSIBLE = 0.08;

  public Weighed {
    stances = Map.copyOf(stances);
    topics = Map.copyOf(topics);
  }

  static Weighed surely(Judgement judgement) {
    return new Weighed(judgement, Map.of(), Map.of());
  }

  public boolean isDoubtful() {
    return !stances.isEmpty()
        && (most(stances) < CLEAR
            || (judgement.stance() == Stance.DISPUTES && most(topics) < CLEAR_TOPIC));
  }

  /** The stances that are not out of the question, the likeliest first. */
  public List<String> possibleStances() {
    return possible(stances);
  }

  /** The topics that are not out of the question, the likeliest first. */
  public List<String> possibleTopics() {
    return possible(topics);
  }

  private static double most(Map<String, Double> likely) {
    return likely.values().stream().mapToDouble(p -> p).max().orElse(1);
  }

  private static List<String> possible(Map<String, Double> likely) {
    return likely.entrySet().stream()
        .filter(one -> one.getValue() >= POSSIBLE)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
