package taijie.pushback;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Nearest;
import taijie.content.Place;
import taijie.content.Problems;
import taijie.language.Classifier;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.text.Sought;
import taijie.text.Span;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/** Understands what the factory answers, one answer or a series, and knows how to answer it. */
public final class Pushback {

  private final Map<String, Topic> topics;
  private final Judge judge;
  private final Readings readings;
  private final List<Example> examples;
  private final Hearing hearing;

  private Pushback(
      Map<String, Topic> topics,
      Judge judge,
      Readings readings,
      List<Example> examples,
      Hearing hearing) {
    this.topics = topics;
    this.judge = judge;
    this.readings = readings;
    this.examples = examples;
    this.hearing = hearing;
  }

  /** By the cues alone. */
  static Pushback from(Conversations conversations, Problems problems) {
    return from(conversations, new Understanding(), problems);
  }

  /**
   * Reads the folder {@code pushback}: a file per topic and per stance, {@code readings.yml},
   * {@code substance.yml} and {@code words.yml}. What is wrong goes to the problems.
   *
   * @param understanding what was learnt from examples, as far as it is there
   */
  public static Pushback from(
      Conversations conversations, Understanding understanding, Problems problems) {
    WordGroups words = WordGroups.from(conversations.file("pushback/words.yml", problems));
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (Fields file : conversations.folder("pushback/topics", problems)) {
      Topic topic = Topic.from(file, words);
      topics.put(topic.key(), topic);
    }
    if (topics.isEmpty()) {
      problems.add(
          new Place("pushback/topics", 1, 1), "holds no topic; put a file for each topic there");
    }
    List<Example> examples = new ArrayList<>();
    topics.values().forEach(topic -> examples.addAll(topic.examples()));
    Map<Stance, Cues> stances = new EnumMap<>(Stance.class);
    for (Stance stance : Stance.values()) {
      conversations
          .file("pushback/stances/" + stance.key() + ".yml", problems)
          .ifPresent(file -> {
            stances.put(stance, Cues.from(file, words));
            examples.addAll(Example.ofStance(file, stance));
            file.end();
          });
    }
    Optional<Fields> judging = conversations.file("pushback/judging.yml", problems);
    Cues concession =
        judging
            .map(file -> Cues.from(file, words))
            .orElse(new Cues(List.of(), List.of(), List.of(), List.of()));
    String unnamed = judging.map(file -> file.text("unnamed-topic")).orElse("");
    List<Sought> sentence = judging.map(file -> words.patterns(file, "sentence")).orElse(List.of());
    judging.ifPresent(Fields::end);
    Substance substance =
        Substance.from(conversations.file("pushback/substance.yml", problems), words);
    Readings readings = Readings.from(conversations.file("pushback/readings.yml", problems));
    checkTopics(topics, unnamed, examples, judging, problems);
    Judge judge =
        new Judge(List.copyOf(topics.values()), stances, concession, unnamed, sentence, substance);
    return new Pushback(topics, judge, readings, List.copyOf(examples), new Hearing(understanding));
  }

  /** What one answer is: one message or one paraphrase of it, in English, Chinese or both. */
  public Judgement judge(String text) {
    return judge(text, List.of());
  }

  /**
   * The same, by people who put right what answers like this one had been understood to be.
   *
   * @param corrections of the same workspace
   */
  public Judgement judge(String text, List<Correction> corrections) {
    return weigh(text, corrections).judgement();
  }

  /** The same, with how sure it is. */
  public Weighed weigh(String text, List<Correction> corrections) {
    Judgement byCues = judge.judge(text);
    if (text.isBlank()) {
      return Weighed.surely(byCues);
    }
    List<Hearing.Known> known =
        corrections.stream()
            .map(correction -> new Hearing.Known(correction, judge.judge(correction.says())))
            .toList();
    return hearing
        .likely(text, byCues, known)
        .map(likely -> new Weighed(likely.judgement(byCues), likely.stances(), likely.topics()))
        .orElse(Weighed.surely(byCues));
  }

  /** The words of an answer that speak most for a topic. */
  public Span moving(String text, String topic) {
    return hearing.moving(text, topic, judge);
  }

  /** The words of an answer that speak most for a stance. */
  public Span moving(String text, Stance stance) {
    return hearing.moving(text, stance, judge);
  }

  /**
   * The words of an answer that speak most for its substance being what it is.
   *
   * @param specificity its checkable substance, 0 to 1
   */
  public Span moving(String text, double specificity) {
    return hearing.moving(text, Example.Band.of(specificity), judge);
  }

  /**
   * Reads what this learns from, which judging does not need; what is wrong with it goes to the
   * problems.
   *
   * @return how many examples there are
   */
  public int examples(Conversations conversations, Problems problems) {
    return Lesson.from(conversations, topics(), problems).size()
        + SeriesLesson.from(conversations, topics(), problems).size();
  }

  /**
   * Learns from the folders {@code pushback/examples} and {@code pushback/series} to understand
   * what no cue knows.
   *
   * @return classifiers by name, for the understanding that this was given
   */
  public Map<String, Classifier> learn(
      Conversations conversations, Learner learner, Problems problems) {
    return Teaching.learn(
        Lesson.from(conversations, topics(), problems),
        SeriesLesson.from(conversations, topics(), problems),
        topics(),
        judge,
        learner);
  }

  /**
   * What a series of answers shows; the order of the list does not matter, the days do. Where
   * somebody said of each answer what it is, a rule decides ({@link Course}). Where the bot only
   * thinks so, all that each may be is weighed ({@link Movement}), since one misjudged answer would
   * mislead the rule.
   */
  public Series read(List<Judged> entries) {
    Course course = Course.of(entries);
    if (entries.stream().anyMatch(entry -> entry.says().isPresent())) {
      List<Movement.Step> steps = entries.stream().map(this::step).toList();
      course = hearing.reading(steps).map(course::weighed).orElse(course);
    }
    return new Series(course.because().reading(), readings.why(course, this::name), course.path());
  }

  private Movement.Step step(Judged entry) {
    Likely told = Likely.surely(entry.judgement(), topics());
    Likely likely =
        entry
            .says()
            .filter(says -> !says.isBlank())
            .flatMap(this::heard)
            // What somebody put right elsewhere has made it something else than it seems.
            .filter(
                heard -> heard.judgement(entry.judgement()).stance() == entry.judgement().stance())
            .orElse(told);
    return new Movement.Step(entry, likely);
  }

  private Optional<Likely> heard(String says) {
    return hearing.remembered(says, () -> judge.judge(says));
  }

  /** The keys of all topics. */
  public List<String> topics() {
    return List.copyOf(topics.keySet());
  }

  /**
   * What to know about an argument.
   *
   * @throws IllegalArgumentException where there is no such topic
   */
  public Argument argument(String topic) {
    Topic found = topics.get(topic);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no topic “" + topic + "”" + Nearest.hint(topic, topics.keySet()));
    }
    return found.argument();
  }

  /** What a reading is called. */
  public Bilingual name(Reading reading) {
    return readings.of(reading).name();
  }

  /** What to do and not to do now, and whether to wait. */
  public Bilingual advice(Reading reading) {
    return readings.of(reading).advice();
  }

  /** For how many working days to wait before the next step; empty where waiting is no step. */
  public OptionalInt waitDays(Reading reading) {
    return readings.of(reading).waitDays();
  }

  /** The answers that the files give as examples. */
  List<Example> examples() {
    return examples;
  }

  /** The series that the files give as examples. */
  List<SeriesExample> seriesExamples() {
    return readings.examples();
  }

  private Bilingual name(String topic) {
    Topic found = topics.get(topic);
    return found == null ? new Bilingual(topic, topic) : found.argument().name();
  }

  private static void checkTopics(
      Map<String, Topic> topics,
      String unnamed,
      List<Example> examples,
      Optional<Fields> judging,
      Problems problems) {
    if (!topics.containsKey(unnamed)) {
      judging.ifPresent(file -> file.problem("unnamed-topic", noTopic(unnamed, topics)));
    }
    for (Example example : examples) {
      Stream<String> unknown = example.topic().stream().filter(t -> !topics.containsKey(t));
      unknown.forEach(topic -> problems.add(example.place(), noTopic(topic, topics)));
    }
  }

  private static String noTopic(String topic, Map<String, Topic> topics) {
    return "there is no topic “" + topic + "”" + Nearest.hint(topic, topics.keySet());
  }
}
