package taijie.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Nearest;
import taijie.content.Problems;

/**
 * A sentence out of a message, with what it does by itself, to learn from.
 *
 * @param does faults, good things and what is asked for, as {@link Hearing#doings} names them
 */
record SentenceLesson(String says, Set<String> does) {

  private static final String FOLDER = "draft/sentences";
  private static final String NOTHING = "nothing";

  SentenceLesson {
    does = Set.copyOf(does);
  }

  /**
   * Reads {@code draft/sentences}: files with lists of sentences under what they do ({@code
   * accusation + asks-cause}) or under {@code nothing}.
   */
  static List<SentenceLesson> from(Conversations conversations, Problems problems) {
    List<SentenceLesson> lessons = new ArrayList<>();
    for (Fields file : conversations.folder(FOLDER, problems)) {
      for (String key : file.keys()) {
        Set<String> does = does(file, key);
        file.texts(key).forEach(says -> lessons.add(new SentenceLesson(says, does)));
      }
      file.end();
    }
    return List.copyOf(lessons);
  }

  private static Set<String> does(Fields file, String key) {
    Set<String> does = new LinkedHashSet<>();
    if (key.equals(NOTHING)) {
      return does;
    }
    for (String one : key.split(" \\+ ", -1)) {
      if (!Hearing.doings().contains(one)) {
        file.problem(
            key,
            "a sentence cannot do “%s”%s; say several things joined by “ + ”, or “nothing”"
                .formatted(one, Nearest.hint(one, Hearing.doings())));
      }
      does.add(one);
    }
    return does;
  }
}
