package taijie.draft;

import java.util.List;
import java.util.Optional;
import taijie.draft.Detector.Found;
import taijie.text.Span;

/** What a message asks: whether anything, and whether two things that belong apart. */
final class Asking {

  private Asking() {}

  static Optional<Found> nothing(Inspection inspection, Rule rule) {
    if (!inspection.raisesFinding()) {
      return Optional.empty();
    }
    boolean asks =
        inspection.letter().sentences().stream().anyMatch(s -> isQuestion(inspection, rule, s));
    return Found.when(!asks);
  }

  /** A question that wants an answer: by its mark, or by polite words without one. */
  static boolean isQuestion(Inspection inspection, Rule noQuestion, Span sentence) {
    String words = inspection.letter().text(sentence);
    boolean asked = words.contains("?") || words.contains("？") || noQuestion.present().isIn(words);
    return asked && !inspection.isIn(Topic.RHETORICAL, sentence);
  }

  static Optional<Found> mixed(Inspection inspection, Rule rule) {
    if (!inspection.raisesFinding()) {
      return Optional.empty();
    }
    Optional<Span> disposition = asked(inspection, Topic.DISPOSITION);
    Optional<Span> cause = asked(inspection, Topic.CAUSE);
    return disposition.isPresent() && cause.isPresent() ? cause.map(Found::at) : Optional.empty();
  }

  private static Optional<Span> asked(Inspection inspection, Topic topic) {
    List<Span> later =
        inspection.letter().sentences().stream()
            .filter(sentence -> inspection.isIn(Topic.LATER, sentence))
            .toList();
    return inspection.spans(topic).stream()
        .filter(span -> later.stream().noneMatch(s -> Wording.overlap(s, span)))
        .findFirst();
  }
}
