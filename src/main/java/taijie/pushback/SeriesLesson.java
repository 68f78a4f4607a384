package taijie.pushback;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.pushback.Example.Band;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/**
 * What one factory answered in the course of a dispute, and what the series shows.
 *
 * @param voice the file it comes from
 * @param days when each was said
 */
record SeriesLesson(String voice, List<LocalDate> days, List<Lesson> answers, Reading reading) {

  private static final String FOLDER = "pushback/series";

  SeriesLesson {
    days = List.copyOf(days);
    answers = List.copyOf(answers);
  }

  /** Reads {@code pushback/series}: lists of series under what they show. */
  static List<SeriesLesson> from(
      Conversations conversations, List<String> known, Problems problems) {
    List<SeriesLesson> lessons = new ArrayList<>();
    for (Fields file : conversations.folder(FOLDER, problems)) {
      for (Reading reading : Reading.values()) {
        for (Fields series : file.list(reading.key())) {
          lessons.add(of(file.stem(), series, reading, known));
          series.end();
        }
      }
      file.end();
    }
    return List.copyOf(lessons);
  }

  /** The series as somebody labelled it. */
  List<Judged> judged() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Lesson answer = answers.get(i);
      judged.add(
          new Judged(
              days.get(i),
              new Judgement(
                  answer.stance(), answer.topics(), answer.band().map(Band::middle).orElse(0.0))));
    }
    return judged;
  }

  private static SeriesLesson of(String voice, Fields series, Reading reading, List<String> known) {
    List<LocalDate> days = new ArrayList<>();
    List<Lesson> answers = new ArrayList<>();
    for (Fields entry : series.list("answers")) {
      days.add(day(entry));
      answers.add(
          new Lesson(
              voice,
              entry.text("says"),
              entry.label("stance", Stance.class).orElse(Stance.OTHER),
              Topics.read(entry, "topics", known),
              entry.label("substance", Band.class)));
      entry.end();
    }
    return new SeriesLesson(voice, days, answers, reading);
  }

  private static LocalDate day(Fields entry) {
    String at = entry.text("at");
    try {
      return LocalDate.parse(at);
    } catch (DateTimeParseException e) {
      entry.problem("at", "“" + at + "” is no date such as 2026-03-02");
      return LocalDate.EPOCH;
    }
  }
}
