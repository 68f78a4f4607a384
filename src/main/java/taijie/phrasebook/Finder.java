package taijie.phrasebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ranks situations for a question by two voices of equal weight: how near their wordings are to it,
 * and what its single terms speak for. A third judges whether it is a matter of the phrasebook.
 */
final class Finder {

  // From here on a text is a letter: what it is about may stand in one sentence of many.
  private static final int LONG = 160;
  // Between the two mistakes, to refuse a real question or to answer small talk, refusing is worse.
  private static final double CONFIDENT_FROM = 0.8;

  /**
   * What a question is near to.
   *
   * @param scores by situation, 0 to 1
   * @param matter how surely it is a matter of the phrasebook, 0 to 1
   */
  record Ranking(Map<String, Double> scores, double matter) {

    boolean confident() {
      return matter >= CONFIDENT_FROM && !scores.isEmpty();
    }

    private Ranking and(Ranking other) {
      Map<String, Double> both = new HashMap<>();
      scores.forEach((key, score) -> both.merge(key, score / 2, Double::sum));
      other.scores.forEach((key, score) -> both.merge(key, score / 2, Double::sum));
      return new Ranking(both, (matter + other.matter) / 2);
    }

    private Ranking most(Ranking other) {
      Map<String, Double> most = new HashMap<>(scores);
      other.scores.forEach((key, score) -> most.merge(key, score, Math::max));
      return new Ranking(most, Math.max(matter, other.matter));
    }
  }

  private final Synonyms synonyms;
  private final Spelling spelling;
  private final Vectors vectors;
  private final Resemblance resemblance;
  private final Tendencies tendencies;
  private final Matter matter;

  Finder(List<Sample> samples, Synonyms synonyms) {
    this.synonyms = synonyms;
    this.spelling =
        new Spelling(
            Stream.concat(
                    samples.stream().flatMap(s -> Letters.stems(Letters.alike(s.text())).stream()),
                    synonyms.stems().stream())
                .collect(Collectors.toSet()));
    List<Terms> terms = samples.stream().map(s -> terms(Letters.alike(s.text()))).toList();
    this.vectors = new Vectors(terms);
    List<Wording> wordings =
        IntStream.range(0, samples.size())
            .mapToObj(i -> new Wording(samples.get(i), vectors.of(terms.get(i))))
            .toList();
    List<Wording> own = wordings.stream().filter(w -> !w.sample().isElsewhere()).toList();
    this.resemblance = new Resemblance(own);
    this.tendencies =
        new Tendencies(
            own.stream()
                .filter(w -> w.sample().isShort())
                .map(w -> new Tendencies.Example(w.situation(), w.vector(), w.weight()))
                .toList());
    this.matter = new Matter(wordings);
  }

  Ranking rank(String query) {
    String alike = Letters.alike(query);
    Ranking whole = judged(alike);
    if (alike.length() < LONG) {
      return whole;
    }
    return Letters.sentences(alike).stream()
        .map(this::judged)
        .reduce(Ranking::most)
        .map(whole::and)
        .orElse(whole);
  }

  private Ranking judged(String alike) {
    Terms terms = terms(alike);
    Vector question = vectors.of(terms);
    if (question.isEmpty()) {
      return new Ranking(Map.of(), 0);
    }
    Map<String, Double> likely = tendencies.of(question);
    Map<String, Double> scores = new HashMap<>();
    resemblance
        .to(question)
        .forEach((key, near) -> scores.put(key, (near + likely.getOrDefault(key, 0.0)) / 2));
    return new Ranking(scores, matter.of(question, vectors.known(terms)));
  }

  private Terms terms(String alike) {
    return Terms.of(alike, spelling.mended(Letters.stems(alike)), synonyms);
  }
}
