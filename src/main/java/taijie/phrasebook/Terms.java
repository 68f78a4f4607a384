package taijie.phrasebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a text is compared with others: its stems and their neighbours, Chinese letters in ones
 * and twos, and the groups of synonyms it touches, each with its weight.
 */
record Terms(Map<String, Double> weights) {

  static final String STEM_MARK = "w:";

  private static final double STEM = 1.0;
  private static final double STEMS_TOGETHER = 0.6;
  private static final double LETTERS_TOGETHER = 0.8;
  private static final double LETTER = 0.25;
  private static final double GROUP = 1.3;
  private static final double GROUPS_TOGETHER = 0.7;

  static Terms of(String alike, List<String> stems, Synonyms synonyms) {
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      weights.put(STEM_MARK + stems.get(i), STEM);
      if (i > 0) {
        weights.put("b:" + stems.get(i - 1) + " " + stems.get(i), STEMS_TOGETHER);
      }
    }
    for (String run : Letters.chinese(alike)) {
      for (int i = 0; i < run.length(); i++) {
        weights.put("l:" + run.charAt(i), LETTER);
        if (i > 0) {
          weights.put("h:" + run.substring(i - 1, i + 1), LETTERS_TOGETHER);
        }
      }
    }
    Set<String> groups = synonyms.in(alike, stems);
    for (String group : groups) {
      weights.put("g:" + group, GROUP);
      for (String other : groups) {
        if (group.compareTo(other) < 0) {
          weights.put("p:" + group + " " + other, GROUPS_TOGETHER);
        }
      }
    }
    return new Terms(Map.copyOf(weights));
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }
}
