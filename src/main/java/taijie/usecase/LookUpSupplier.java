package taijie.usecase;

import java.util.List;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;

/** What earlier disputes tell about a supplier. */
public final class LookUpSupplier {

  private static final int MOST = 200;

  private final Disputes disputes;

  public LookUpSupplier(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param disputes the newest first
   */
  public record Known(String supplier, List<Dispute> disputes) {

    /** What the newest dispute knew of the supplier's people and history. */
    public Dispute newest() {
      return disputes.getFirst();
    }
  }

  /** What this person may know of a supplier; empty where there was no dispute they may see. */
  public Optional<Known> of(Actor actor, String supplier) {
    Query query = new Query(actor.workspace(), supplier, "", "", Show.ALL, MOST);
    List<Summary> rows = disputes.store().transact(work -> work.journal().list(query));
    List<Dispute> found =
        rows.stream()
            .filter(row -> row.supplier().equalsIgnoreCase(supplier.strip()))
            .filter(row -> isVisible(actor, row))
            .sorted((a, b) -> Integer.compare(b.id().number(), a.id().number()))
            .flatMap(row -> disputes.peek(row.id()).stream())
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Known(found.getFirst().facts().supplier(), found));
  }

  /** Names of suppliers known from disputes that this person may see. */
  public List<String> names(Actor actor) {
    return disputes
        .store()
        .transact(work -> work.journal().list(Query.all(actor.workspace())))
        .stream()
        .filter(row -> isVisible(actor, row))
        .map(Summary::supplier)
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private boolean isVisible(Actor actor, Summary row) {
    return disputes.maySee(actor.workspace(), row.channel(), actor.user());
  }
}
