package taijie.phrasebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import taijie.language.Classifier;
import taijie.language.Evidence;
import taijie.language.Example;
import taijie.language.Input;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.phrasebook.Finder.Ranking;
import taijie.text.Span;

/** Understands what a question is about in words that no entry has, as learnt from examples. */
final class Hearing {

  private static final String SITUATION = "phrase-situation";
  private static final String MATTER = "phrase-matter";
  private static final String YES = "yes";

  // With several thousand examples more trust learns some of them by heart, less ignores rare
  // words.
  private static final double TRUST = 20;

  /** What was learnt knows more wordings; the nearest wording knows the unusual ones. */
  private static final double LEARNT = 0.7;

  private final Understanding understanding;

  Hearing(Understanding understanding) {
    this.understanding = understanding;
  }

  /** The ranking by resemblance, put right by what was learnt. */
  Ranking rank(String query, Ranking byResemblance) {
    Input input = Input.of(Letters.alike(query));
    Optional<Classifier> situations = understanding.best(SITUATION);
    Optional<Classifier> matter = understanding.best(MATTER);
    if (situations.isEmpty() || matter.isEmpty() || byResemblance.scores().isEmpty()) {
      return byResemblance;
    }
    double all = byResemblance.scores().values().stream().mapToDouble(score -> score).sum();
    Map<String, Double> scores = new HashMap<>();
    situations
        .get()
        .judge(input)
        .forEach((situation, likely) -> scores.put(situation, LEARNT * likely));
    byResemblance
        .scores()
        .forEach(
            (situation, score) -> scores.merge(situation, (1 - LEARNT) * score / all, Double::sum));
    double learnt = matter.get().judge(input).getOrDefault(YES, 0.0);
    return new Ranking(scores, LEARNT * learnt + (1 - LEARNT) * byResemblance.matter());
  }

  /** The words of a question that speak most for a situation; empty before anything was learnt. */
  Optional<Span> moving(String query, String situation) {
    return understanding
        .quick(SITUATION)
        .map(classifier ->
            Evidence.in(
                query,
                clause ->
                    classifier
                        .judge(Input.of(Letters.alike(clause)))
                        .getOrDefault(situation, 0.0)));
  }

  /** Learns to tell situations, and whether a question is a matter of the phrasebook at all. */
  static Map<String, Classifier> learn(List<Lesson> lessons, Learner learner) {
    List<Example> situations = new ArrayList<>();
    List<Example> matters = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (Lesson lesson : lessons) {
      Input input = Input.of(Letters.alike(lesson.asks()));
      matters.add(new Example(input, lesson.situations().isEmpty() ? Set.of() : Set.of(YES)));
      lesson.situations().stream()
          .limit(1)
          .forEach(situation -> {
            known.add(situation);
            situations.add(new Example(input, Set.of(situation)));
          });
    }
    Map<String, Classifier> learnt = new LinkedHashMap<>();
    learnt.put(SITUATION, learner.learn(List.copyOf(known), true, TRUST, situations));
    learnt.put(MATTER, learner.learn(List.of(YES), false, TRUST, matters));
    return learnt;
  }
}
