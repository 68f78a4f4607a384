package taijie.phrasebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How near a question is to a situation: to its nearest wordings, and to all of them together. */
final class Resemblance {

  // The nearest wording counts most; one lucky hit among strangers shall not decide alone.
  private static final double[] SHARES = {0.6, 0.25, 0.15};

  private final String[] situations;
  private final double[] weights;
  private final Postings postings;
  private final Map<String, Vector> together;

  Resemblance(List<Wording> wordings) {
    this.situations = wordings.stream().map(Wording::situation).toArray(String[]::new);
    this.weights = wordings.stream().mapToDouble(Wording::weight).toArray();
    this.postings = Postings.of(wordings.stream().map(Wording::vector).toList());
    Map<String, Vector> sums = new HashMap<>();
    wordings.forEach(w -> sums.merge(w.situation(), w.vector().times(w.weight()), Vector::plus));
    this.together =
        sums.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue().unit()));
  }

  /** By situation, 0 to 1; situations that share no term with the question are left out. */
  Map<String, Double> to(Vector question) {
    double[] products = postings.times(question, situations.length);
    Map<String, List<Double>> near = new HashMap<>();
    for (int i = 0; i < products.length; i++) {
      double cosine = products[i] * weights[i];
      if (cosine > 0) {
        near.computeIfAbsent(situations[i], s -> new ArrayList<>()).add(cosine);
      }
    }
    Map<String, Double> scores = new HashMap<>();
    near.forEach((situation, nearest) -> {
      double all = question.dot(together.getOrDefault(situation, Vector.EMPTY));
      scores.put(situation, (nearest(nearest) + all) / 2);
    });
    return scores;
  }

  private static double nearest(List<Double> cosines) {
    List<Double> sorted = cosines.stream().sorted(Comparator.reverseOrder()).toList();
    double sum = 0;
    for (int i = 0; i < Math.min(sorted.size(), SHARES.length); i++) {
      sum += SHARES[i] * sorted.get(i);
    }
    return sum;
  }
}
