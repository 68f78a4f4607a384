package taijie.phrasebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taijie.language.Hash;

/** Weighs terms by their rarity among the wordings of the phrasebook. */
final class Vectors {

  private final Map<String, Integer> wordingsWith = new HashMap<>();
  private final int wordings;

  Vectors(List<Terms> all) {
    this.wordings = all.size();
    all.forEach(
        terms -> terms.weights().keySet().forEach(t -> wordingsWith.merge(t, 1, Integer::sum)));
  }

  Vector of(Terms terms) {
    Map<Long, Double> weights = new HashMap<>();
    terms.weights().forEach((term, weight) -> weights.put(Hash.of(term), weight * rarity(term)));
    return Vector.of(weights).unit();
  }

  /** The share of a text's English that occurs in the phrasebook, 0 to 1; 1 where it has none. */
  double known(Terms terms) {
    double known = 0;
    double all = 0;
    for (Map.Entry<String, Double> term : terms.weights().entrySet()) {
      if (term.getKey().startsWith(Terms.STEM_MARK)) {
        double weight = term.getValue() * rarity(term.getKey());
        all += weight;
        known += wordingsWith.containsKey(term.getKey()) ? weight : 0;
      }
    }
    return all == 0 ? 1 : known / all;
  }

  private double rarity(String term) {
    return Math.log(1 + (wordings + 1.0) / (wordingsWith.getOrDefault(term, 0) + 0.5));
  }
}
