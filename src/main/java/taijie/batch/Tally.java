package taijie.batch;

import java.util.List;
import java.util.Optional;

/** Whether the parts of a batch add up to it. */
public sealed interface Tally {

  /** Nothing was named that could be counted. */
  record Nothing() implements Tally {}

  /** All pieces of the lot are spoken for. */
  record Whole(int lot) implements Tally {}

  /** Pieces of the lot for which nothing was said. */
  record Short(int lot, int left) implements Tally {}

  /** More pieces than the lot has. */
  record Over(int lot, int over) implements Tally {}

  /** The lot's size is not known, so that nobody can tell. */
  record LotUnknown(int named) implements Tally {}

  /** Parts without a quantity. */
  record Unnumbered(List<Disposition> parts) implements Tally {
    public Unnumbered {
      parts = List.copyOf(parts);
    }
  }

  /** Whether these parts cannot be what both sides mean. */
  default boolean isContradiction() {
    return this instanceof Short || this instanceof Over;
  }

  /**
   * Sorting or holding the whole lot covers it, whatever is named of what comes out of it; else all
   * parts together must be the lot.
   */
  static Tally of(List<Portion> portions, Optional<Integer> lot) {
    if (portions.isEmpty()) {
      return new Nothing();
    }
    int interim = sum(portions, true);
    int fixed = sum(portions, false);
    int whole = lot.orElse(0);
    boolean covered = lot.isPresent() && interim == whole && fixed <= whole;
    if (covered) {
      return new Whole(whole);
    }
    List<Disposition> open =
        portions.stream()
            .filter(p -> p.quantity().isEmpty())
            .map(Portion::disposition)
            .distinct()
            .toList();
    if (!open.isEmpty() && (lot.isEmpty() || interim + fixed <= whole)) {
      return new Unnumbered(open);
    }
    if (lot.isEmpty()) {
      return new LotUnknown(interim + fixed);
    }
    int difference = whole - interim - fixed;
    // Money may be paid for goods that are kept or sent back all the same.
    int credited =
        portions.stream()
            .filter(p -> p.disposition() == Disposition.CREDIT)
            .flatMap(p -> p.quantity().stream())
            .mapToInt(Integer::intValue)
            .sum();
    boolean paidBeside = credited > 0 && difference + credited == 0;
    if (difference == 0 || paidBeside || fixed == whole && interim <= whole) {
      return new Whole(whole);
    }
    return difference > 0 ? new Short(whole, difference) : new Over(whole, -difference);
  }

  private static int sum(List<Portion> portions, boolean interim) {
    return portions.stream()
        .filter(p -> p.disposition().isInterim() == interim)
        .flatMap(p -> p.quantity().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
