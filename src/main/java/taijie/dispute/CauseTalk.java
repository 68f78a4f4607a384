package taijie.dispute;

import java.util.Optional;
import taijie.cause.Cause;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.CauseEvent.CauseVerified;

/**
 * The conversation about the cause.
 *
 * @param cause all that is known of it; empty before anybody spoke of it
 * @param agreed whether both sides said so
 * @param verified the latest look whether what was agreed works
 */
public record CauseTalk(Optional<Cause> cause, boolean agreed, Optional<CauseVerified> verified) {

  public static final CauseTalk NONE = new CauseTalk(Optional.empty(), false, Optional.empty());

  CauseTalk after(CauseEvent event) {
    return switch (event) {
      case CauseStated(Cause stated, boolean both) -> with(stated, both);
      case CauseVerified seen -> new CauseTalk(cause, agreed, Optional.of(seen));
    };
  }

  CauseTalk with(Cause stated, boolean both) {
    return new CauseTalk(Optional.of(stated), both, Optional.empty());
  }
}
