package taijie.phrasebook;

/** English words without their endings, so that "measured" and "measuring" are one. */
final class Stem {

  private static final int SHORTEST = 3;

  private Stem() {}

  static String of(String word) {
    String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    stem = stem.replace("'", "");
    if (stem.length() <= SHORTEST) {
      return stem;
    }
    stem = plural(stem);
    for (String ending : new String[] {"ing", "edly", "ed", "ly"}) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        return closed(stem.substring(0, stem.length() - ending.length()));
      }
    }
    return closed(stem);
  }

  private static String plural(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural && !word.endsWith("is") ? word.substring(0, word.length() - 1) : word;
  }

  /** "shipp" is "ship", "measure" is "measur", "reply" is "repli". */
  private static String closed(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (last > SHORTEST && end == stem.charAt(last - 1) && "bdgmnprt".indexOf(end) >= 0) {
      return stem.substring(0, last);
    }
    if (end == 'e' && last >= SHORTEST) {
      return stem.substring(0, last);
    }
    return end == 'y' && last >= SHORTEST ? stem.substring(0, last) + "i" : stem;
  }
}
