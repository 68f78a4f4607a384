package taijie.dispute;

import java.util.List;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.vocabulary.Stage;

/** What the guard did. The message it spoke about is not kept. */
public sealed interface WatchEvent extends Event {

  /** A message proposed something and its author was, or would have been, told. */
  record Warned(Warning warning) implements WatchEvent {}

  record WarningAnswered(int warning, Choice choice, String reason) implements WatchEvent {}

  /** A person wants no more of it in this dispute, or wants it again. */
  record GuardMuted(String person, boolean muted) implements WatchEvent {}

  /**
   * @param number counts from 1 in its dispute
   * @param person whose message it was
   */
  record Warning(
      int number,
      String person,
      List<GuardKind> kinds,
      GuardAction action,
      Stage stage,
      Form form) {

    public Warning {
      kinds = List.copyOf(kinds);
    }
  }

  /** How much was said. */
  enum Form {
    FULL,
    BRIEF,
    SILENT
  }

  /** What the author did with a warning. */
  enum Choice {
    CALL_INSTEAD,
    OWNER_INVOLVED,
    ANYWAY
  }
}
