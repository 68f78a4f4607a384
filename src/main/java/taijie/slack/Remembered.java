package taijie.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import taijie.dispute.History;
import taijie.supplier.Ledger;

/**
 * People and history of a supplier, so that nobody types them twice. They go only where nothing
 * else was entered.
 */
record Remembered(Ledger ledger) {

  private static final List<String> HISTORY =
      List.of("relationship", "years", "orders", "rejections");

  History history() {
    return ledger.history();
  }

  /** Fields and what goes into them. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    PeopleFields.fill(ledger.people(), fields);
    fields.put("relationship", history().relationship().key());
    FactsReader.history(history(), fields);
    return fields;
  }

  /**
   * The fields that are still to be filled: nothing was entered, or only what an earlier supplier's
   * dispute had put there.
   */
  Map<String, String> missing(Filled filled, Optional<Remembered> earlier) {
    Map<String, String> before = earlier.map(Remembered::fields).orElse(Map.of());
    Map<String, String> fields = fields();
    Set<String> people = new TreeSet<>(PeopleFields.all(FactsShape.MOST_PEOPLE));
    Map<String, String> missing = new LinkedHashMap<>();
    HISTORY.stream()
        .filter(field -> untouched(field, filled, before))
        .forEach(field -> missing.put(field, fields.getOrDefault(field, "")));
    if (people.stream().allMatch(field -> untouched(field, filled, before))) {
      people.forEach(field -> missing.put(field, fields.getOrDefault(field, "")));
    }
    missing.entrySet().removeIf(e -> e.getValue().equals(filled.text(e.getKey())));
    return missing;
  }

  private static boolean untouched(String field, Filled filled, Map<String, String> before) {
    return !filled.has(field) || filled.text(field).equals(before.getOrDefault(field, ""));
  }
}
