package taijie.usecase;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import taijie.supplier.Contact;
import taijie.supplier.Ledger;
import taijie.supplier.Note;
import taijie.supplier.Spellings;
import taijie.supplier.SupplierName;
import taijie.usecase.Store.Work;

/** What people add to a supplier's ledger, and which names they say mean one supplier. */
public final class KeepSupplier {

  private final Disputes disputes;

  public KeepSupplier(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * Adds a note about a person and puts others right. Those may read a new one who may read the
   * newest dispute with the supplier that its author sees; where there is none, everybody who may
   * read the list.
   *
   * @param added empty where there is nothing new
   * @param corrected texts by the notes' numbers; an empty one drops its note
   * @throws Refusal where the person writing knows no such supplier, person or note
   */
  public Ledger note(
      Actor actor, String supplier, String person, String added, Map<Long, String> corrected) {
    Instant now = disputes.clock().instant();
    return change(
        actor,
        supplier,
        (work, file, ledger) -> {
          Contact contact =
              ledger
                  .contact(person)
                  .orElseThrow(
                      () -> new Refusal("refusal.supplier-person", Map.of("typed", person)));
          corrected.forEach((number, text) -> {
            Note old =
                contact.notes().stream()
                    .filter(note -> note.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("refusal.supplier-note"));
            if (!old.text().equals(text.strip())) {
              work.suppliers().keep(actor.workspace(), old.saying(text, actor.user(), now));
            }
          });
          if (!added.isBlank()) {
            String channel =
                ledger.disputes().isEmpty() ? "" : ledger.disputes().getFirst().head().channel();
            String name = contact.person().name();
            work.suppliers()
                .keep(
                    actor.workspace(),
                    new Note(0, ledger.name(), name, added, channel, actor.user(), now));
          }
        });
  }

  /**
   * From now on another name means this supplier.
   *
   * @param other the name that is joined with it
   * @throws Refusal where the person does not know both, or they are one already
   */
  public Ledger join(Actor actor, String supplier, String other) {
    return change(
        actor,
        supplier,
        (work, file, ledger) -> {
          Spellings spellings = file.spellings();
          if (SupplierName.key(other).equals(SupplierName.key(supplier))) {
            throw new Refusal("refusal.supplier-itself", Map.of("supplier", supplier));
          }
          if (spellings.same(other, supplier)) {
            throw new Refusal(
                "refusal.supplier-one-already", Map.of("supplier", supplier, "other", other));
          }
          String known =
              file.names().stream()
                  .filter(name -> spellings.same(name, other))
                  .findFirst()
                  .orElseThrow(() -> new Refusal("refusal.supplier", Map.of("typed", other)));
          work.suppliers()
              .join(
                  actor.workspace(),
                  new Spellings.Spelling(
                      known, ledger.name(), actor.user(), disputes.clock().instant()));
        });
  }

  /** A name that was joined with a supplier's stands for itself again. */
  public Ledger part(Actor actor, String supplier, String other) {
    return change(
        actor,
        supplier,
        (work, file, ledger) -> {
          if (ledger.spellings().stream()
              .noneMatch(s -> SupplierName.key(s.name()).equals(SupplierName.key(other)))) {
            throw new Refusal("refusal.supplier-apart", Map.of("other", other));
          }
          work.suppliers().part(actor.workspace(), other);
        });
  }

  private interface Change {
    void on(Work work, SupplierFile file, Ledger ledger);
  }

  // Whoever may not see the supplier's ledger has nothing to change in it.
  private Ledger change(Actor actor, String supplier, Change change) {
    if (!disputes.isColleague(actor)) {
      throw unknown(supplier);
    }
    Set<String> channels = disputes.channels(actor);
    return disputes
        .store()
        .transact(work -> {
          SupplierFile file = new SupplierFile(work, actor.workspace(), channels);
          Ledger before = ledger(file, supplier);
          if (!work.firstTime(actor.workspace(), actor.request())) {
            return before;
          }
          change.on(work, file, before);
          return ledger(new SupplierFile(work, actor.workspace(), channels), supplier);
        });
  }

  private Ledger ledger(SupplierFile file, String supplier) {
    return file.ledger(supplier, disputes.clock().instant()).orElseThrow(() -> unknown(supplier));
  }

  private static Refusal unknown(String supplier) {
    return new Refusal("refusal.supplier", Map.of("typed", supplier));
  }
}
