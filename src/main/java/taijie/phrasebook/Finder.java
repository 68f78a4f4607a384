package taijie.phrasebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks situations by how near their wordings are to a question: cosine of terms weighted by their
 * rarity, once with the nearest wordings and once with all of a situation's together.
 */
final class Finder {

  private static final double NEAREST = 0.5;
  private static final double TOGETHER = 0.5;
  private static final double[] NEXT_ONES = {0.6, 0.25, 0.15};

  /**
   * What a question is near to.
   *
   * @param scores by situation, 0 to 1
   * @param elsewhere nearness to what is no matter of the phrasebook
   * @param known the share of the question's weight in words that the phrasebook has at all
   */
  record Ranking(Map<String, Double> scores, double elsewhere, double known, boolean confident) {}

  private final Synonyms synonyms;
  private final Spelling spelling;
  private final Vectors vectors;
  private final List<Wording> wordings;
  private final Map<String, Vector> whole;

  private record Wording(String situation, double weight, Vector vector) {}

  Finder(List<Sample> samples, Synonyms synonyms) {
    this.synonyms = synonyms;
    List<List<String>> stems =
        samples.stream().map(sample -> Letters.stems(Letters.alike(sample.text()))).toList();
    this.spelling =
        new Spelling(
            Stream.concat(stems.stream().flatMap(List::stream), synonyms.stems().stream())
                .collect(Collectors.toSet()));
    List<Terms> terms = samples.stream().map(sample -> terms(sample.text())).toList();
    this.vectors = new Vectors(terms);
    this.wordings = new ArrayList<>();
    Map<String, Vector> sums = new HashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      Vector vector = vectors.of(terms.get(i));
      wordings.add(new Wording(sample.situation(), sample.weight(), vector));
      sums.merge(sample.situation(), vector.times(sample.weight()), Vector::plus);
    }
    this.whole =
        sums.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue().unit()));
  }

  Ranking rank(String query) {
    Terms terms = terms(query);
    Vector question = vectors.of(terms);
    Map<String, List<Double>> near = new HashMap<>();
    for (Wording wording : wordings) {
      double cosine = question.dot(wording.vector()) * wording.weight();
      if (cosine > 0) {
        near.computeIfAbsent(wording.situation(), s -> new ArrayList<>()).add(cosine);
      }
    }
    Map<String, Double> scores = new HashMap<>();
    near.forEach(
        (situation, cosines) -> {
          Vector all = whole.getOrDefault(situation, Vector.EMPTY);
          scores.put(situation, NEAREST * nearest(cosines) + TOGETHER * question.dot(all));
        });
    double elsewhere = scores.getOrDefault(Sample.ELSEWHERE, 0.0);
    scores.remove(Sample.ELSEWHERE);
    double best = scores.values().stream().mapToDouble(s -> s).max().orElse(0);
    double known = vectors.known(terms);
    return new Ranking(scores, elsewhere, known, best > 0.06 && best > elsewhere);
  }

  private static double nearest(List<Double> cosines) {
    List<Double> sorted = cosines.stream().sorted(Comparator.reverseOrder()).toList();
    double sum = 0;
    for (int i = 0; i < Math.min(sorted.size(), NEXT_ONES.length); i++) {
      sum += NEXT_ONES[i] * sorted.get(i);
    }
    return sum;
  }

  private Terms terms(String text) {
    String alike = Letters.alike(text);
    return Terms.of(alike, spelling.mended(Letters.stems(alike)), synonyms);
  }

  /** The situations of which there are wordings. */
  Set<String> situations() {
    return whole.keySet();
  }
}
