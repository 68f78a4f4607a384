package taijie.phrasebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.language.Classifier;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.Relationship;

/** How to phrase what must be said to a factory, by situation, in both languages. */
public final class Phrasebook {

  private static final String FOLDER = "phrasebook";
  private static final String SYNONYMS = "words";
  private static final String OFF_TOPIC = "off-topic";
  private static final int BEST = 5;

  private final List<Situation> situations;
  private final Map<String, Situation> byKey;
  private final Deferred<Finder> finder;
  private final Hearing hearing;

  private Phrasebook(List<Situation> situations, Supplier<Finder> finder, Hearing hearing) {
    this.situations = List.copyOf(situations);
    this.hearing = hearing;
    this.byKey = situations.stream().collect(Collectors.toMap(Situation::key, Function.identity()));
    this.finder = new Deferred<>(finder);
  }

  /** By resemblance alone. */
  static Phrasebook from(Conversations conversations, Problems problems) {
    return from(conversations, new Understanding(), problems);
  }

  /**
   * Reads the folder {@code phrasebook}; what is wrong there is added to the problems.
   *
   * @param understanding what was learnt from examples, as far as it is there
   */
  public static Phrasebook from(
      Conversations conversations, Understanding understanding, Problems problems) {
    Source source = Source.from(conversations, problems);
    return new Phrasebook(
        source.entries().stream().map(Entry::situation).toList(),
        () -> new Finder(source.samples(), source.synonyms()),
        new Hearing(understanding));
  }

  /**
   * Reads what this learns from; what is wrong with it goes to the problems.
   *
   * @return how many examples there are
   */
  public int examples(Conversations conversations, Problems problems) {
    return lessons(conversations, problems).size();
  }

  private List<Lesson> lessons(Conversations conversations, Problems problems) {
    List<Lesson> lessons = new ArrayList<>(Source.from(conversations, problems).lessons());
    lessons.addAll(Lesson.from(conversations, List.copyOf(byKey.keySet()), problems));
    return lessons;
  }

  /**
   * Learns from the questions of all entries and from {@code phrasebook/examples}.
   *
   * @return classifiers by name, for the understanding that this was given
   */
  public Map<String, Classifier> learn(
      Conversations conversations, Learner learner, Problems problems) {
    return Hearing.learn(lessons(conversations, problems), learner);
  }

  /** What the folder holds, as read. */
  record Source(List<Entry> entries, List<String> offTopic, Synonyms synonyms) {

    static Source from(Conversations conversations, Problems problems) {
      List<Entry> entries = new ArrayList<>();
      List<String> offTopic = List.of();
      Synonyms synonyms = Synonyms.none();
      Predicate<String> own = name -> !name.startsWith(Lesson.FOLDER);
      for (Fields file : conversations.folder(FOLDER, own, problems)) {
        switch (file.stem()) {
          case SYNONYMS -> synonyms = Synonyms.from(file);
          case OFF_TOPIC -> {
            offTopic = file.texts("questions");
            file.end();
          }
          default -> entries.add(Entry.from(file));
        }
      }
      return new Source(entries, offTopic, synonyms);
    }

    /** The questions of the entries and the ones that are about something else. */
    List<Lesson> lessons() {
      return Stream.concat(
              entries.stream()
                  .flatMap(entry ->
                      entry.questions().stream()
                          .map(asks -> new Lesson(FOLDER, asks, List.of(entry.situation().key())))),
              offTopic.stream().map(asks -> new Lesson(FOLDER, asks, List.of())))
          .toList();
    }

    /** All wordings to compare a question with. */
    List<Sample> samples() {
      return Stream.concat(
              entries.stream().flatMap(entry -> Samples.of(entry)),
              offTopic.stream().map(text -> new Sample(Sample.ELSEWHERE, text, 1)))
          .toList();
    }
  }

  /**
   * The situations that a question or a blunt sentence is about, in English, Chinese or both.
   *
   * @param query anything: very long text is cut, and text without words finds nothing
   */
  public Found find(String query) {
    Finder.Ranking ranking = hearing.rank(query, finder.get().rank(query));
    List<Match> best =
        ranking.scores().entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(BEST)
            .flatMap(scored ->
                situation(scored.getKey()).map(s -> new Match(s, scored.getValue())).stream())
            .toList();
    return new Found(best, ranking.confident() && !best.isEmpty());
  }

  /** Gets ready for questions; else the first one has to wait for a second or two. */
  public void getReady() {
    finder.get();
  }

  /** The words of a question that speak most for a situation; all of them where none stand out. */
  public String moving(String query, Situation situation) {
    return hearing.moving(query, situation.key()).map(span -> span.of(query)).orElse(query);
  }

  public Optional<Situation> situation(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All situations, in the order of their keys. */
  public List<Situation> situations() {
    return situations;
  }

  /**
   * A phrase with the facts of a dispute in it; it reads well with any of them missing.
   *
   * @throws IllegalArgumentException where the template cannot be read
   */
  public Bilingual fill(Bilingual template, Facts facts) {
    return new Bilingual(
        parsed(template.en()).fill(facts, Language.EN),
        parsed(template.zh()).fill(facts, Language.ZH));
  }

  /**
   * The phrases of a situation that fit, those written for this temperature first, and among them
   * those for this very relationship. Where none fits the relationship or the medium, that wish is
   * set aside: there is always something to say.
   */
  public List<Phrase> choose(
      Situation situation,
      Optional<Relationship> relationship,
      Optional<Medium> medium,
      Temperature temperature) {
    List<Phrase> fitting =
        orAll(
            situation.phrases(),
            phrase ->
                phrase.relationship().isEmpty()
                    || relationship.isEmpty()
                    || phrase.relationship().equals(relationship));
    return orAll(fitting, phrase -> medium.isEmpty() || medium.get() == phrase.medium()).stream()
        .sorted(
            Comparator.comparing((Phrase phrase) -> phrase.temperature() != temperature)
                .thenComparing(
                    phrase -> relationship.isEmpty() || !phrase.relationship().equals(relationship))
                .thenComparing(Phrase::temperature))
        .toList();
  }

  private static List<Phrase> orAll(List<Phrase> phrases, Predicate<Phrase> fits) {
    List<Phrase> fitting = phrases.stream().filter(fits).toList();
    return fitting.isEmpty() ? phrases : fitting;
  }

  private static Template parsed(String text) {
    return Template.parse(
        text,
        what -> {
          throw new IllegalArgumentException("“" + text + "”: " + what);
        });
  }
}
