package taijie.dispute;

/**
 * What was agreed and what was measured against it.
 *
 * @param clause the clause of the specification and its limit
 * @param measured what was measured, with its unit
 */
public record Specification(String clause, String measured) {

  public static final Specification UNKNOWN = new Specification("", "");
}
