package taijie.supplier;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names mean the same supplier, because somebody said so. */
public final class Spellings {

  private final Map<String, Spelling> byName = new HashMap<>();

  public Spellings(Collection<Spelling> all) {
    all.forEach(spelling -> byName.put(SupplierName.key(spelling.name()), spelling));
  }

  /**
   * A name that means another supplier's.
   *
   * @param name as somebody wrote it
   * @param into the name under which that supplier is known
   * @param by the Slack user who said so
   */
  public record Spelling(String name, String into, String by, Instant at) {}

  /** The name under which a supplier is known, as it was written where the two were joined. */
  public String known(String name) {
    String known = name.strip();
    Set<String> met = new HashSet<>();
    // Two who join names at once could make a ring of them.
    while (met.add(SupplierName.key(known))) {
      Spelling spelling = byName.get(SupplierName.key(known));
      if (spelling == null) {
        return known;
      }
      known = spelling.into();
    }
    return known;
  }

  /** Whether two names mean one supplier. */
  public boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /** The key of the supplier that a name means. */
  public String key(String name) {
    return SupplierName.key(known(name));
  }

  /** The names that were joined with this supplier's, in the order in which that was done. */
  public List<Spelling> joined(String name) {
    return byName.values().stream()
        .filter(spelling -> same(spelling.name(), name))
        .sorted((a, b) -> a.at().compareTo(b.at()))
        .toList();
  }
}
