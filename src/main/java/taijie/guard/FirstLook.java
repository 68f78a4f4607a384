package taijie.guard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether any of some word stems stands in a text: the cheap question that spares most messages all
 * others. Latin stems count at the beginning of a word only.
 */
final class FirstLook {

  private static final int ASCII = 128;
  private static final String[] NONE = {};

  private final String[][] latin = new String[ASCII][];
  private final Map<Character, String[]> others = new TreeMap<>();

  FirstLook(Collection<String> stems) {
    Map<Character, List<String>> byFirst =
        stems.stream().collect(Collectors.groupingBy(stem -> stem.charAt(0)));
    byFirst.forEach((first, same) -> {
      if (first < ASCII) {
        latin[first] = same.toArray(String[]::new);
      } else {
        others.put(first, same.toArray(String[]::new));
      }
    });
  }

  boolean finds(String words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (!isLatin(before) || !isLatin(letter)) {
        for (String stem : stems(letter)) {
          if (words.startsWith(stem, i)) {
            return true;
          }
        }
      }
      before = letter;
    }
    return false;
  }

  private String[] stems(char first) {
    String[] stems = first < ASCII ? latin[first] : others.get(first);
    return stems == null ? NONE : stems;
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }
}
