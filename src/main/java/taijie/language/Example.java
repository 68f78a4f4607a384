package taijie.language;

import java.util.Set;

/**
 * A text with what it is, as somebody labelled it.
 *
 * @param labels what holds of it; may be none
 * @param weight how much it counts, usually 1
 */
public record Example(Input input, Set<String> labels, double weight) {

  public Example {
    labels = Set.copyOf(labels);
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight must be above 0, not " + weight);
    }
  }

  /** An example that counts as much as any other. */
  public Example(Input input, Set<String> labels) {
    this(input, labels, 1);
  }
}
