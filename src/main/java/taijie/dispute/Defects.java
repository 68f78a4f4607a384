package taijie.dispute;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import taijie.sampling.DefectClass;

/** How many defective pieces were found in each class; empty where nobody counted. */
public record Defects(
    Optional<Integer> critical, Optional<Integer> major, Optional<Integer> minor) {

  public static final Defects UNKNOWN =
      new Defects(Optional.empty(), Optional.empty(), Optional.empty());

  /** The classes that were counted. */
  public Map<DefectClass, Integer> counted() {
    Map<DefectClass, Integer> counted = new EnumMap<>(DefectClass.class);
    critical.ifPresent(n -> counted.put(DefectClass.CRITICAL, n));
    major.ifPresent(n -> counted.put(DefectClass.MAJOR, n));
    minor.ifPresent(n -> counted.put(DefectClass.MINOR, n));
    return counted;
  }
}
