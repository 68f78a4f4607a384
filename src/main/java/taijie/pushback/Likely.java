package taijie.pushback;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.pushback.Example.Band;
import taijie.vocabulary.Label;
import taijie.vocabulary.Stance;

/**
 * What an answer may be, with how likely each is.
 *
 * @param stances by key, together 1
 * @param topics by key, together 1; what it argues with, if it argues
 * @param bands of substance, by key, together 1
 */
record Likely(Map<String, Double> stances, Map<String, Double> topics, Map<String, Double> bands) {

  /** A further argument must be about half as clear as a main one usually is. */
  private static final double ALSO = 0.3;

  private static final int MOST_TOPICS = 3;

  /** What somebody said that it is. */
  static Likely surely(Judgement told, List<String> topics) {
    Map<String, Double> topic = new HashMap<>();
    for (String one : topics) {
      boolean main = !told.topics().isEmpty() && told.topics().getFirst().equals(one);
      topic.put(one, told.topics().isEmpty() ? 1.0 / topics.size() : main ? 1.0 : 0.0);
    }
    return new Likely(
        Map.of(told.stance().key(), 1.0), topic, Map.of(Band.of(told.specificity()).key(), 1.0));
  }

  /** The likeliest of all, as one judgement. */
  Judgement judgement(Judgement byCues) {
    Stance stance =
        most(stances).flatMap(key -> Label.find(Stance.class, key)).orElse(byCues.stance());
    List<String> argued =
        switch (stance) {
          case DISPUTES -> ranked();
          case ACCEPTS -> byCues.stance() == Stance.ACCEPTS ? byCues.topics() : List.of();
          case ASKS, STALLS, OTHER -> List.of();
        };
    return new Judgement(stance, argued, specificity());
  }

  double is(Stance stance) {
    return stances.getOrDefault(stance.key(), 0.0);
  }

  double is(Band band) {
    return bands.getOrDefault(band.key(), 0.0);
  }

  /** The substance that is to be expected, 0 to 1. */
  double specificity() {
    double expected = 0;
    for (Band band : Band.values()) {
      expected += is(band) * band.middle();
    }
    return Math.clamp(expected, 0, 1);
  }

  private List<String> ranked() {
    List<String> ranked =
        topics.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TOPICS)
            .filter(topic -> topic.getValue() >= ALSO)
            .map(Map.Entry::getKey)
            .toList();
    return ranked.isEmpty() ? most(topics).map(List::of).orElse(List.of()) : ranked;
  }

  private static Optional<String> most(Map<String, Double> likely) {
    return likely.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
