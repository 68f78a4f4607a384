package taijie.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import taijie.language.Classifier;
import taijie.language.Example;
import taijie.language.Input;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.vocabulary.Label;

/**
 * Hears proposals in words that no rule knows, as learnt from examples; what the rules found is one
 * of its hints.
 */
final class Hearing {

  private static final String GLANCE = "guard-glance";
  private static final String PROPOSES = "guard-proposes";
  private static final String AGREES = "guard-agrees";
  private static final String YES = "yes";

  // With several thousand examples more trust learns some of them by heart, less ignores rare
  // words.
  private static final double TRUST = 20;

  /** From here on a message before is taken for a proposal that one can agree to. */
  private static final double PROPOSAL = 0.5;

  /** So that there are about as many of them as of real answers to proposals. */
  private static final int ONE_OF_HARMLESS = 5;

  private final Understanding understanding;

  Hearing(Understanding understanding) {
    this.understanding = understanding;
  }

  /**
   * A message as it is heard.
   *
   * @param said the words with known people named by their role
   * @param marked the words with each mention put as one letter
   * @param byRules what the rules found in it by itself
   */
  record Said(String said, String marked, Set<GuardKind> byRules) {

    private Input input() {
      Map<String, Double> hints = new HashMap<>();
      byRules.forEach(kind -> hints.put(kind.key(), 1.0));
      return new Input(said, marked, List.of(), hints);
    }
  }

  /** Whether anything was learnt yet. */
  boolean isReady() {
    return understanding.best(PROPOSES).isPresent();
  }

  /**
   * How likely each kind is, 0 to 1.
   *
   * @param before the message before, which this one may agree to
   */
  Map<GuardKind, Double> likely(Said own, Optional<Said> before) {
    Map<GuardKind, Double> likely = proposed(own, true);
    before.ifPresent(earlier -> {
      double agrees = judged(AGREES, own.input(), true).getOrDefault(YES, 0.0);
      proposed(earlier, true).forEach((kind, p) -> likely.merge(kind, p * agrees, Math::max));
    });
    return likely;
  }

  /**
   * How likely the bare words propose anything at all, in microseconds; 1 where that was not
   * learnt.
   *
   * @param named the words with known people named by their role
   */
  double atAGlance(String named) {
    return understanding
        .quick(GLANCE)
        .map(classifier -> classifier.judge(Input.of(named)).getOrDefault(YES, 0.0))
        .orElse(1.0);
  }

  /** How likely each kind is by words, and who is meant by them, alone. */
  Map<GuardKind, Double> atFirstLook(Said own) {
    return proposed(own, false);
  }

  private Map<GuardKind, Double> proposed(Said said, boolean best) {
    Map<GuardKind, Double> likely = new EnumMap<>(GuardKind.class);
    judged(PROPOSES, said.input(), best)
        .forEach(
            (key, p) -> Label.find(GuardKind.class, key).ifPresent(kind -> likely.put(kind, p)));
    return likely;
  }

  private Map<String, Double> judged(String name, Input input, boolean best) {
    return (best ? understanding.best(name) : understanding.quick(name))
        .map(classifier -> classifier.judge(input))
        .orElse(Map.of());
  }

  /**
   * Something to learn from.
   *
   * @param named the words with known people named by their role
   * @param before the message before, where there was one
   * @param kinds what is proposed, agreeing included
   */
  record Heeded(String named, Said own, Optional<Said> before, Set<GuardKind> kinds) {}

  /** Learns to hear. */
  static Map<String, Classifier> learn(List<Heeded> lessons, Learner learner) {
    List<Heeded> alone = lessons.stream().filter(lesson -> lesson.before().isEmpty()).toList();
    Classifier proposes =
        learner.learn(
            Label.keys(GuardKind.class),
            false,
            TRUST,
            alone.stream()
                .map(lesson -> new Example(lesson.own().input(), keys(lesson.kinds())))
                .toList());
    List<Example> answers = new ArrayList<>();
    for (Heeded lesson : lessons) {
      lesson
          .before()
          .map(before -> proposed(proposes, before))
          .filter(kinds -> !kinds.isEmpty())
          .ifPresent(kinds ->
              answers.add(
                  new Example(
                      lesson.own().input(),
                      kinds.stream().anyMatch(lesson.kinds()::contains) ? Set.of(YES) : Set.of())));
    }
    answers.addAll(unrelated(lessons));
    Map<String, Classifier> learnt = new LinkedHashMap<>();
    if (learner.isByWords()) {
      learnt.put(GLANCE, glance(alone, learner));
    }
    learnt.put(PROPOSES, proposes);
    if (answers.stream().anyMatch(e -> !e.labels().isEmpty())
        && answers.stream().anyMatch(e -> e.labels().isEmpty())) {
      learnt.put(AGREES, learner.learn(List.of(YES), false, TRUST, answers));
    }
    return learnt;
  }

  private static Classifier glance(List<Heeded> lessons, Learner learner) {
    return learner.learn(
        List.of(YES),
        false,
        TRUST,
        lessons.stream()
            .map(lesson ->
                new Example(
                    Input.of(lesson.named()), lesson.kinds().isEmpty() ? Set.of() : Set.of(YES)))
            .toList());
  }

  // Most of what is said after a proposal is neither a yes nor a no to it.
  private static List<Example> unrelated(List<Heeded> lessons) {
    List<Heeded> harmless =
        lessons.stream()
            .filter(lesson -> lesson.before().isEmpty() && lesson.kinds().isEmpty())
            .toList();
    return IntStream.range(0, harmless.size())
        .filter(i -> i % ONE_OF_HARMLESS == 0)
        .mapToObj(i -> new Example(harmless.get(i).own().input(), Set.of()))
        .toList();
  }

  private static List<GuardKind> proposed(Classifier proposes, Said before) {
    Map<String, Double> likely = proposes.judge(before.input());
    return List.of(GuardKind.values()).stream()
        .filter(kind -> likely.getOrDefault(kind.key(), 0.0) >= PROPOSAL)
        .toList();
  }

  private static Set<String> keys(Set<GuardKind> kinds) {
    return Set.copyOf(kinds.stream().map(GuardKind::key).toList());
  }
}
