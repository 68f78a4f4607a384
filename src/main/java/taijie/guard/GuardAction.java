package taijie.guard;

import java.util.Set;
import taijie.vocabulary.Label;
import taijie.vocabulary.Stage;

/** How the bot answers a proposal. */
public enum GuardAction implements Label {
  NONE,
  /** One line and a better way. */
  CAUTION,
  /** Why it backfires, what to do instead, the words for it. */
  WARN,
  /** How to arrange a private conversation with the right senior person. */
  GUIDE;

  /** The answer that proposals of these kinds get while a dispute is at a stage. */
  public static GuardAction of(Set<GuardKind> kinds, Stage stage) {
    if (kinds.isEmpty()) {
      return NONE;
    }
    if (!kinds.contains(GuardKind.COPY_OWNER)) {
      return CAUTION;
    }
    return switch (stage) {
      case FIRST_NOTICE, IN_DISPUTE -> WARN;
      case EXHAUSTED -> GUIDE;
    };
  }
}
