package taijie.usecase;

import java.util.List;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.WatchEvent;

/** A dispute's whole journal, for somebody who may see the dispute. */
public final class ReadJournal {

  private final Disputes disputes;

  public ReadJournal(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * All that happened, in order. What the guard told somebody else is left out: it was meant for
   * that person alone.
   */
  public List<Entry> read(Actor actor, DisputeId id) {
    disputes.read(actor, id);
    return disputes.store().look(work -> work.journal().entries(id)).stream()
        .filter(e -> !(e.event() instanceof WatchEvent) || e.person().equals(actor.user()))
        .toList();
  }
}
