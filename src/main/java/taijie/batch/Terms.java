package taijie.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to happen to a batch.
 *
 * @param portions its parts as far as they could be read
 * @param by the last day for all of it
 * @param reinspection what was said about inspecting it again
 * @param more what was said beside that, as typed
 * @param typed all of it, as typed
 */
public record Terms(
    List<Portion> portions,
    Optional<LocalDate> by,
    String reinspection,
    String more,
    String typed) {

  public Terms {
    portions = List.copyOf(portions);
  }

  /** Words that nobody has taken apart. */
  public static Terms asTyped(String typed) {
    return new Terms(List.of(), Optional.empty(), "", typed, typed);
  }

  /**
   * @param lot how many pieces the lot has; empty where nobody knows
   */
  public Tally tally(Optional<Integer> lot) {
    return Tally.of(portions, lot);
  }

  /** Whether some quantity is only an estimate, so that a sum may be a little off. */
  public boolean isEstimate() {
    return portions.stream().anyMatch(Portion::about);
  }
}
