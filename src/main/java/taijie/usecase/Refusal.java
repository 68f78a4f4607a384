package taijie.usecase;

import java.util.Map;

/** Something cannot be done, said in a sentence of the voice. Nothing was changed. */
public sealed class Refusal extends RuntimeException permits Directory.Silent {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final transient Map<String, String> values;

  /**
   * @param sentence key of the sentence that tells the person
   * @param values what stands in its slots, as people typed it
   */
  public Refusal(String sentence, Map<String, String> values) {
    super(sentence + " " + values);
    this.sentence = sentence;
    this.values = Map.copyOf(values);
  }

  public Refusal(String sentence) {
    this(sentence, Map.of());
  }

  public String sentence() {
    return sentence;
  }

  public Map<String, String> values() {
    return values;
  }
}
