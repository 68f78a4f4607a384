package taijie.usecase;

import java.time.Instant;
import taijie.dispute.DisputeId;

/** When the bot must look at a dispute again by itself. */
public interface Agenda {

  /** Looks at the dispute at this time; a look too many does no harm. */
  void lookAt(DisputeId id, Instant at);
}
