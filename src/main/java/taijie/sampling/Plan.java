package taijie.sampling;

/**
 * What a single sampling plan asks for, under normal inspection.
 *
 * @param letter of the row that counts, after any arrows
 * @param sample how many pieces to look at; the whole lot where it is no larger than the sample
 * @param accept as many defective pieces are accepted
 * @param wholeLot whether every piece is to be looked at, the lot being no larger than the sample
 */
public record Plan(char letter, int sample, int accept, boolean wholeLot) {

  private static final int SMALLEST_LOT = 2;

  /** From so many on the lot is rejected. */
  public int reject() {
    return accept + 1;
  }

  /**
   * The plan for a lot. Where no defect is allowed, the standard has none: then the sample is that
   * of the code letter, and the first defect rejects.
   *
   * @throws IllegalArgumentException for a lot of less than two pieces
   */
  public static Plan of(int lot, Level level, Aql aql) {
    if (lot < SMALLEST_LOT) {
      throw new IllegalArgumentException("no plan for a lot of " + lot);
    }
    char letter = CodeLetters.of(lot, level);
    MasterTable.Found found =
        aql.isAllowed()
            ? MasterTable.find(letter, aql)
            : new MasterTable.Found(letter, MasterTable.size(letter), 0);
    boolean whole = found.size() >= lot;
    return new Plan(found.letter(), whole ? lot : found.size(), found.accept(), whole);
  }

  /**
   * What a number of defective pieces says about the lot. A smaller sample than asked for can
   * reject, since more pieces would only add to it, but not accept; a larger one can accept, but
   * not reject.
   */
  public Verdict verdict(int inspected, int found) {
    if (found <= accept) {
      return inspected >= sample ? Verdict.PASSES : Verdict.TOO_FEW_INSPECTED;
    }
    return inspected <= sample ? Verdict.FAILS : Verdict.TOO_MANY_INSPECTED;
  }
}
