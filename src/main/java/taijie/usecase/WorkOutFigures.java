package taijie.usecase;

import java.util.List;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Milestones;
import taijie.dispute.Summary;

/**
 * Adds figures to disputes that were last written before figures were kept. It can be stopped at
 * any time and goes on where it was; one that somebody writes meanwhile gets its figures by that.
 */
public final class WorkOutFigures {

  private static final int AT_ONCE = 100;

  private final Store store;

  public WorkOutFigures(Store store) {
    this.store = store;
  }

  /**
   * Works until nothing is left.
   *
   * @return for how many disputes
   */
  public int run() {
    int all = 0;
    List<DisputeId> some = missing();
    while (!some.isEmpty()) {
      some.forEach(this::add);
      all += some.size();
      some = missing();
    }
    return all;
  }

  private List<DisputeId> missing() {
    return store.look(work -> work.journal().withoutFigures(AT_ONCE));
  }

  private void add(DisputeId id) {
    store.transact(work -> {
      work.journal().addFigures(id, milestones(id, work.journal().entries(id)));
      return id;
    });
  }

  // A journal that tells no story must not keep all others from theirs.
  private static Milestones milestones(DisputeId id, List<Entry> entries) {
    try {
      return entries.isEmpty() ? Milestones.NONE : Summary.of(Dispute.of(id, entries)).milestones();
    } catch (IllegalStateException e) {
      return Milestones.NONE;
    }
  }
}
