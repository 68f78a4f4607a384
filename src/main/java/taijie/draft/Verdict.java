package taijie.draft;

import java.util.Optional;
import taijie.draft.Detector.Found;
import taijie.text.Span;

/** Whether the conclusion stands before what it was drawn from. */
final class Verdict {

  private Verdict() {}

  static Optional<Found> first(Inspection inspection, Rule rule) {
    Letter letter = inspection.letter();
    if (inspection.isHarmless()) {
      return Optional.empty();
    }
    Optional<Span> verdict = rule.found().first(letter.words());
    int data = firstData(inspection);
    return verdict
        .filter(span -> span.start() < data)
        .map(Found::at)
        .or(() -> Found.when(rule.found().isIn(letter.subject())));
  }

  // A count of goods is data only where the sentence says what is the matter with them.
  private static int firstData(Inspection inspection) {
    Letter letter = inspection.letter();
    return letter.facts().all().stream()
        .filter(fact ->
            fact.kind().isData()
                || fact.kind() == Fact.Kind.COUNT
                    && letter
                        .sentenceAt(fact.span().start())
                        .filter(sentence -> inspection.isIn(Topic.FINDING, sentence))
                        .isPresent())
        .mapToInt(fact -> fact.span().start())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
