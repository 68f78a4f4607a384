package taijie.draft;

import java.util.Optional;
import java.util.stream.IntStream;
import taijie.draft.Detector.Found;
import taijie.text.Span;

/** Whether something places the message in the shared work before the problem comes. */
final class Opening {

  private Opening() {}

  static Optional<Found> missing(Inspection inspection, Rule rule) {
    if (!inspection.raisesFinding()) {
      return Optional.empty();
    }
    Letter letter = inspection.letter();
    int problem = problemSentenceEnd(inspection);
    boolean placed =
        rule.present().in(letter.words()).stream().anyMatch(span -> span.start() < problem);
    return Found.when(!placed);
  }

  // The sentence that brings the problem may itself begin with the relationship.
  private static int problemSentenceEnd(Inspection inspection) {
    Letter letter = inspection.letter();
    IntStream problems = inspection.spans(Topic.FINDING).stream().mapToInt(Span::start);
    IntStream data = letter.facts().data().stream().mapToInt(fact -> fact.span().start());
    return IntStream.concat(problems, data).min().stream()
        .mapToObj(letter::sentenceAt)
        .flatMap(Optional::stream)
        .mapToInt(Span::end)
        .findFirst()
        .orElse(letter.words().length());
  }
}
