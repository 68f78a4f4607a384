package taijie.supplier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import taijie.dispute.Case;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Entry;
import taijie.insight.Days;
import taijie.insight.Group;
import taijie.insight.Spread;

/**
 * What went with good ends and with long disputes. It tells what went together, not what caused
 * what: a dispute that goes badly anyhow is also the one in which somebody turns to the owner.
 *
 * @param before steps that people had last done when the factory accepted, and how often
 * @param helped what was learned from disputes that ended well, as people wrote it
 * @param hurt what was learned from the others
 * @param ownerEarly days from notice to settlement with the owner copied early
 * @param ownerNot the same without; empty, as the other, unless there are disputes of both kinds
 */
public record Effect(
    Map<String, Integer> before,
    List<Lesson> helped,
    List<Lesson> hurt,
    Optional<Spread> ownerEarly,
    Optional<Spread> ownerNot) {

  /** What somebody wrote when a dispute was closed. */
  public record Lesson(String text, DisputeId in) {}

  // Closing and writing down follow an agreement; they do not bring it about.
  private static final Set<String> AFTERWARDS =
      Set.of("settle-batch", "say-what-came-out", "share-draft-record", "finalise-record", "close");

  static Effect of(List<Dispute> disputes) {
    Spread early = days(disputes, true);
    Spread not = days(disputes, false);
    boolean both = early.n() > 0 && not.n() > 0;
    return new Effect(
        before(disputes),
        lessons(disputes, true),
        lessons(disputes, false),
        Optional.of(early).filter(s -> both),
        Optional.of(not).filter(s -> both));
  }

  private static Spread days(List<Dispute> disputes, boolean ownerEarly) {
    return Spread.of(
        disputes.stream()
            .map(Case::of)
            .filter(one -> one.milestones().ownerEarly() == ownerEarly)
            .map(Days::toSettlement)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray());
  }

  private static Map<String, Integer> before(List<Dispute> disputes) {
    Map<String, Integer> before = new LinkedHashMap<>();
    for (Dispute dispute : disputes) {
      Case.of(dispute)
          .milestones()
          .accepted()
          .flatMap(accepted ->
              dispute.course().closed().entrySet().stream()
                  .filter(step -> step.getValue().done())
                  .filter(step -> !step.getValue().person().equals(Entry.BOT))
                  .filter(step -> !AFTERWARDS.contains(step.getKey()))
                  .filter(step -> !step.getValue().at().isAfter(accepted))
                  .max((a, b) -> a.getValue().at().compareTo(b.getValue().at())))
          .ifPresent(step -> before.merge(step.getKey(), 1, Integer::sum));
    }
    return before;
  }

  private static List<Lesson> lessons(List<Dispute> disputes, boolean well) {
    return disputes.stream()
        .flatMap(dispute ->
            dispute.head().closed().stream()
                .filter(close -> !close.lesson().isBlank() && endedWell(close.ending()) == well)
                .map(close -> new Lesson(close.lesson(), dispute.id())))
        .toList();
  }

  private static boolean endedWell(Ending ending) {
    return Group.WELL.contains(ending) || ending == Ending.OUR_ERROR;
  }
}
