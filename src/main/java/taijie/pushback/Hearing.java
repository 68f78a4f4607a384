package taijie.pushback;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import taijie.language.Classifier;
import taijie.language.Evidence;
import taijie.language.Hash;
import taijie.language.Input;
import taijie.language.Understanding;
import taijie.pushback.Example.Band;
import taijie.text.Span;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/**
 * Understands answers in words that no cue knows, and series of them, as learnt from examples; what
 * the cues and the rules make of them is a hint.
 */
final class Hearing {

  static final String STANCE = "pushback-stance";
  static final String TOPIC = "pushback-topic";
  static final String SUBSTANCE = "pushback-substance";
  static final String READING = "pushback-reading";

  /** How much the correction of the very same answer counts, as the logarithm of a factor. */
  private static final double BELIEF = 8;

  /** Of unrelated answers 999 in 1,000 are less alike than this. */
  private static final double UNLIKE = 0.25;

  private static final int REMEMBERED = 1_000;

  private final Understanding understanding;
  private final Map<Heard, Likely> lately =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Heard, Likely> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** A text, not kept in words, and what judged it. */
  private record Heard(long text, Classifier by) {}

  Hearing(Understanding understanding) {
    this.understanding = understanding;
  }

  /** What tells stance, topic and substance. */
  record Tellers(Classifier stance, Classifier topic, Classifier substance) {

    Likely likely(Input input) {
      return new Likely(stance.judge(input), topic.judge(input), substance.judge(input));
    }
  }

  /**
   * A correction.
   *
   * @param byCues what the cues make of the answer that was corrected
   */
  record Known(Correction correction, Judgement byCues) {}

  /** What an answer may be, as heard; empty before anything was learnt. */
  Optional<Likely> likely(String text, Judgement byCues, List<Known> known) {
    Input input = input(text, byCues);
    return tellers()
        .map(tellers -> {
          Likely likely = tellers.likely(input);
          return new Likely(
              corrected(
                  likely.stances(),
                  tellers.stance(),
                  input,
                  known,
                  correction -> Optional.of(correction.stance().key())),
              corrected(
                  likely.topics(),
                  tellers.topic(),
                  input,
                  known,
                  correction -> correction.topics().stream().findFirst()),
              likely.bands());
        });
  }

  /** The words of an answer that speak most for a topic, judged by words alone. */
  Span moving(String text, String topic, Judge cues) {
    return moving(text, TOPIC, topic, cues, byCues -> byCues.topics().contains(topic));
  }

  /** The words of an answer that speak most for a stance, judged by words alone. */
  Span moving(String text, Stance stance, Judge cues) {
    return moving(text, STANCE, stance.key(), cues, byCues -> byCues.stance() == stance);
  }

  /** The words of an answer that speak most for its substance, judged by words alone. */
  Span moving(String text, Band band, Judge cues) {
    return moving(
        text, SUBSTANCE, band.key(), cues, byCues -> Band.of(byCues.specificity()) == band);
  }

  private Span moving(
      String text, String teller, String label, Judge cues, Predicate<Judgement> told) {
    return Evidence.in(
        text,
        clause -> {
          Judgement byCues = cues.judge(clause);
          return understanding
              .quick(teller)
              .map(known -> known.judge(input(clause, byCues)).getOrDefault(label, 0.0))
              .orElseGet(() -> told.test(byCues) ? 1.0 : 0.0);
        });
  }

  /**
   * The same without corrections, for answers that are looked at again and again.
   *
   * @param byCues asked only where the answer was not looked at lately
   */
  Optional<Likely> remembered(String text, Supplier<Judgement> byCues) {
    return understanding
        .best(STANCE)
        .flatMap(now -> {
          Heard key = new Heard(Hash.of(text), now);
          Optional<Likely> before = Optional.ofNullable(lately.get(key));
          if (before.isPresent()) {
            return before;
          }
          Optional<Likely> likely = likely(text, byCues.get(), List.of());
          likely.ifPresent(found -> lately.put(key, found));
          return likely;
        });
  }

  /**
   * What a series shows, as learnt from others: the likeliest reading that the answers allow at
   * all. Empty before anything was learnt.
   */
  Optional<Reading> reading(List<Movement.Step> series) {
    return understanding
        .best(READING)
        .flatMap(classifier ->
            classifier.judge(moving(series)).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .flatMap(one -> Label.find(Reading.class, one.getKey()).stream())
                .filter(reading -> Movement.allows(reading, series))
                .findFirst());
  }

  private Optional<Tellers> tellers() {
    return understanding
        .best(STANCE)
        .flatMap(stance ->
            understanding
                .best(TOPIC)
                .flatMap(topic ->
                    understanding
                        .best(SUBSTANCE)
                        .map(substance -> new Tellers(stance, topic, substance))));
  }

  // Each correction of a similar answer makes what somebody said it is likelier: of the very same
  // answer by e to the power of BELIEF, of a merely similar one by less, of another not at all.
  private static Map<String, Double> corrected(
      Map<String, Double> heard,
      Classifier classifier,
      Input input,
      List<Known> known,
      Function<Correction, Optional<String>> label) {
    Map<String, Double> likely = new LinkedHashMap<>(heard);
    for (Known one : known) {
      label
          .apply(one.correction())
          .ifPresent(key -> {
            double like = classifier.likeness(input, input(one.correction().says(), one.byCues()));
            double telling = Math.max(0, (like - UNLIKE) / (1 - UNLIKE));
            likely.computeIfPresent(key, (same, p) -> p * Math.exp(BELIEF * telling));
          });
    }
    double all = likely.values().stream().mapToDouble(p -> p).sum();
    likely.replaceAll((key, p) -> p / all);
    return likely;
  }

  static Input input(String text, Judgement byCues) {
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

  static Input moving(List<Movement.Step> series) {
    return new Input("", "", List.of(), Movement.of(series));
  }
}
