package taijie.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.Ending;
import taijie.dispute.Head;
import taijie.dispute.History;
import taijie.vocabulary.NamedPerson;

/**
 * What is known of a supplier, made from the journals of its disputes.
 *
 * @param name under which the supplier is known
 * @param spellings other names that mean it
 * @param history years, orders, relationship and rejections as a dispute that opened now would have
 *     them
 * @param disputes the newest first; empty where there is only a list
 * @param clarifications agreed ones, the newest first
 */
public record Ledger(
    String name,
    List<Spellings.Spelling> spellings,
    History history,
    List<Dispute> disputes,
    List<Contact> contacts,
    Map<Ending, Integer> endings,
    Effect effect,
    Credit credit,
    List<Clarification> clarifications) {

  private static final double YEAR = 365.25;

  public Ledger {
    spellings = List.copyOf(spellings);
    disputes = List.copyOf(disputes);
    contacts = List.copyOf(contacts);
    endings = Map.copyOf(endings);
    clarifications = List.copyOf(clarifications);
  }

  /**
   * Puts together what somebody may know.
   *
   * @param disputes those they may see, the newest first
   * @param listed what a list says; empty where none has the supplier
   * @param notes those they may read
   * @param now until when years are counted
   */
  public static Ledger of(
      String name,
      List<Spellings.Spelling> spellings,
      List<Dispute> disputes,
      Optional<Listed> listed,
      List<Note> notes,
      Instant now) {
    Acquaintances people = new Acquaintances();
    disputes.forEach(people::add);
    listed.ifPresent(people::add);
    notes.forEach(people::add);
    Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
    disputes.forEach(d ->
        d.head()
            .closed()
            .map(Head.Close::ending)
            .ifPresent(e -> endings.merge(e, 1, Integer::sum)));
    return new Ledger(
        name,
        spellings,
        history(disputes, listed, now),
        disputes,
        people.contacts(),
        endings,
        Effect.of(disputes),
        Credit.of(disputes),
        clarifications(disputes));
  }

  /** People at the supplier, those of the newest dispute first. */
  public List<NamedPerson> people() {
    return contacts.stream().map(Contact::person).toList();
  }

  /** The person who is known by this name. */
  public Optional<Contact> contact(String name) {
    return contacts.stream().filter(c -> c.isCalled(name)).findFirst();
  }

  public long open() {
    return disputes.stream().filter(Dispute::isOpen).count();
  }

  private static History history(List<Dispute> disputes, Optional<Listed> listed, Instant now) {
    History list = listed.map(Listed::history).orElse(History.UNKNOWN);
    if (disputes.isEmpty()) {
      return list;
    }
    Dispute newest = disputes.getFirst();
    History last = newest.facts().history();
    int since = (int) (Duration.between(newest.head().opened(), now).toDays() / YEAR);
    // A batch that was rejected by mistake was none of their rejections.
    int rejected =
        (int)
            disputes.stream()
                .flatMap(d -> d.head().closed().stream())
                .filter(close -> close.ending() != Ending.OUR_ERROR)
                .count();
    boolean another =
        newest.head().closed().filter(c -> c.ending() != Ending.OUR_ERROR).isPresent();
    return new History(
        last.relationship(),
        last.years().or(list::years).map(years -> years + since),
        last.orders().or(list::orders),
        Math.max(
            Math.max(rejected, list.earlierRejections()),
            another ? last.afterAnotherRejection().earlierRejections() : last.earlierRejections()));
  }

  private static List<Clarification> clarifications(List<Dispute> disputes) {
    return disputes.stream()
        .flatMap(d ->
            d.talks().clarifications().stream()
                .map(text ->
                    new Clarification(text, d.id(), d.facts().product(), d.head().channel())))
        .toList();
  }
}
