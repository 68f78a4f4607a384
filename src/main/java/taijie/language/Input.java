package taijie.language;

import java.util.List;
import java.util.Map;

/**
 * A text to judge, and what is known of it besides its words.
 *
 * @param text the words
 * @param marked the same words with what is known put in, such as a role in place of a name; empty
 *     where nothing is
 * @param marks what else holds, by name, such as what the message before proposed
 * @param hints what simple rules make of it, by name, each about 0 to 1; absent is 0
 */
public record Input(String text, String marked, List<String> marks, Map<String, Double> hints) {

  public Input {
    marks = List.copyOf(marks);
    hints = Map.copyOf(hints);
  }

  /** Words alone. */
  public static Input of(String text) {
    return new Input(text, "", List.of(), Map.of());
  }
}
