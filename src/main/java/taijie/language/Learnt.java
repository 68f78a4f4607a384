package taijie.language;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Classifiers by what they judge, learnt together.
 *
 * @param classifiers by name
 */
public record Learnt(Map<String, Classifier> classifiers) {

  public Learnt {
    classifiers = new TreeMap<>(classifiers);
  }

  /** The classifier of a name. */
  public Optional<Classifier> of(String name) {
    return Optional.ofNullable(classifiers.get(name));
  }
}
