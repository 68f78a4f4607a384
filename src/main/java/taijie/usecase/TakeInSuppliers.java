package taijie.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import taijie.supplier.Listed;
import taijie.supplier.Note;
import taijie.supplier.SupplierName;
import taijie.supplier.Suppliers;
import taijie.supplier.list.SupplierList;
import taijie.supplier.list.SupplierList.Remark;

/** A list of suppliers comes into a workspace: whole or not at all. */
public final class TakeInSuppliers {

  private final Store store;
  private final Instant now;

  public TakeInSuppliers(Store store, Instant now) {
    this.store = store;
    this.now = now;
  }

  /**
   * What a list changes about a supplier.
   *
   * @param fresh whether no list had it before
   * @param people how many come in
   * @param notes how many come in
   * @param changed whether anything at all does
   */
  public record Change(String supplier, boolean fresh, int people, int notes, boolean changed) {}

  /**
   * Takes a list in; a second time changes nothing more.
   *
   * @param list without problems
   * @param really whether to do it, or only to tell what would happen
   */
  public List<Change> run(String workspace, SupplierList list, boolean really) {
    return store.transact(work -> {
      Suppliers suppliers = work.suppliers();
      Map<String, Listed> before =
          suppliers.listed(workspace).stream()
              .collect(Collectors.toMap(one -> SupplierName.key(one.name()), Function.identity()));
      List<Note> notes = suppliers.notes(workspace);
      List<Change> changes = new ArrayList<>();
      for (Listed one : list.suppliers()) {
        Listed old = before.get(SupplierName.key(one.name()));
        Listed merged = old == null ? one : old.with(one);
        List<Remark> fresh =
            list.notes().stream()
                .filter(remark -> same(remark.supplier(), one.name()))
                .filter(remark -> notes.stream().noneMatch(note -> says(note, remark)))
                .distinct()
                .toList();
        int more = merged.people().size() - (old == null ? 0 : old.people().size());
        boolean changed = old == null || !fresh.isEmpty() || !merged.equals(old);
        changes.add(new Change(one.name(), old == null, more, fresh.size(), changed));
        if (really) {
          suppliers.list(workspace, merged);
          fresh.forEach(remark ->
              suppliers.keep(
                  workspace,
                  new Note(0, remark.supplier(), remark.person(), remark.text(), "", "", now)));
        }
      }
      return changes;
    });
  }

  private static boolean says(Note note, Remark remark) {
    return same(note.supplier(), remark.supplier())
        && same(note.person(), remark.person())
        && note.text().equals(remark.text());
  }

  private static boolean same(String one, String other) {
    return SupplierName.key(one).equals(SupplierName.key(other));
  }
}
