package taijie.dispute;

import java.util.Optional;
import taijie.vocabulary.Relationship;

/**
 * What lies behind the two sides.
 *
 * @param years for how long they have worked together
 * @param orders how many there have been
 * @param earlierRejections how often this supplier's goods were rejected before
 */
public record History(
    Relationship relationship,
    Optional<Integer> years,
    Optional<Integer> orders,
    int earlierRejections) {

  public static final History UNKNOWN =
      new History(Relationship.ESTABLISHED, Optional.empty(), Optional.empty(), 0);

  /** The same with one rejection more. */
  public History afterAnotherRejection() {
    return new History(relationship, years, orders, earlierRejections + 1);
  }
}
