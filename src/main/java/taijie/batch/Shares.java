package taijie.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns "all", "half" and "the rest" into quantities, where the lot's size is known. */
final class Shares {

  private Shares() {}

  /** What part of the lot a portion is, where it was named so. */
  enum Share {
    NONE,
    ALL,
    HALF,
    REST
  }

  static List<Portion> of(List<Portion> portions, List<Share> shares, Optional<Integer> lot) {
    if (lot.isEmpty()) {
      return portions;
    }
    List<Portion> known = new ArrayList<>(portions);
    for (int i = 0; i < known.size(); i++) {
      boolean silent = known.get(i).quantity().isEmpty();
      if (silent && shares.get(i) == Share.ALL) {
        known.set(i, known.get(i).of(lot.get(), false));
      } else if (silent && shares.get(i) == Share.HALF && lot.get() % 2 == 0) {
        known.set(i, known.get(i).of(lot.get() / 2, false));
      }
    }
    int rest = shares.indexOf(Share.REST);
    boolean single = rest >= 0 && rest == shares.lastIndexOf(Share.REST);
    boolean allElse =
        known.stream().filter(p -> p.quantity().isEmpty()).count() == 1
            && single
            && known.get(rest).quantity().isEmpty();
    int named = known.stream().flatMap(p -> p.quantity().stream()).mapToInt(n -> n).sum();
    boolean estimate = known.stream().anyMatch(Portion::about);
    if (allElse && named < lot.get()) {
      known.set(rest, known.get(rest).of(lot.get() - named, estimate));
    }
    return List.copyOf(known);
  }
}
