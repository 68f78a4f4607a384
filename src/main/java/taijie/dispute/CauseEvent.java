package taijie.dispute;

import java.time.LocalDate;
import taijie.cause.Cause;

/** What happens in the conversation about the cause. */
public sealed interface CauseEvent extends Event {

  /**
   * @param cause all that is known of it now
   * @param agreed whether both sides said so
   */
  record CauseStated(Cause cause, boolean agreed) implements CauseEvent {}

  /**
   * Somebody looked whether what was agreed works.
   *
   * @param works whether it does
   * @param seen what was seen, as typed
   */
  record CauseVerified(LocalDate on, String order, boolean works, String seen)
      implements CauseEvent {}
}
