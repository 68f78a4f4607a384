package taijie.playbook;

import java.util.List;
import taijie.content.Fields;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/**
 * When a step belongs to the sequence; an empty list asks for nothing.
 *
 * @param latest stances of the latest answer
 * @param topics what the latest disputing answer argues with, by the keys of {@code
 *     pushback/topics}
 * @param unanswered only as long as no answer was logged
 */
public record Condition(
    List<Stage> stages,
    List<Stance> latest,
    List<Reading> readings,
    List<String> topics,
    boolean unanswered) {

  public static final Condition ALWAYS =
      new Condition(List.of(), List.of(), List.of(), List.of(), false);

  static Condition from(Fields fields) {
    Condition condition =
        new Condition(
            fields.labels("stage", Stage.class),
            fields.labels("latest", Stance.class),
            fields.labels("reading", Reading.class),
            fields.texts("topic"),
            fields.flag("unanswered", false));
    fields.end();
    return condition;
  }

  boolean holds(Progress progress) {
    boolean answered = progress.latest().isPresent();
    return (stages.isEmpty() || stages.contains(progress.stage()))
        && (latest.isEmpty() || progress.latest().filter(latest::contains).isPresent())
        && (readings.isEmpty() || readings.contains(progress.reading()))
        && (topics.isEmpty() || progress.topic().filter(topics::contains).isPresent())
        && !(unanswered && answered);
  }
}
