package taijie.slack;

/**
 * How much may be asked of the bot before it asks for patience: far more than people in a hurry do,
 * and little enough that nobody can take it from the others.
 *
 * @param person what one person may do, in all channels together
 * @param workspace what the people of one workspace may do together
 */
public record Leeway(Measure person, Measure workspace) {

  /**
   * @param atOnce acts after a rest
   * @param perSecond acts that come back with each second
   */
  public record Measure(int atOnce, int perSecond) {}

  /** An act takes some ten milliseconds: a person has about a tenth of a core at the most. */
  public static final Leeway USUAL = new Leeway(new Measure(100, 10), new Measure(1_000, 100));
}
