package taijie.draft;

import java.util.List;
import taijie.vocabulary.NamedPerson;

/**
 * Whose face a message costs.
 *
 * @param reached the factory's people who get it
 * @param weight how hard it lands
 */
public record FaceCost(List<NamedPerson> reached, Weight weight) {

  public FaceCost {
    reached = List.copyOf(reached);
  }
}
