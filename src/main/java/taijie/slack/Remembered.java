package taijie.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.dispute.History;
import taijie.usecase.LookUpSupplier.Known;

/**
 * People and history of a supplier's last dispute, so that nobody types them twice. They go only
 * where nothing else was entered.
 */
record Remembered(Facts last, History history) {

  private static final List<String> HISTORY =
      List.of("relationship", "years", "orders", "rejections");

  static Remembered of(Known known) {
    Dispute newest = known.newest();
    History history = newest.facts().history();
    return new Remembered(
        newest.facts(), newest.isOpen() ? history : history.afterAnotherRejection());
  }

  /** Fields and what goes into them. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    PeopleFields.fill(last.people(), fields);
    fields.put("relationship", history.relationship().key());
    FactsReader.history(history, fields);
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
