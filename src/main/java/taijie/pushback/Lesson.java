package taijie.pushback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.pushback.Example.Band;
import taijie.vocabulary.Stance;

/**
 * An answer that a factory gave or could have given, with what it is, to learn from.
 *
 * @param voice the file it comes from: one way of speaking
 * @param topics what it argues with, the main argument first
 * @param band how much of it can be checked; empty where it does not argue
 */
record Lesson(String voice, String says, Stance stance, List<String> topics, Optional<Band> band) {

  private static final String FOLDER = "pushback/examples";

  Lesson {
    topics = List.copyOf(topics);
  }

  /**
   * Reads {@code pushback/examples}: a file for each way of speaking, in it lists of answers under
   * their stance; disputing ones under their main topic and band.
   *
   * @param known the topics there are
   */
  static List<Lesson> from(Conversations conversations, List<String> known, Problems problems) {
    List<Lesson> lessons = new ArrayList<>();
    for (Fields file : conversations.folder(FOLDER, problems)) {
      file.optional("disputes")
          .ifPresent(disputes -> disputing(file.stem(), disputes, known, lessons));
      for (Stance stance : Stance.values()) {
        if (stance != Stance.DISPUTES) {
          others(file, stance, known, lessons);
        }
      }
      file.end();
    }
    return List.copyOf(lessons);
  }

  private static void disputing(
      String voice, Fields disputes, List<String> known, List<Lesson> lessons) {
    for (String topic : disputes.keys()) {
      Topics.check(disputes, topic, List.of(topic), known);
      Fields bands = disputes.fields(topic);
      for (Band band : Band.values()) {
        for (Fields entry : bands.list(band.key(), "says")) {
          List<String> topics = new ArrayList<>(List.of(topic));
          topics.addAll(Topics.read(entry, "also", known));
          lessons.add(
              new Lesson(voice, entry.text("says"), Stance.DISPUTES, topics, Optional.of(band)));
          entry.end();
        }
      }
      bands.end();
    }
  }

  private static void others(Fields file, Stance stance, List<String> known, List<Lesson> lessons) {
    for (Fields entry : file.list(stance.key(), "says")) {
      lessons.add(
          new Lesson(
              file.stem(),
              entry.text("says"),
              stance,
              Topics.read(entry, "keeps", known),
              Optional.empty()));
      entry.end();
    }
  }
}
