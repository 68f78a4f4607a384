package taijie.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Traditional Chinese read as Simplified, letter by letter, so that spans stay what they are. */
public final class Simplified {

  // The library looks words up; single letters keep the length, and there are few enough to keep.
  private static final Map<Character, Character> SEEN = new ConcurrentHashMap<>();

  private Simplified() {}

  /** The same text in Simplified letters, of the same length. */
  public static String of(String text) {
    if (!Scripts.hasHan(text)) {
      return text;
    }
    StringBuilder simplified = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      simplified.append(
          letter < '\u2E80' || Character.isSurrogate(letter)
              ? letter
              : SEEN.computeIfAbsent(letter, Simplified::letter));
    }
    return simplified.toString();
  }

  private static char letter(char traditional) {
    String simplified = ZhConverterUtil.toSimple(String.valueOf(traditional));
    return simplified.length() == 1 ? simplified.charAt(0) : traditional;
  }
}
