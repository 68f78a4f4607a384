package taijie.phrasebook;

import java.util.List;
import taijie.vocabulary.Label;

/** The facts of a dispute that a phrase can carry. */
public enum Placeholder implements Label {
  /** The factory's name. */
  SUPPLIER,
  /** The one contact in the right form of address: "Mr Chen", 陈经理. */
  CONTACT,
  PRODUCT,
  /** The order's number, with its prefix: "PO-4471". */
  PO,
  LOT,
  /** What was found, as a noun phrase: "lids over tolerance". */
  FINDING,
  /** The share found, with its sign: "18%". */
  RATE,
  /** How many pieces were found. */
  COUNT,
  /** How many pieces were looked at. */
  INSPECTED,
  /** The clause, drawing or standard. */
  CLAUSE,
  /** The value measured, with its unit. */
  MEASURED,
  /** The size of the batch. */
  QUANTITY,
  /** The day the goods or the vessel leave. */
  SHIP_DATE,
  /** The order after this one. */
  NEXT,
  /** How long the two sides have worked together: "8 years", 八年. */
  YEARS;

  static List<String> names() {
    return Label.keys(Placeholder.class);
  }
}
