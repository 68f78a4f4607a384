package taijie.opinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the right shape, not believed yet.
 *
 * @param sent the texts as they left the house, by name
 * @param told what the bot itself said, which is nobody's business
 */
public record Given(Shape.Answer answer, Map<String, String> sent, String told, Veil veil) {

  public String one(String field) {
    return answer.one(field);
  }

  public List<String> some(String field) {
    return answer.some(field);
  }

  /** A text as it left the house. */
  public String sent(String name) {
    return sent.getOrDefault(name, "");
  }

  /** All texts as they left the house. */
  public List<String> allSent() {
    return List.copyOf(sent.values());
  }

  /** Whether some words stand in one of the texts. */
  public boolean quotes(String field, String name) {
    return Checks.stands(one(field), sent(name));
  }

  /**
   * A field's words with the originals put back.
   *
   * @return empty where there is a placeholder that was never given, or words of ours
   */
  public Optional<String> words(String field) {
    return Checks.tells(one(field), told, allSent())
        ? Optional.empty()
        : veil.reveal(one(field)).filter(text -> !text.isBlank());
  }

  /**
   * What is believed.
   *
   * @param outcome whether it is what the bot thought
   */
  public record Believed<T>(T value, Outcome outcome) {}
}
