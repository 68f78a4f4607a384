package taijie.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.supplier.Ledger;
import taijie.supplier.Listed;
import taijie.supplier.Note;
import taijie.supplier.Spellings;
import taijie.supplier.SupplierName;
import taijie.usecase.Store.Work;
import taijie.vocabulary.NamedPerson;

/**
 * What is kept on suppliers, as far as the members of some channels may see it: disputes and notes
 * of these channels, and lists, which are for everybody who shares a channel with the bot.
 */
final class SupplierFile {

  /** More disputes than anybody reads; what is older tells little about today. */
  private static final int MOST = 200;

  // On every message: enough to know who is who.
  private static final int FOR_NAMES = 10;

  private final Work work;
  private final String workspace;
  private final Set<String> channels;
  private final Spellings spellings;

  SupplierFile(Work work, String workspace, Set<String> channels) {
    this.work = work;
    this.workspace = workspace;
    this.channels = channels;
    this.spellings = work.suppliers().spellings(workspace);
  }

  Spellings spellings() {
    return spellings;
  }

  /** Suppliers' names as they are known: of several that mean one only that one. */
  List<String> names() {
    return written()
        .map(spellings::known)
        .collect(Collectors.toMap(SupplierName::key, name -> name, (one, other) -> one))
        .values()
        .stream()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** What is known of a supplier, by any of its names; empty where nothing may be seen. */
  Optional<Ledger> ledger(String name, Instant now) {
    return ledger(name, MOST, now);
  }

  private Optional<Ledger> ledger(String name, int most, Instant now) {
    Predicate<String> meant = other -> spellings.same(other, name);
    Set<String> names =
        work.journal().suppliers(workspace, channels).stream()
            .filter(meant)
            .collect(Collectors.toSet());
    List<Dispute> disputes =
        work.journal().with(workspace, names, channels, most).stream()
            .map(id -> Dispute.of(id, work.journal().entries(id)))
            .toList();
    List<Listed> listed = listed().filter(one -> meant.test(one.name())).toList();
    if (disputes.isEmpty() && listed.isEmpty()) {
      return Optional.empty();
    }
    List<Note> notes =
        work.suppliers().notes(workspace).stream()
            .filter(note -> note.channel().isEmpty() || channels.contains(note.channel()))
            .filter(note -> meant.test(note.supplier()))
            .toList();
    String asWritten =
        disputes.isEmpty() ? listed.getFirst().name() : disputes.getFirst().facts().supplier();
    return Optional.of(
        Ledger.of(
            spellings.known(asWritten),
            spellings.joined(name),
            disputes,
            listed.stream().reduce(Listed::with),
            notes,
            now));
  }

  /** People of a dispute's supplier: its own, and who else is known there. */
  List<NamedPerson> people(Dispute dispute, Instant now) {
    List<NamedPerson> own = dispute.facts().people();
    List<NamedPerson> known =
        ledger(dispute.facts().supplier(), FOR_NAMES, now).map(Ledger::people).orElse(List.of());
    return Stream.concat(
            own.stream(), known.stream().filter(p -> own.stream().noneMatch(o -> shareName(o, p))))
        .toList();
  }

  private static boolean shareName(NamedPerson one, NamedPerson other) {
    Set<String> names = one.names().stream().map(SupplierName::key).collect(Collectors.toSet());
    return other.names().stream().map(SupplierName::key).anyMatch(names::contains);
  }

  private Stream<String> written() {
    return Stream.concat(
        work.journal().suppliers(workspace, channels).stream(), listed().map(Listed::name));
  }

  private Stream<Listed> listed() {
    return channels.isEmpty() ? Stream.of() : work.suppliers().listed(workspace).stream();
  }
}
