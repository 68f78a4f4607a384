package taijie.draft;

import java.util.EnumMap;
import java.util.Map;
import taijie.content.Conversations;
import taijie.content.Problems;

/** The word lists that several findings look at. */
record Lexicon(Map<Topic, Wording> lists) {

  static Lexicon from(Conversations conversations, Parts parts, Problems problems) {
    Map<Topic, Wording> lists = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      lists.put(
          topic,
          conversations
              .file("draft/words/" + topic.key() + ".yml", problems)
              .map(file -> Wording.read(file, parts))
              .orElse(Wording.NONE));
    }
    return new Lexicon(lists);
  }

  Wording on(Topic topic) {
    return lists.getOrDefault(topic, Wording.NONE);
  }
}
