package taijie.phrasebook;

import java.util.ArrayList;
import java.util.List;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Nearest;
import taijie.content.Problems;

/**
 * What somebody asked or could have asked, and what it is about, to learn from.
 *
 * @param voice the file it comes from: one way of speaking
 * @param situations what it is about, the best first; none where the phrasebook has nothing for it
 */
record Lesson(String voice, String asks, List<String> situations) {

  static final String FOLDER = "phrasebook/examples";
  private static final String NOTHING = "nothing";

  Lesson {
    situations = List.copyOf(situations);
  }

  /**
   * Reads {@code phrasebook/examples}: a file for each way of speaking, in it lists of questions
   * and sentences under their situation, or under {@code nothing}.
   *
   * @param known the situations there are
   */
  static List<Lesson> from(Conversations conversations, List<String> known, Problems problems) {
    List<Lesson> lessons = new ArrayList<>();
    for (Fields file : conversations.folder(FOLDER, problems)) {
      for (String key : file.keys()) {
        List<String> first = key.equals(NOTHING) ? List.of() : List.of(key);
        check(file, key, first, known);
        for (Fields entry : file.list(key, "asks")) {
          List<String> also = entry.texts("also");
          check(entry, "also", also, known);
          List<String> situations = new ArrayList<>(first);
          situations.addAll(also);
          lessons.add(new Lesson(file.stem(), entry.text("asks"), situations));
          entry.end();
        }
      }
      file.end();
    }
    return List.copyOf(lessons);
  }

  private static void check(
      Fields fields, String key, List<String> situations, List<String> known) {
    for (String situation : situations) {
      if (!known.contains(situation)) {
        fields.problem(
            key, "there is no situation “" + situation + "”" + Nearest.hint(situation, known));
      }
    }
  }
}
