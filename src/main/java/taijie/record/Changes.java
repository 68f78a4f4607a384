package taijie.record;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordContent.Section;
import taijie.vocabulary.Bilingual;

/** Which sections of a record say something else than before. */
final class Changes {

  private Changes() {}

  /** The headings of the sections that changed, came or went; empty where nothing did. */
  static Optional<Bilingual> between(RecordContent before, RecordContent after) {
    Map<String, Section> old = byKey(before.sections());
    Map<String, Section> now = byKey(after.sections());
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(old.keySet());
    List<Bilingual> changed =
        keys.stream()
            .filter(key -> !Objects.equals(lines(old.get(key)), lines(now.get(key))))
            .map(key -> Objects.requireNonNull(now.getOrDefault(key, old.get(key))).heading())
            .toList();
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                changed.stream().map(Bilingual::en).collect(Collectors.joining("; ")),
                changed.stream().map(Bilingual::zh).collect(Collectors.joining("；"))));
  }

  private static Map<String, Section> byKey(List<Section> sections) {
    Map<String, Section> byKey = new LinkedHashMap<>();
    sections.forEach(section -> byKey.put(section.key(), section));
    return byKey;
  }

  private static List<RecordContent.Line> lines(
      @org.jspecify.annotations.Nullable Section section) {
    return section == null ? List.of() : section.lines();
  }
}
