package taijie.playbook;

import java.util.Optional;
import java.util.Set;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/**
 * What a playbook looks at to say where a dispute stands.
 *
 * @param closed keys of the steps done or left out
 * @param latest the stance of the latest answer; empty before the first
 * @param topic what the latest disputing answer argues with most; empty where none did
 * @param reading what the answers show so far
 */
public record Progress(
    Set<String> closed,
    Stage stage,
    Optional<Stance> latest,
    Optional<String> topic,
    Reading reading) {

  public Progress {
    closed = Set.copyOf(closed);
  }
}
