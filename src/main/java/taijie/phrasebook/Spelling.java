package taijie.phrasebook;

import java.util.List;
import java.util.Set;

/** Mends a slip of one letter in a longer word, where the phrasebook knows just such a word. */
final class Spelling {

  // In shorter words one letter more often makes another word than a slip.
  private static final int SHORTEST = 6;

  private final Set<String> known;

  Spelling(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  List<String> mended(List<String> stems) {
    return stems.stream().map(this::mended).toList();
  }

  private String mended(String stem) {
    if (stem.length() < SHORTEST || known.contains(stem)) {
      return stem;
    }
    return known.stream()
        .filter(word -> word.length() >= SHORTEST && isOneSlip(stem, word))
        .min(String::compareTo)
        .orElse(stem);
  }

  /** One letter more, less, other, or two neighbours swapped; the first letter is right. */
  static boolean isOneSlip(String typed, String meant) {
    if (typed.charAt(0) != meant.charAt(0) || Math.abs(typed.length() - meant.length()) > 1) {
      return false;
    }
    int shorter = Math.min(typed.length(), meant.length());
    int at = 0;
    while (at < shorter && typed.charAt(at) == meant.charAt(at)) {
      at++;
    }
    String typedRest = typed.substring(at);
    String meantRest = meant.substring(at);
    if (typedRest.isEmpty() || meantRest.isEmpty()) {
      return true;
    }
    boolean more = typedRest.substring(1).equals(meantRest);
    boolean less = typedRest.equals(meantRest.substring(1));
    boolean other = typedRest.substring(1).equals(meantRest.substring(1));
    boolean swapped =
        typedRest.length() > 1
            && meantRest.length() > 1
            && typedRest.charAt(0) == meantRest.charAt(1)
            && typedRest.charAt(1) == meantRest.charAt(0)
            && typedRest.substring(2).equals(meantRest.substring(2));
    return more || less || other || swapped;
  }
}
