package taijie.usecase;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import taijie.dispute.DisputeId;

/** Closed disputes are deleted for good once they are as old as whoever runs the bot decided. */
public final class ForgetOldDisputes {

  private final Disputes disputes;
  private final Optional<Period> keep;

  /**
   * @param keep how long after its end a dispute is kept; for ever where empty
   */
  public ForgetOldDisputes(Disputes disputes, Optional<Period> keep) {
    this.disputes = disputes;
    this.keep = keep;
  }

  /** Deletes those whose time has come; call it daily, more often does no harm. */
  public void forget() {
    keep.ifPresent(period -> {
      Instant before = disputes.clock().instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
      List<DisputeId> old = disputes.store().look(work -> work.journal().closedBefore(before));
      old.forEach(id -> forget(id, before));
    });
  }

  // Somebody may have reopened it meanwhile.
  private void forget(DisputeId id, Instant before) {
    disputes
        .store()
        .transact(work -> {
          if (work.journal().closedBefore(before).contains(id)) {
            work.journal().forget(id);
          }
          return id;
        });
  }
}
