package taijie.guard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import taijie.text.Span;
import taijie.vocabulary.Stage;

/**
 * What the guard makes of a remark.
 *
 * @param kinds what is proposed, in the order of declaration; usually nothing
 * @param action how to answer
 * @param span the words that propose the first kind, in the remark's text
 */
public record Verdict(Set<GuardKind> kinds, GuardAction action, Optional<Span> span) {

  public Verdict {
    Set<GuardKind> ordered = EnumSet.noneOf(GuardKind.class);
    ordered.addAll(kinds);
    kinds = Collections.unmodifiableSet(ordered);
  }

  static Verdict nothing() {
    return new Verdict(Set.of(), GuardAction.NONE, Optional.empty());
  }

  /**
   * @param doubtful whether an owner is only probably meant, which earns the softer act
   */
  static Verdict of(Set<GuardKind> kinds, Stage stage, Span span, boolean doubtful) {
    GuardAction action = GuardAction.of(kinds, stage);
    return new Verdict(
        kinds,
        doubtful && action == GuardAction.WARN ? GuardAction.CAUTION : action,
        Optional.of(span));
  }
}
