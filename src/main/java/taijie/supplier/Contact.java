package taijie.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.DisputeId;
import taijie.dispute.Medium;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/**
 * A person at a supplier, with all that disputes tell of them.
 *
 * @param person as the newest dispute knows them, with the other names of earlier ones
 * @param earlier roles that the person had before, the latest first
 * @param answers how often an answer came from them by which means
 * @param heard when they last said something
 * @param notes what was noted about them, the oldest first
 */
public record Contact(
    NamedPerson person,
    List<Was> earlier,
    Map<Medium, Integer> answers,
    Optional<Instant> heard,
    List<Note> notes) {

  public Contact {
    earlier = List.copyOf(earlier);
    answers = Map.copyOf(answers);
    notes = List.copyOf(notes);
  }

  /** Whether this is one of the person's names. */
  public boolean isCalled(String name) {
    return person.names().stream()
        .anyMatch(known -> SupplierName.key(known).equals(SupplierName.key(name)));
  }

  /**
   * @param in the last dispute that had the person in this role
   */
  public record Was(Role role, DisputeId in) {}
}
