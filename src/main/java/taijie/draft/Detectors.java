package taijie.draft;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.draft.Detector.Found;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;

/** Which code judges which finding. A finding that is not named here is its patterns. */
final class Detectors {

  private static final int MANY = 3;
  private static final int SEVERAL = 2;

  private static final Map<String, Detector> BY_KEY =
      Map.ofEntries(
          entry("owner-copied", Detectors::ownerCopied),
          entry("many-recipients", Detectors::manyRecipients),
          entry("written-before-call", Detectors::writtenBeforeCall),
          entry("verdict-first", Verdict::first),
          entry("disposition-and-cause-mixed", Asking::mixed),
          entry("no-relationship-opening", Opening::missing),
          entry("no-question", Asking::nothing),
          entry("no-way-out", Detectors::noWayOut),
          entry("ignores-history", Detectors::ignoresHistory),
          entry("record-not-shared", Detectors::recordNotShared));

  private Detectors() {}

  static Detector of(String key) {
    return BY_KEY.getOrDefault(key, Detector::wording);
  }

  /** Whether a finding may hold at all, whatever the words. */
  static boolean isPossible(String key, Inspection inspection) {
    Draft draft = inspection.letter().draft();
    return switch (key) {
      case "owner-copied" -> draft.stage() != Stage.EXHAUSTED;
      case "written-before-call" -> !draft.called() && draft.stage() == Stage.FIRST_NOTICE;
      default -> true;
    };
  }

  /** Whether a finding that the patterns see is a matter of fact, not of words. */
  static boolean isCertain(String key, Inspection inspection) {
    return key.equals("owner-copied") && addressesOwner(inspection);
  }

  private static boolean addressesOwner(Inspection inspection) {
    return inspection.letter().draft().reached().stream()
        .anyMatch(person -> person.role().isTopManagement());
  }

  private static Optional<Found> ownerCopied(Inspection inspection, Rule rule) {
    Draft draft = inspection.letter().draft();
    if (draft.stage() == Stage.EXHAUSTED || inspection.isHarmless()) {
      return Optional.empty();
    }
    return Detector.wording(inspection, rule).or(() -> Found.when(addressesOwner(inspection)));
  }

  private static Optional<Found> manyRecipients(Inspection inspection, Rule rule) {
    return Found.when(
        !inspection.isHarmless() && inspection.letter().draft().reached().size() >= MANY);
  }

  private static Optional<Found> writtenBeforeCall(Inspection inspection, Rule rule) {
    Draft draft = inspection.letter().draft();
    return Found.when(
        !draft.called()
            && draft.stage() == Stage.FIRST_NOTICE
            && inspection.raisesFinding()
            && !inspection.says(Topic.CALLED));
  }

  private static Optional<Found> noWayOut(Inspection inspection, Rule rule) {
    return Found.when(
        inspection.raisesFinding() && !rule.present().isIn(inspection.letter().words()));
  }

  private static Optional<Found> ignoresHistory(Inspection inspection, Rule rule) {
    boolean history =
        inspection.letter().draft().relationship() == Relationship.LONG
            || inspection.says(Topic.CLEAN_RECORD);
    long steps =
        Stream.of(
                "formal-register",
                "ultimatum",
                "penalty-threat",
                "corrective-action-demand",
                "owner-copied")
            .filter(key -> inspection.of(key).isPresent())
            .count();
    return Found.when(history && inspection.raisesFinding() && steps >= SEVERAL);
  }

  private static Optional<Found> recordNotShared(Inspection inspection, Rule rule) {
    Draft draft = inspection.letter().draft();
    return Found.when(draft.record() && !draft.draftShared() && !inspection.says(Topic.AS_DRAFT));
  }
}
