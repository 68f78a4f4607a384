package taijie.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import taijie.supplier.Ledger;

/** What is known of suppliers, as far as a person may see it. */
public final class LookUpSupplier {

  private final Disputes disputes;

  public LookUpSupplier(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * What this person may know of a supplier, by any of its names; empty where there is neither a
   * dispute they may see nor a list that has it.
   */
  public Optional<Ledger> of(Actor actor, String supplier) {
    return read(actor, Optional.empty(), file -> file.ledger(supplier, disputes.clock().instant()));
  }

  /** Names of suppliers known from disputes that this person may see, and from lists. */
  public List<String> names(Actor actor) {
    return read(actor, List.of(), SupplierFile::names);
  }

  // Lists belong to no channel: whoever is of another organisation is told nothing at all.
  private <T> T read(Actor actor, T nothing, Function<SupplierFile, T> what) {
    if (!disputes.isColleague(actor)) {
      return nothing;
    }
    Set<String> channels = disputes.channels(actor);
    return disputes
        .store()
        .look(work -> what.apply(new SupplierFile(work, actor.workspace(), channels)));
  }
}
