package taijie.sampling;

import java.util.Optional;

/**
 * What was agreed on sampling; empty where nobody said.
 *
 * @param level the inspection level
 * @param critical limit for critical defects, and so on for each class
 */
public record Limits(
    Optional<Level> level, Optional<Aql> critical, Optional<Aql> major, Optional<Aql> minor) {

  public static final Limits UNKNOWN =
      new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What consumer goods are usually inspected by, for people to take over if it is theirs. */
  public static final Limits USUAL =
      new Limits(
          Optional.of(Level.II), Optional.of(Aql.NOT_ALLOWED), Aql.parse("2.5"), Aql.parse("4.0"));

  public Optional<Aql> of(DefectClass defects) {
    return switch (defects) {
      case CRITICAL -> critical;
      case MAJOR -> major;
      case MINOR -> minor;
    };
  }

  public boolean areKnown() {
    return critical.isPresent() || major.isPresent() || minor.isPresent();
  }
}
