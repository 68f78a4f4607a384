package taijie.dispute;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The inspection that rejected the batch. Texts are empty where nothing was said.
 *
 * @param inspected how many pieces were inspected
 * @param found how many of them were out of specification
 * @param defects the same by class
 * @param on the day of the inspection
 * @param photos where the photos are, usually a link
 * @param report where the report is, usually a link
 */
public record Inspection(
    String inspected,
    String found,
    Defects defects,
    Optional<LocalDate> on,
    String where,
    Optional<Inspector> by,
    String photos,
    String report) {

  public static final Inspection UNKNOWN =
      new Inspection("", "", Defects.UNKNOWN, Optional.empty(), "", Optional.empty(), "", "");

  public static Inspection of(String inspected, String found) {
    return UNKNOWN.counting(inspected, found, Defects.UNKNOWN);
  }

  /** The same with other numbers. */
  public Inspection counting(String inspected, String found, Defects defects) {
    return new Inspection(inspected, found, defects, on, where, by, photos, report);
  }
}
