package taijie.draft;

import taijie.text.Span;
import taijie.vocabulary.Label;

/** Something in the body that must never be changed: a number, a name, a date. */
public record Fact(Kind kind, Span span) {

  /**
   * What sort of fact, the more telling ones first: of two that overlap the earlier sort counts.
   */
  public enum Kind implements Label {
    NAME,
    DATE,
    MONEY,
    /** So many of so many. */
    RATIO,
    PERCENT,
    /** A number with a unit of measurement. */
    MEASURE,
    /** An order, lot or batch number. */
    REFERENCE,
    /** A clause, drawing or standard. */
    CLAUSE,
    /** So many pieces, cartons, sets. */
    COUNT,
    ATTACHMENT,
    NUMBER;

    /** Whether it says what was found, and not only where or when. */
    public boolean isData() {
      return this == RATIO || this == PERCENT || this == MEASURE;
    }
  }
}
