package taijie.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.Medium;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/** The people at a supplier, put together from disputes, a list and notes. */
final class Acquaintances {

  private final List<Found> all = new ArrayList<>();

  /** A person under way. */
  private static final class Found {
    private NamedPerson person;
    private final List<Contact.Was> earlier = new ArrayList<>();
    private final Map<Medium, Integer> answers = new EnumMap<>(Medium.class);
    private Optional<Instant> heard = Optional.empty();
    private final List<Note> notes = new ArrayList<>();

    Found(NamedPerson person) {
      this.person = person;
    }

    Contact contact() {
      return new Contact(person, earlier, answers, heard, notes);
    }
  }

  /** Whether two entries mean one person: they share a name. */
  static boolean same(NamedPerson one, NamedPerson other) {
    Set<String> names = keys(one);
    return other.names().stream().map(SupplierName::key).anyMatch(names::contains);
  }

  private static Set<String> keys(NamedPerson person) {
    return person.names().stream().map(SupplierName::key).collect(Collectors.toSet());
  }

  /** Adds an older dispute than those before. */
  void add(Dispute dispute) {
    dispute.facts().people().stream()
        .filter(person -> person.role().isFactory())
        .forEach(person -> add(person, Optional.of(dispute)));
    dispute.answers().standing().forEach(this::add);
  }

  void add(Listed listed) {
    listed.people().forEach(person -> add(person, Optional.empty()));
  }

  void add(Note note) {
    Found found = find(new NamedPerson(note.person(), List.of(), Role.SALES_CONTACT)).orElse(null);
    if (found != null) {
      found.notes.add(note);
    }
  }

  List<Contact> contacts() {
    return all.stream().map(Found::contact).toList();
  }

  private void add(NamedPerson person, Optional<Dispute> in) {
    Found found = find(person).orElse(null);
    if (found == null) {
      all.add(new Found(person));
      return;
    }
    Role known = found.earlier.isEmpty() ? found.person.role() : found.earlier.getLast().role();
    in.filter(dispute -> known != person.role())
        .ifPresent(d -> found.earlier.add(new Contact.Was(person.role(), d.id())));
    found.person =
        new NamedPerson(
            found.person.name(),
            Stream.concat(found.person.aliases().stream(), person.names().stream())
                .filter(name -> !name.equals(found.person.name()))
                .distinct()
                .toList(),
            found.person.role(),
            found.person.reach().isBlank() ? person.reach() : found.person.reach());
  }

  private void add(Answer answer) {
    if (answer.who().isBlank()) {
      return;
    }
    find(new NamedPerson(answer.who(), List.of(), Role.SALES_CONTACT))
        .ifPresent(found -> {
          found.answers.merge(answer.medium(), 1, Integer::sum);
          found.heard =
              found
                  .heard
                  .filter(h -> h.isAfter(answer.said()))
                  .or(() -> Optional.of(answer.said()));
        });
  }

  private Optional<Found> find(NamedPerson person) {
    return all.stream().filter(found -> same(found.person, person)).findFirst();
  }
}
