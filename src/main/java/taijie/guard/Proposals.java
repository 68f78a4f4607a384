package taijie.guard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.text.Span;
import taijie.vocabulary.Stage;

/** Goes through a message sentence by sentence and gathers what it proposes. */
final class Proposals {

  private final Speech speech;
  private final List<KindRules> possible;
  private final Map<GuardKind, Span> found = new EnumMap<>(GuardKind.class);
  private String words = "";

  Proposals(Speech speech, List<KindRules> possible) {
    this.speech = speech;
    this.possible = possible;
  }

  /** Reads a message; {@code marked} are its words with the mentions marked. */
  void read(Heard heard, String marked) {
    words = marked;
    for (int[] place : heard.sentences()) {
      Sentence sentence = speech.sentence(place[0], marked.substring(place[0], place[1]));
      boolean owner = false;
      for (KindRules kind : possible) {
        // A list of recipients with the owner among them is about the owner.
        if (kind.kind() == GuardKind.COPY_MANY && owner) {
          continue;
        }
        Optional<Span> span = kind.find(sentence, speech);
        owner |= kind.kind() == GuardKind.COPY_OWNER && span.isPresent();
        span.ifPresent(place0 -> found.putIfAbsent(kind.kind(), place0));
      }
    }
  }

  /** Going to the owner when a day has passed is an ultimatum too. */
  void deadlinesFrom(KindRules ultimatum) {
    Span owner = found.get(GuardKind.COPY_OWNER);
    if (owner != null && ultimatum.hasDeadline(words)) {
      found.putIfAbsent(GuardKind.ULTIMATUM, owner);
    }
  }

  Verdict verdict(Stage stage) {
    return found.isEmpty()
        ? Verdict.nothing()
        : Verdict.of(found.keySet(), stage, found.values().iterator().next(), false);
  }
}
