package taijie.insight;

import java.util.Set;
import taijie.dispute.Ending;

/**
 * Some disputes in figures.
 *
 * @param name the supplier, the handler's Slack user or the quarter, such as {@code 2026 Q1}
 * @param endedWell closed ones that ended in one of the four ways that a dispute is led for
 * @param toAcceptance days from notice to acceptance
 * @param toSettlement days from notice to settlement
 */
public record Group(
    String name, int open, int closed, int endedWell, Spread toAcceptance, Spread toSettlement) {

  /** Accepted, specification clarified, settled in a senior talk, or a stronger relationship. */
  public static final Set<Ending> WELL =
      Set.of(
          Ending.ACCEPTED,
          Ending.SPECIFICATION_CLARIFIED,
          Ending.SENIOR_TALK,
          Ending.STRONGER_RELATIONSHIP);

  public int all() {
    return open + closed;
  }
}
