package taijie.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.draft.Detector.Found;
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

  private final Letter letter;
  private final Lexicon lexicon;
  private final Map<String, Rule> rules;
  private final Map<String, Optional<Found>> known = new HashMap<>();
  private final boolean finding;
  private final boolean harmless;
  private final boolean raises;

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
