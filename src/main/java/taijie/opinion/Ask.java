package taijie.opinion;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question to a model, before anything is hidden.
 *
 * @param dispute its number; 0 where it belongs to none
 * @param texts what people and factories wrote, by a name that the bot gives it
 * @param context what the bot itself says beside it: labels and numbers only, never typed words
 * @param offered the labels among which to choose, by group of the prompt
 * @param shape what an answer looks like
 * @param limit how long it may take in all
 */
public record Ask(
    String workspace,
    int dispute,
    Task task,
    Map<String, String> texts,
    Map<String, String> context,
    Map<String, List<String>> offered,
    Shape shape,
    Known known,
    Duration limit) {

  /** For what a person waits for. */
  public static final Duration WAITED_FOR = Duration.ofMillis(2_500);

  /** For what happens in the background. */
  public static final Duration IN_BACKGROUND = Duration.ofSeconds(8);

  public Ask {
    texts = new LinkedHashMap<>(texts);
    context = new LinkedHashMap<>(context);
    offered = new LinkedHashMap<>(offered);
  }
}
