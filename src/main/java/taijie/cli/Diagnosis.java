package taijie.cli;

/**
 * One thing that was looked at.
 *
 * @param what how it is, in a line
 * @param repair what to do about it; empty where all is well
 */
public record Diagnosis(String what, String repair) {

  public static Diagnosis well(String what) {
    return new Diagnosis(what, "");
  }

  boolean isWell() {
    return repair.isEmpty();
  }
}
