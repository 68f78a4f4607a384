package taijie.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taijie.draft.Detector.Found;
import taijie.language.Input;
import taijie.text.Span;

/** One letter looked at with all rules; what several findings ask is answered once. */
final class Inspection {

  /** Findings that show by themselves that the message is about a defect. */
  private static final List<String> RAISING =
      List.of(
          "verdict-first",
          "accusation",
          "formal-register",
          "corrective-action-demand",
          "penalty-threat");

  /**
   * From here on a finding is taken to hold. Left-out ways of writing (1,080 drafts) gave the best
   * f-measure from 0.3 to 0.4.
   */
  private static final double HOLDS = 0.35;

  /**
   * Where no finding is as sure as this, nothing is said: being told of a fault that is none costs
   * a good message more than a doubtful one gains. On the same drafts it left 0.90 of the good ones
   * alone instead of 0.82, at no loss.
   */
  private static final double SURE = 0.65;

  /** Below this it is clear that a finding does not hold. */
  private static final double HARDLY = 0.2;

  private final Letter letter;
  private final Lexicon lexicon;
  private final Map<String, Rule> rules;
  private final Map<String, Optional<Found>> known = new HashMap<>();
  private final boolean finding;
  private final boolean harmless;
  private boolean raises;

  Inspection(Letter letter, Lexicon lexicon, Map<String, Rule> rules) {
    this.letter = letter;
    this.lexicon = lexicon;
    this.rules = rules;
    this.finding = says(Topic.FINDING) || RAISING.stream().limit(3).anyMatch(this::isWorded);
    this.harmless = letter.isBlank() || !finding && says(Topic.LOGISTICS);
    this.raises =
        !harmless
            && (finding
                || !letter.facts().data().isEmpty()
                || RAISING.stream().anyMatch(this::isWorded));
  }

  Letter letter() {
    return letter;
  }

  /**
   * The letter as it is learnt from and judged: its sentences and the whole, with what is known.
   */
  Hearing.Said said() {
    List<Optional<Span>> places = new ArrayList<>();
    List<Input> sentences = new ArrayList<>();
    if (!letter.subject().isBlank()) {
      places.add(Optional.empty());
      sentences.add(sentence(letter.subject(), List.of("subject"), rules));
    }
    boolean data = false;
    for (Span span : letter.sentences()) {
      List<String> marks = new ArrayList<>();
      if (!data) {
        marks.add("before the data");
      }
      if (places.size() <= 2) {
        marks.add("among the first");
      }
      data |= !letter.facts().data().within(span).isEmpty();
      places.add(Optional.of(span));
      sentences.add(sentence(letter.text(span), marks, rules));
    }
    return new Hearing.Said(places, sentences, whole());
  }

  /** A sentence by itself, with what the patterns make of it. */
  static Input sentence(String words, Map<String, Rule> rules) {
    return sentence(Normal.of(words), List.of(), rules);
  }

  private static Input sentence(String words, List<String> marks, Map<String, Rule> rules) {
    Map<String, Double> hints = new HashMap<>();
    rules.forEach((key, rule) -> {
      if (rule.found().isIn(words)) {
        hints.put("found:" + key, 1.0);
      }
      if (rule.present().isIn(words)) {
        hints.put("present:" + key, 1.0);
      }
    });
    return new Input(words, "", marks, hints);
  }

  private Input whole() {
    Draft draft = letter.draft();
    List<String> marks = new ArrayList<>();
    marks.add("stage " + draft.stage().key());
    marks.add("relationship " + draft.relationship().key());
    marks.add(draft.called() ? "called" : "not called");
    if (draft.record()) {
      marks.add("record");
    }
    Map<String, Double> hints = new HashMap<>();
    rules.keySet().forEach(key -> of(key).ifPresent(found -> hints.put(key, 1.0)));
    hints.put("raises a finding", raises ? 1.0 : 0.0);
    hints.put("has data", letter.facts().data().isEmpty() ? 0.0 : 1.0);
    return new Input(letter.subject() + "\n" + letter.words().strip(), "", marks, hints);
  }

  /** What may or may not hold, by what was learnt. */
  Set<String> doubtful(Map<String, Hearing.Likely> heard) {
    return heard.entrySet().stream()
        .filter(one -> one.getValue().likely() >= HARDLY && one.getValue().likely() < SURE)
        .map(Map.Entry::getKey)
        .filter(key -> !isCertain(key) && Detectors.isPossible(key, this))
        .collect(Collectors.toSet());
  }

  /** What was learnt, with what somebody decided of what is doubtful. */
  Map<String, Hearing.Likely> decided(
      Map<String, Hearing.Likely> heard, Map<String, Boolean> decided) {
    Set<String> doubtful = doubtful(heard);
    Map<String, Hearing.Likely> after = new HashMap<>(heard);
    decided.forEach((key, holds) -> {
      if (doubtful.contains(key)) {
        after.computeIfPresent(
            key, (same, likely) -> new Hearing.Likely(holds ? 1.0 : 0.0, likely.span()));
      }
    });
    return after;
  }

  /** Puts the findings right by what was learnt. */
  void hear(Map<String, Hearing.Likely> heard) {
    boolean sure =
        heard.entrySet().stream()
            .anyMatch(one ->
                isCertain(one.getKey())
                    || Detectors.isPossible(one.getKey(), this) && one.getValue().likely() >= SURE);
    for (Map.Entry<String, Hearing.Likely> one : heard.entrySet()) {
      String key = one.getKey();
      Optional<Found> byPatterns = of(key);
      boolean possible = sure && Detectors.isPossible(key, this);
      if (isCertain(key) || possible && one.getValue().likely() >= HOLDS) {
        Optional<Span> span = byPatterns.flatMap(Found::span).or(() -> one.getValue().span());
        known.put(key, Optional.of(new Found(span)));
      } else {
        known.put(key, Optional.empty());
      }
    }
    // It counts the others.
    known.remove("ignores-history");
    if (known.getOrDefault("written-before-call", Optional.empty()).isPresent()
        || Hearing.heard().stream()
            .filter(key -> key.startsWith("no-"))
            .anyMatch(key -> known.getOrDefault(key, Optional.empty()).isPresent())) {
      raises = true;
    }
  }

  private boolean isCertain(String key) {
    return of(key).isPresent() && Detectors.isCertain(key, this);
  }

  /** Whether a finding of this key holds. */
  Optional<Found> of(String key) {
    Rule rule = rules.get(key);
    if (rule == null) {
      return Optional.empty();
    }
    Optional<Found> before = known.get(key);
    if (before != null) {
      return before;
    }
    Optional<Found> found = Detectors.of(key).in(this, rule);
    known.put(key, found);
    return found;
  }

  /** Shipping, samples, greetings: a message that no finding is about. */
  boolean isHarmless() {
    return harmless;
  }

  /** Whether the message tells the factory of a defect. */
  boolean raisesFinding() {
    return raises;
  }

  /** Whether body or subject speak of this. */
  boolean says(Topic topic) {
    return lexicon.on(topic).isIn(letter.words()) || lexicon.on(topic).isIn(letter.subject());
  }

  List<Span> spans(Topic topic) {
    return lexicon.on(topic).in(letter.words());
  }

  boolean isIn(Topic topic, Span span) {
    return lexicon.on(topic).isIn(letter.text(span));
  }

  private boolean isWorded(String key) {
    Rule rule = rules.get(key);
    return rule != null
        && (rule.found().isIn(letter.words()) || rule.found().isIn(letter.subject()));
  }
}
