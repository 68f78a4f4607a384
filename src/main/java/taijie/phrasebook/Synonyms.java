package taijie.phrasebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taijie.content.Fields;
import taijie.text.Scripts;

/** Words that mean the same here, in both languages: the groups of {@code words.yml}. */
final class Synonyms {

  private final Map<String, List<List<String>>> english = new LinkedHashMap<>();
  private final Map<String, List<String>> chinese = new LinkedHashMap<>();

  private Synonyms() {}

  static Synonyms from(Fields file) {
    Synonyms synonyms = new Synonyms();
    Fields groups = file.fields("groups");
    for (String group : groups.keys()) {
      List<String> words = groups.texts(group);
      Set<String> seen = new HashSet<>();
      for (String word : words) {
        if (!seen.add(Letters.alike(word))) {
          groups.problem(group, "“" + word + "” stands twice in the group “" + group + "”");
        }
        synonyms.add(group, Letters.alike(word));
      }
    }
    file.end();
    return synonyms;
  }

  static Synonyms none() {
    return new Synonyms();
  }

  private void add(String group, String word) {
    if (Scripts.hasHan(word)) {
      chinese.computeIfAbsent(group, g -> new ArrayList<>()).add(word);
    } else {
      english.computeIfAbsent(group, g -> new ArrayList<>()).add(Letters.stems(word));
    }
  }

  /** The groups of which a text holds a word. */
  Set<String> in(String alike, List<String> stems) {
    Set<String> groups = new LinkedHashSet<>();
    chinese.forEach((group, words) -> {
      if (words.stream().anyMatch(alike::contains)) {
        groups.add(group);
      }
    });
    english.forEach((group, words) -> {
      if (words.stream().anyMatch(word -> Collections.indexOfSubList(stems, word) >= 0)) {
        groups.add(group);
      }
    });
    return groups;
  }

  /** The single English stems of all groups. */
  Set<String> stems() {
    Set<String> stems = new HashSet<>();
    english.values().forEach(words -> words.forEach(stems::addAll));
    return stems;
  }
}
