package taijie.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the mistakes of all files, so that they are told at once and not one a start. Several
 * threads may read at a time.
 */
public final class Problems {

  private final List<Problem> found = Collections.synchronizedList(new ArrayList<>());

  public void add(Place place, String what) {
    found.add(new Problem(place, what));
  }

  /** What was found so far, by place. */
  public List<Problem> all() {
    return List.copyOf(found).stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem p) -> p.place().file())
                .thenComparing(p -> p.place().line())
                .thenComparing(p -> p.place().column()))
        .toList();
  }

  /** Ends the reading where anything was found. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ContentException(all());
    }
  }
}
