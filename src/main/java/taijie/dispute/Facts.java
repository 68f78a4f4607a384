package taijie.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import taijie.sampling.Check;
import taijie.sampling.Limits;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/**
 * What is known of a rejected batch. Texts are empty where nothing was said.
 *
 * @param supplier the factory
 * @param finding what the inspection found, in one line
 * @param limits the inspection level and AQLs that were agreed
 * @param people at the factory
 * @param shipDate when the goods are meant to leave
 * @param notice the contract's term for written notice
 * @param safetyCritical whether the defect endangers people
 */
public record Facts(
    String supplier,
    String finding,
    Goods goods,
    Specification specification,
    Inspection inspection,
    Limits limits,
    List<NamedPerson> people,
    History history,
    Optional<LocalDate> shipDate,
    NoticeTerm notice,
    boolean safetyCritical) {

  public Facts {
    people = List.copyOf(people);
  }

  /** The least that a dispute can be opened with. */
  public static Facts of(String supplier, String po, String finding) {
    return new Facts(
        supplier,
        finding,
        new Goods("", po, "", ""),
        Specification.UNKNOWN,
        Inspection.UNKNOWN,
        Limits.UNKNOWN,
        List.of(),
        History.UNKNOWN,
        Optional.empty(),
        NoticeTerm.NONE,
        false);
  }

  public String product() {
    return goods.product();
  }

  public String po() {
    return goods.po();
  }

  public String lot() {
    return goods.lot();
  }

  public String quantity() {
    return goods.quantity();
  }

  public String inspected() {
    return inspection.inspected();
  }

  public String found() {
    return inspection.found();
  }

  public String clause() {
    return specification.clause();
  }

  public Relationship relationship() {
    return history.relationship();
  }

  public int earlierRejections() {
    return history.earlierRejections();
  }

  /** The last day for written notice under the contract. */
  public Optional<LocalDate> noticeDue() {
    return notice.due(inspection.on());
  }

  public Counts counts() {
    return Counts.of(this);
  }

  /** What the agreed sampling plans say to the numbers found. */
  public Optional<Check> sampling() {
    Counts counts = counts();
    return goods
        .pieces()
        .flatMap(lot -> Check.of(lot, limits, counts.inspected(), counts.byClass()));
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

  public Facts with(Goods other) {
    return new Facts(
        supplier,
        finding,
        other,
        specification,
        inspection,
        limits,
        people,
        history,
        shipDate,
        notice,
        safetyCritical);
  }

  public Facts with(Specification other) {
    return new Facts(
        supplier,
        finding,
        goods,
        other,
        inspection,
        limits,
        people,
        history,
        shipDate,
        notice,
        safetyCritical);
  }

  public Facts with(Inspection other) {
    return new Facts(
        supplier,
        finding,
        goods,
        specification,
        other,
        limits,
        people,
        history,
        shipDate,
        notice,
        safetyCritical);
  }

  public Facts with(Limits other) {
    return new Facts(
        supplier,
        finding,
        goods,
        specification,
        inspection,
        other,
        people,
        history,
        shipDate,
        notice,
        safetyCritical);
  }

  public Facts with(List<NamedPerson> others, History other) {
    return new Facts(
        supplier,
        finding,
        goods,
        specification,
        inspection,
        limits,
        others,
        other,
        shipDate,
        notice,
        safetyCritical);
  }

  public Facts shipping(Optional<LocalDate> day) {
    return new Facts(
        supplier,
        finding,
        goods,
        specification,
        inspection,
        limits,
        people,
        history,
        day,
        notice,
        safetyCritical);
  }

  public Facts with(NoticeTerm other, boolean safety) {
    return new Facts(
        supplier,
        finding,
        goods,
        specification,
        inspection,
        limits,
        people,
        history,
        shipDate,
        other,
        safety);
  }
}
