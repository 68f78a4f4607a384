package taijie.pushback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import taijie.language.Classifier;
import taijie.language.Example;
import taijie.language.Input;
import taijie.language.Learner;
import taijie.pushback.Example.Band;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/** Teaches the hearing of answers, and of series of them, from examples. */
final class Teaching {

  // With several thousand examples more trust learns some of them by heart, less ignores rare
  // words.
  private static final double TRUST = 20;

  /** For some hundred series, of which a few dozen quantities are known. */
  private static final double TRUST_IN_SERIES = 5;

  /** To learn what likelihoods tell of series, each part is judged by what the others taught. */
  private static final int PARTS = 3;

  private Teaching() {}

  /** Something to learn from. */
  private record Heeded(Lesson lesson, Judgement byCues) {

    private Input input() {
      return Hearing.input(lesson.says(), byCues);
    }
  }

  /** Learns to understand answers, and series of them. */
  static Map<String, Classifier> learn(
      List<Lesson> lessons,
      List<SeriesLesson> series,
      List<String> topics,
      Judge cues,
      Learner learner) {
    List<Heeded> single = heeded(lessons, cues);
    List<List<Heeded>> several = series.stream().map(one -> heeded(one.answers(), cues)).toList();
    Hearing.Tellers tellers = tellers(single, several, topics, learner);
    Map<String, Classifier> learnt = new LinkedHashMap<>();
    learnt.put(Hearing.STANCE, tellers.stance());
    learnt.put(Hearing.TOPIC, tellers.topic());
    learnt.put(Hearing.SUBSTANCE, tellers.substance());

    List<Example> readings = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<List<Heeded>> others =
          IntStream.range(0, several.size())
              .filter(i -> i % PARTS != left)
              .mapToObj(several::get)
              .toList();
      Hearing.Tellers strangers = tellers(single, others, topics, learner);
      for (int i = left; i < several.size(); i += PARTS) {
        readings.add(
            new Example(
                Hearing.moving(steps(series.get(i), several.get(i), strangers)),
                Set.of(series.get(i).reading().key())));
      }
    }
    learnt.put(
        Hearing.READING, learner.learn(Label.keys(Reading.class), true, TRUST_IN_SERIES, readings));
    return learnt;
  }

  private static List<Heeded> heeded(List<Lesson> lessons, Judge cues) {
    return lessons.parallelStream()
        .map(lesson -> new Heeded(lesson, cues.judge(lesson.says())))
        .toList();
  }

  private static List<Movement.Step> steps(
      SeriesLesson series, List<Heeded> answers, Hearing.Tellers tellers) {
    List<Movement.Step> steps = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Likely likely = tellers.likely(answers.get(i).input());
      Judgement judgement = likely.judgement(answers.get(i).byCues());
      steps.add(new Movement.Step(new Judged(series.days().get(i), judgement), likely));
    }
    return steps;
  }

  private static Hearing.Tellers tellers(
      List<Heeded> single, List<List<Heeded>> several, List<String> topics, Learner learner) {
    List<Heeded> all = new ArrayList<>(single);
    several.forEach(all::addAll);
    List<Example> stances = new ArrayList<>();
    List<Example> arguments = new ArrayList<>();
    List<Example> bands = new ArrayList<>();
    for (Heeded heeded : all) {
      Lesson lesson = heeded.lesson();
      Input input = heeded.input();
      stances.add(new Example(input, Set.of(lesson.stance().key())));
      lesson.topics().stream()
          .limit(1)
          .forEach(topic -> arguments.add(new Example(input, Set.of(topic))));
      if (lesson.stance() == Stance.DISPUTES) {
        lesson.band().ifPresent(band -> bands.add(new Example(input, Set.of(band.key()))));
      }
    }
    return new Hearing.Tellers(
        learner.learn(Label.keys(Stance.class), true, TRUST, stances),
        learner.learn(topics, true, TRUST, arguments),
        learner.learn(Label.keys(Band.class), true, TRUST, bands));
  }
}
