package taijie.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether any of some word stems stands in a text: the cheap question that spares most messages all
 * others. Latin stems count at the beginning of a word only.
 */
final class FirstLook {

  private final Map<Character, String[]> stems = new HashMap<>();

  FirstLook(Collection<String> all) {
    for (String stem : all) {
      stems.merge(stem.charAt(0), new String[] {stem}, FirstLook::both);
    }
  }

  boolean finds(String words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      boolean begins = letter >= '\u2E80' || !(before >= 'a' && before <= 'z');
      if (begins && startsHere(words, i, stems.get(letter))) {
        return true;
      }
      before = letter;
    }
    return false;
  }

  private static boolean startsHere(String words, int at, String @org.jspecify.annotations.Nullable [] candidates) {
    if (candidates == null) {
      return false;
    }
    for (String stem : candidates) {
      if (words.startsWith(stem, at)) {
        return true;
      }
    }
    return false;
  }

  private static String[] both(String[] some, String[] more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
