package taijie.batch;

import taijie.vocabulary.Label;

/**
 * Something in what was typed that cannot be taken as it is.
 *
 * @param piece the words concerned, as typed
 */
public record Doubt(Kind kind, String piece) {

  /** What is the matter. */
  public enum Kind implements Label {
    /** A sum of money without its currency. */
    NO_CURRENCY(true),
    /** Three letters that no currency has. */
    UNKNOWN_CURRENCY(true),
    NEGATIVE(true),
    /** A quantity beyond all lots. */
    TOO_LARGE(true),
    /** Several numbers of which any may be the quantity. */
    SEVERAL_NUMBERS(false),
    /** Cartons or pallets, whose pieces nobody counted. */
    CARTONS(false),
    /** A credit that says no amount. */
    NO_AMOUNT(false),
    /** A day that is over. */
    PAST_DAY(true);

    private final boolean grave;

    Kind(boolean grave) {
      this.grave = grave;
    }

    /** Whether nobody can agree to it before it is mended. */
    public boolean isGrave() {
      return grave;
    }
  }
}
