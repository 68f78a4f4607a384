package taijie.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/**
 * What is known of a rejected batch. Texts are empty where nothing was said.
 *
 * @param supplier the factory
 * @param finding what the inspection found, in one line
 * @param quantity the lot's size as people wrote it, such as {@code 5000 pcs}
 * @param inspected how many pieces were inspected
 * @param found how many of them were out of specification
 * @param clause the clause of the specification and its limit
 * @param earlierRejections how often this supplier's goods were rejected before
 * @param shipDate when the goods are meant to leave
 * @param noticeDue the last day for written notice under the contract
 * @param safetyCritical whether the defect endangers people
 */
public record Facts(
    String supplier,
    String product,
    String po,
    String lot,
    String quantity,
    String finding,
    String inspected,
    String found,
    String clause,
    List<NamedPerson> people,
    Relationship relationship,
    int earlierRejections,
    Optional<LocalDate> shipDate,
    Optional<LocalDate> noticeDue,
    boolean safetyCritical) {

  public Facts {
    people = List.copyOf(people);
  }

  /** The least that a dispute can be opened with. */
  public static Facts of(String supplier, String po, String finding) {
    return new Facts(
        supplier,
        "",
        po,
        "",
        "",
        finding,
        "",
        "",
        "",
        List.of(),
        Relationship.ESTABLISHED,
        0,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The person one would call: sales contact or merchandiser, else the first who is no boss. */
  public Optional<NamedPerson> contact() {
    return withRole(Role.SALES_CONTACT)
        .or(() -> withRole(Role.MERCHANDISER))
        .or(() -> people.stream().filter(p -> !p.role().isTopManagement()).findFirst());
  }

  /** The highest person known. */
  public Optional<NamedPerson> owner() {
    return withRole(Role.OWNER)
        .or(() -> withRole(Role.GENERAL_MANAGER))
        .or(() -> withRole(Role.PLANT_MANAGER));
  }

  private Optional<NamedPerson> withRole(Role role) {
    return people.stream().filter(p -> p.role() == role).findFirst();
  }
}
