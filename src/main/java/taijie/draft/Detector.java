package taijie.draft;

import java.util.Optional;
import taijie.text.Span;

/** Decides whether one finding holds. */
@FunctionalInterface
interface Detector {

  /** The place, or the message as a whole; empty where the finding does not hold. */
  Optional<Found> in(Inspection inspection, Rule rule);

  /** That a finding holds, and where in the body, if it is about certain words. */
  record Found(Optional<Span> span) {

    static final Found IN_GENERAL = new Found(Optional.empty());

    static Found at(Span span) {
      return new Found(Optional.of(span));
    }

    static Optional<Found> when(boolean holds) {
      return holds ? Optional.of(IN_GENERAL) : Optional.empty();
    }
  }

  /** What holds for a finding that is wording alone: its patterns, in the body or the subject. */
  static Optional<Found> wording(Inspection inspection, Rule rule) {
    Letter letter = inspection.letter();
    if (inspection.isHarmless()) {
      return Optional.empty();
    }
    return rule.found()
        .first(letter.words())
        .map(Found::at)
        .or(() -> Found.when(rule.found().isIn(letter.subject())));
  }
}
