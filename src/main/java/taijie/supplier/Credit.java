package taijie.supplier;

import java.util.List;
import taijie.dispute.Case;
import taijie.dispute.Dispute;
import taijie.dispute.Ending;
import taijie.dispute.Head.Close;
import taijie.insight.Days;
import taijie.insight.Spread;

/**
 * What a supplier may be trusted with, in counts that can be looked up; never a score.
 *
 * @param ended closed disputes
 * @param accepted how long they took from notice to acceptance, where they did accept
 * @param reinspected goods that were inspected again after they had dealt with them
 * @param passed how many of those passed
 * @param verified causes of which somebody looked whether the agreed action works
 * @param works how many of those work
 * @param ours disputes in which the mistake was the buyer's
 * @param parted disputes that ended by parting
 * @param saidWell what people wrote that the supplier did well, the newest first
 */
public record Credit(
    int ended,
    Spread accepted,
    int reinspected,
    int passed,
    int verified,
    int works,
    int ours,
    int parted,
    List<String> saidWell) {

  /** What the counts come to. */
  public enum Verdict {
    /** Nothing that was agreed has been checked so far. */
    UNKNOWN,
    KEPT,
    PARTLY,
    NOT_KEPT
  }

  static Credit of(List<Dispute> disputes) {
    List<Close> closed = disputes.stream().flatMap(d -> d.head().closed().stream()).toList();
    List<Boolean> again =
        disputes.stream()
            .flatMap(d -> d.talks().batch().reinspected().stream())
            .map(seen -> seen.passed())
            .toList();
    List<Boolean> looked =
        disputes.stream()
            .flatMap(d -> d.talks().cause().verified().stream())
            .map(seen -> seen.works())
            .toList();
    return new Credit(
        closed.size(),
        Spread.of(
            disputes.stream()
                .map(Case::of)
                .map(Days::toAcceptance)
                .filter(days -> days.isPresent())
                .mapToDouble(days -> days.getAsDouble())
                .toArray()),
        again.size(),
        yes(again),
        looked.size(),
        yes(looked),
        (int) closed.stream().filter(c -> c.ending() == Ending.OUR_ERROR).count(),
        (int) closed.stream().filter(c -> c.ending() == Ending.PARTED).count(),
        closed.stream().flatMap(c -> c.credit().stream()).filter(c -> !c.isBlank()).toList());
  }

  /** Whether what was agreed was kept, as far as somebody looked. */
  public Verdict verdict() {
    int looked = reinspected + verified;
    int held = passed + works;
    if (looked == 0) {
      return Verdict.UNKNOWN;
    }
    return held == looked ? Verdict.KEPT : held == 0 ? Verdict.NOT_KEPT : Verdict.PARTLY;
  }

  private static int yes(List<Boolean> all) {
    return (int) all.stream().filter(one -> one).count();
  }
}
