package taijie.draft;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import taijie.text.Span;

/**
 * Understands drafts in words that no pattern knows, as learnt from examples, in two steps: what
 * each sentence does, and from that, from the whole and from what the patterns found, which
 * findings hold.
 */
final class Hearing {

  private static final String MIXED = "disposition-and-cause-mixed";

  /** What a sentence may do wrong. */
  private static final List<String> FAULTS =
      List.of(
          "owner-copied",
          "verdict-first",
          "formal-register",
          "accusation",
          "ultimatum",
          "penalty-threat",
          "corrective-action-demand",
          MIXED,
          "comparison");

  /** What a message may leave out. */
  private static final List<String> ABSENT =
      List.of("no-relationship-opening", "no-question", "no-way-out", "written-before-call");

  /** What a sentence may do well. */
  private static final List<String> GOOD = List.of("relationship", "data", "question", "way-out");

  /** What a sentence may ask for; the two belong into two messages. */
  private static final String ASKS_BATCH = "asks-batch";

  private static final String ASKS_CAUSE = "asks-cause";

  private static final String SENTENCE = "draft-sentence";
  private static final String MATTER = "draft-matter";
  private static final String MESSAGE = "draft-message";

  // Fewer examples than of other kinds, and longer: a little less trust in each.
  private static final double TRUST = 8;

  /** To learn what sentences tell of messages, each part is judged by what the others taught. */
  private static final int PARTS = 3;

  private final Understanding understanding;

  Hearing(Understanding understanding) {
    this.understanding = understanding;
  }

  /** The findings that this may tell; others are counted, not heard. */
  static List<String> heard() {
    List<String> heard = new ArrayList<>(FAULTS);
    heard.addAll(ABSENT);
    return heard;
  }

  /** All that a sentence by itself may be said to do. */
  static List<String> doings() {
    List<String> doings = new ArrayList<>(FAULTS);
    doings.remove(MIXED);
    doings.addAll(GOOD);
    doings.addAll(List.of(ASKS_BATCH, ASKS_CAUSE));
    return doings;
  }

  /**
   * A draft as it is heard.
   *
   * @param places where the sentences stand in the body; the subject, where there is one, has none
   * @param sentences each with what the patterns make of it
   * @param whole all of it, with what the patterns found
   */
  record Said(List<Optional<Span>> places, List<Input> sentences, Input whole) {}

  /**
   * How likely a finding is, and where.
   *
   * @param span the sentence that makes it most likely; none for what is missing
   */
  record Likely(double likely, Optional<Span> span) {}

  /** How likely each finding is; empty before anything was learnt. */
  Optional<Map<String, Likely>> judge(Said said) {
    Optional<Classifier> sentence = understanding.best(SENTENCE);
    Optional<Classifier> matter = understanding.best(MATTER);
    Optional<Classifier> message = understanding.best(MESSAGE);
    if (sentence.isEmpty() || matter.isEmpty() || message.isEmpty()) {
      return Optional.empty();
    }
    List<Map<String, Double>> each = each(said, sentence.get(), matter.get());
    Map<String, Likely> judged = new HashMap<>();
    message
        .get()
        .judge(with(said.whole(), each))
        .forEach((key, likely) -> judged.put(key, new Likely(likely, place(key, said, each))));
    return Optional.of(judged);
  }

  private static List<Map<String, Double>> each(Said said, Classifier sentence, Classifier matter) {
    return said.sentences().stream()
        .map(input -> {
          Map<String, Double> does = new HashMap<>(sentence.judge(input));
          does.putAll(matter.judge(input));
          return does;
        })
        .toList();
  }

  private static Optional<Span> place(String key, Said said, List<Map<String, Double>> sentences) {
    if (!FAULTS.contains(key)) {
      return Optional.empty();
    }
    String told = key.equals(MIXED) ? ASKS_CAUSE : key;
    return IntStream.range(0, sentences.size())
        .boxed()
        .max((a, b) ->
            Double.compare(
                sentences.get(a).getOrDefault(told, 0.0), sentences.get(b).getOrDefault(told, 0.0)))
        .flatMap(said.places()::get);
  }

  // What the sentences do is a hint for the whole: for each thing, the sentence that does it most.
  private static Input with(Input whole, List<Map<String, Double>> sentences) {
    Map<String, Double> hints = new HashMap<>(whole.hints());
    sentences.forEach(sentence ->
        sentence.forEach((key, likely) -> hints.merge("says:" + key, likely, Math::max)));
    hints.put(
        "says:both",
        Math.min(
            hints.getOrDefault("says:" + ASKS_BATCH, 0.0),
            hints.getOrDefault("says:" + ASKS_CAUSE, 0.0)));
    return new Input(whole.text(), whole.marked(), whole.marks(), hints);
  }

  /**
   * Something to learn from.
   *
   * @param labels what each sentence does
   * @param findings what holds for the whole
   */
  record Heeded(Said said, List<Set<String>> labels, Set<String> findings) {

    /** From a lesson, by which of the words it marks fall into which sentence. */
    static Heeded of(Lesson lesson, Said said) {
      String body = lesson.draft().body();
      List<Set<String>> labels = new ArrayList<>();
      for (Optional<Span> place : said.places()) {
        Set<String> does = new HashSet<>();
        place.ifPresent(sentence -> {
          marked(FAULTS, lesson.found(), body, sentence, does);
          marked(GOOD, lesson.good(), body, sentence, does);
        });
        labels.add(does);
      }
      return new Heeded(
          said,
          labels,
          lesson.found().keySet().stream().filter(heard()::contains).collect(toSet()));
    }

    private static void marked(
        List<String> keys,
        Map<String, List<String>> words,
        String body,
        Span sentence,
        Set<String> does) {
      for (String key : keys) {
        for (String span : words.getOrDefault(key, List.of())) {
          int start = body.indexOf(span);
          if (start >= 0 && Wording.overlap(sentence, new Span(start, start + span.length()))) {
            does.add(key);
          }
        }
      }
    }
  }

  /**
   * Learns to understand drafts.
   *
   * @param sentences by themselves, with what they do
   */
  static Map<String, Classifier> learn(
      List<Heeded> lessons, List<Example> sentences, Learner learner) {
    Classifier matter = learner.learn(List.of(ASKS_BATCH, ASKS_CAUSE), false, TRUST, sentences);
    List<String> does = new ArrayList<>(FAULTS);
    does.addAll(GOOD);
    List<Example> wholes = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      Classifier others =
          learner.learn(
              does,
              false,
              TRUST,
              with(
                  sentences,
                  IntStream.range(0, lessons.size())
                      .filter(i -> i % PARTS != left)
                      .mapToObj(lessons::get)
                      .toList()));
      IntStream.range(0, lessons.size())
          .filter(i -> i % PARTS == left)
          .mapToObj(lessons::get)
          .forEach(lesson ->
              wholes.add(
                  new Example(
                      with(lesson.said().whole(), each(lesson.said(), others, matter)),
                      lesson.findings())));
    }
    Map<String, Classifier> learnt = new LinkedHashMap<>();
    learnt.put(SENTENCE, learner.learn(does, false, TRUST, with(sentences, lessons)));
    learnt.put(MATTER, matter);
    learnt.put(MESSAGE, learner.learn(heard(), false, TRUST, wholes));
    return learnt;
  }

  private static List<Example> with(List<Example> sentences, List<Heeded> lessons) {
    List<Example> examples = new ArrayList<>(sentences);
    for (Heeded lesson : lessons) {
      for (int i = 0; i < lesson.labels().size(); i++) {
        examples.add(new Example(lesson.said().sentences().get(i), lesson.labels().get(i)));
      }
    }
    return examples;
  }
}
