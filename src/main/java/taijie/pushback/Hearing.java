package taijie.pushback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import taijie.language.Classifier;
import taijie.language.Example;
import taijie.language.Input;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.pushback.Example.Band;
import taijie.vocabulary.Label;
import taijie.vocabulary.Stance;

/** Understands answers in words that no cue knows, as learnt from examples; the cues' is a hint. */
final class Hearing {

  private static final String STANCE = "pushback-stance";
  private static final String TOPIC = "pushback-topic";
  private static final String SUBSTANCE = "pushback-substance";

  // With several thousand examples more trust learns some of them by heart, less ignores rare
  // words.
  private static final double TRUST = 20;

  /** A further argument must be about half as clear as a main one usually is. */
  private static final double ALSO = 0.3;

  private static final int MOST_TOPICS = 3;

  /** How much the correction of the very same answer counts, as the logarithm of a factor. */
  private static final double BELIEF = 8;

  /** Of unrelated answers 999 in 1,000 are less alike than this. */
  private static final double UNLIKE = 0.25;

  private final Understanding understanding;

  Hearing(Understanding understanding) {
    this.understanding = understanding;
  }

  /**
   * A correction.
   *
   * @param byCues what the cues make of the answer that was corrected
   */
  record Known(Correction correction, Judgement byCues) {}

  /** What an answer is, as heard; empty before anything was learnt. */
  Optional<Judgement> judge(String text, Judgement byCues, List<Known> known) {
    Input input = input(text, byCues);
    Optional<Classifier> stances = understanding.best(STANCE);
    Optional<Classifier> topics = understanding.best(TOPIC);
    if (stances.isEmpty() || topics.isEmpty()) {
      return Optional.empty();
    }
    Stance stance =
        most(corrected(
                stances.get(), input, known, correction -> Optional.of(correction.stance().key())))
            .flatMap(key -> Label.find(Stance.class, key))
            .orElse(byCues.stance());
    List<String> ranked =
        switch (stance) {
          case DISPUTES ->
              ranked(
                  corrected(
                      topics.get(),
                      input,
                      known,
                      correction -> correction.topics().stream().findFirst()));
          case ACCEPTS -> byCues.stance() == Stance.ACCEPTS ? byCues.topics() : List.of();
          case ASKS, STALLS, OTHER -> List.of();
        };
    return Optional.of(
        new Judgement(stance, ranked, specificity(input).orElse(byCues.specificity())));
  }

  // Each correction of a similar answer makes what somebody said it is likelier: of the very same
  // answer by e to the power of BELIEF, of a merely similar one by less, of another not at all.
  private static Map<String, Double> corrected(
      Classifier classifier,
      Input input,
      List<Known> known,
      Function<Correction, Optional<String>> label) {
    Map<String, Double> likely = new LinkedHashMap<>(classifier.judge(input));
    for (Known one : known) {
      label
          .apply(one.correction())
          .ifPresent(key -> {
            double like =
                classifier.likeness(input, input(one.correction().says(), one.byCues()));
            double telling = Math.max(0, (like - UNLIKE) / (1 - UNLIKE));
            likely.computeIfPresent(key, (same, p) -> p * Math.exp(BELIEF * telling));
          });
    }
    double all = likely.values().stream().mapToDouble(p -> p).sum();
    likely.replaceAll((key, p) -> p / all);
    return likely;
  }

  private Optional<Double> specificity(Input input) {
    return understanding
        .best(SUBSTANCE)
        .map(classifier ->
            classifier.judge(input).entrySet().stream()
                .mapToDouble(band ->
                    band.getValue()
                        * Label.find(Band.class, band.getKey()).map(Band::middle).orElse(0.0))
                .sum())
        .map(expected -> Math.clamp(expected, 0, 1));
  }

  private static List<String> ranked(Map<String, Double> likely) {
    List<String> ranked =
        likely.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_TOPICS)
            .filter(topic -> topic.getValue() >= ALSO)
            .map(Map.Entry::getKey)
            .toList();
    return ranked.isEmpty() ? most(likely).map(List::of).orElse(List.of()) : ranked;
  }

  private static Optional<String> most(Map<String, Double> likely) {
    return likely.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static Input input(String text, Judgement byCues) {
    Map<String, Double> hints = new HashMap<>();
    hints.put(byCues.stance().key(), 1.0);
    double weight = 1;
    for (String topic : byCues.topics()) {
      hints.put(topic, weight);
      weight /= 2;
    }
    hints.put("substance", byCues.specificity());
    hints.put("length", Math.min(1, text.length() / 400.0));
    return new Input(text, "", List.of(), hints);
  }

  /** Learns to understand answers. */
  static Map<String, Classifier> learn(
      List<Lesson> lessons, List<String> topics, Judge cues, Learner learner) {
    List<Example> stances = new ArrayList<>();
    List<Example> arguments = new ArrayList<>();
    List<Example> bands = new ArrayList<>();
    List<Input> inputs =
        lessons.parallelStream()
            .map(lesson -> input(lesson.says(), cues.judge(lesson.says())))
            .toList();
    for (int i = 0; i < inputs.size(); i++) {
      Lesson lesson = lessons.get(i);
      Input input = inputs.get(i);
      stances.add(new Example(input, Set.of(lesson.stance().key())));
      lesson.topics().stream()
          .limit(1)
          .forEach(topic -> arguments.add(new Example(input, Set.of(topic))));
      if (lesson.stance() == Stance.DISPUTES) {
        lesson.band().ifPresent(band -> bands.add(new Example(input, Set.of(band.key()))));
      }
    }
    Map<String, Classifier> learnt = new LinkedHashMap<>();
    learnt.put(STANCE, learner.learn(Label.keys(Stance.class), true, TRUST, stances));
    learnt.put(TOPIC, learner.learn(topics, true, TRUST, arguments));
    learnt.put(SUBSTANCE, learner.learn(Label.keys(Band.class), true, TRUST, bands));
    return learnt;
  }
}
