package taijie.dispute;

import java.time.LocalDate;
import java.util.Optional;
import taijie.batch.Terms;
import taijie.playbook.Side;

/** What happens in the conversation about the batch. */
public sealed interface BatchEvent extends Event {

  /**
   * @param by whose proposal it is; empty where nobody said
   */
  record BatchProposed(Terms terms, Optional<Side> by) implements BatchEvent {}

  /** Both sides said yes to the same terms. */
  record BatchAgreed(Terms terms) implements BatchEvent {}

  /** What was agreed no longer is. */
  record BatchReopened() implements BatchEvent {}

  /**
   * The goods were inspected again.
   *
   * @param passed whether they were in order
   * @param seen what the inspection saw, as typed
   */
  record BatchReinspected(LocalDate on, boolean passed, String seen) implements BatchEvent {}
}
