package taijie.guard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import taijie.text.Span;
import taijie.vocabulary.Stage;

/**
 * What the guard makes of a remark, and how sure it is.
 *
 * @param sure kinds that are proposed beyond doubt
 * @param doubtful kinds of which it is not clear whether they are proposed
 */
public record Weighed(Verdict verdict, Set<GuardKind> sure, Set<GuardKind> doubtful) {

  /**
   * Below this a kind is taken not to be proposed, whoever says otherwise. Chosen wide around the
   * thresholds of the guard itself, as is the next.
   */
  private static final double CERTAINLY_NOT = 0.15;

  /** From here on it surely is. */
  private static final double CERTAINLY = 0.85;

  public Weighed {
    sure = Collections.unmodifiableSet(copy(sure));
    doubtful = Collections.unmodifiableSet(copy(doubtful));
  }

  private static Set<GuardKind> copy(Set<GuardKind> kinds) {
    Set<GuardKind> copy = EnumSet.noneOf(GuardKind.class);
    copy.addAll(kinds);
    return copy;
  }

  static Weighed surely(Verdict verdict) {
    return new Weighed(verdict, verdict.kinds(), Set.of());
  }

  static Weighed of(Verdict verdict, Map<GuardKind, Double> likely) {
    Set<GuardKind> sure = EnumSet.noneOf(GuardKind.class);
    Set<GuardKind> doubtful = EnumSet.noneOf(GuardKind.class);
    likely.forEach((kind, p) -> {
      if (p >= CERTAINLY) {
        sure.add(kind);
      } else if (p >= CERTAINLY_NOT) {
        doubtful.add(kind);
      }
    });
    return new Weighed(verdict, sure, doubtful);
  }

  public boolean isDoubtful() {
    return !doubtful.isEmpty();
  }

  /**
   * The verdict once somebody has said which of the doubtful kinds are proposed. What was sure
   * stays as it was.
   *
   * @param proposed others than the doubtful ones do not count
   * @param words where they stand
   */
  public Verdict decided(Set<GuardKind> proposed, Stage stage, Span words) {
    Set<GuardKind> kinds = copy(proposed);
    kinds.retainAll(doubtful);
    kinds.addAll(sure);
    return kinds.isEmpty()
        ? Verdict.nothing()
        : Verdict.of(kinds, stage, verdict.span().orElse(words), false);
  }
}
