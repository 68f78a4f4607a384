package taijie.playbook;

import java.util.List;
import java.util.Optional;
import taijie.content.Fields;
import taijie.vocabulary.Relationship;

/**
 * Which disputes a playbook is meant for. The more it asks for, the more it fits where all holds.
 *
 * @param relationships any of these; empty asks for nothing
 * @param repeat whether the supplier was rejected before
 * @param safetyCritical whether the defect endangers people
 */
public record Fitting(
    List<Relationship> relationships, Optional<Boolean> repeat, Optional<Boolean> safetyCritical) {

  static Fitting from(Fields fields) {
    Fitting fitting =
        new Fitting(
            fields.labels("relationship", Relationship.class),
            optionalFlag(fields, "repeat"),
            optionalFlag(fields, "safety-critical"));
    fields.end();
    return fitting;
  }

  /**
   * How well this fits, higher being better, or -1 where it does not. Danger to people outweighs a
   * repeated defect, and that the length of the relationship.
   */
  int score(Relationship relationship, boolean wasRejectedBefore, boolean critical) {
    boolean fits =
        (relationships.isEmpty() || relationships.contains(relationship))
            && repeat.map(wanted -> wanted == wasRejectedBefore).orElse(true)
            && safetyCritical.map(wanted -> wanted == critical).orElse(true);
    return fits
        ? (safetyCritical.isPresent() ? 4 : 0)
            + (repeat.isPresent() ? 2 : 0)
            + (relationships.isEmpty() ? 0 : 1)
        : -1;
  }

  private static Optional<Boolean> optionalFlag(Fields fields, String key) {
    return fields.has(key) ? Optional.of(fields.flag(key, false)) : Optional.empty();
  }
}
