package taijie.draft;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.draft.Detector.Found;
import taijie.language.Classifier;
import taijie.language.Example;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.people.FormsOfAddress;

/** Reads a message before it goes to the factory. It advises; it never says send or don't send. */
public final class DraftCheck {

  private static final String FOLDER = "draft";

  /** Nobody needs a way out of what was accepted. */
  private static final String WAY_OUT = "no-way-out";

  private final Map<String, Rule> rules;
  private final Lexicon lexicon;
  private final Frame frame;
  private final FormsOfAddress forms;
  private final Hearing hearing;

  private DraftCheck(
      Map<String, Rule> rules,
      Lexicon lexicon,
      Frame frame,
      FormsOfAddress forms,
      Hearing hearing) {
    this.rules = rules;
    this.lexicon = lexicon;
    this.frame = frame;
    this.forms = forms;
    this.hearing = hearing;
  }

  /** By the patterns alone. */
  static DraftCheck from(Conversations conversations, Problems problems) {
    return from(conversations, new Understanding(), problems);
  }

  /**
   * Reads {@code conversations/draft}; what is wrong with it goes to the problems.
   *
   * @param understanding what was learnt from examples, as far as it is there
   */
  public static DraftCheck from(
      Conversations conversations, Understanding understanding, Problems problems) {
    Parts parts = Parts.from(conversations, problems);
    Map<String, Rule> rules = new LinkedHashMap<>();
    conversations.folder(FOLDER, DraftCheck::isRule, problems).stream()
        .map(file -> Rule.read(file, parts))
        .sorted(Comparator.comparingInt(Rule::weight).reversed().thenComparing(Rule::key))
        .forEach(rule -> rules.put(rule.key(), rule));
    return new DraftCheck(
        rules,
        Lexicon.from(conversations, parts, problems),
        Frame.from(conversations, problems),
        FormsOfAddress.from(conversations, problems),
        new Hearing(understanding));
  }

  /**
   * Reads what this learns from, which judging does not need; what is wrong with it goes to the
   * problems.
   *
   * @return how many examples there are
   */
  public int examples(Conversations conversations, Problems problems) {
    return Lesson.from(conversations, keys(), problems).size()
        + SentenceLesson.from(conversations, problems).size();
  }

  /**
   * Learns from the folders {@code draft/drafts} and {@code draft/sentences} to understand what no
   * pattern knows.
   *
   * @return classifiers by name, for the understanding that this was given
   */
  public Map<String, Classifier> learn(
      Conversations conversations, Learner learner, Problems problems) {
    return Hearing.learn(
        Lesson.from(conversations, keys(), problems).parallelStream()
            .map(lesson -> Hearing.Heeded.of(lesson, inspected(lesson.draft()).said()))
            .toList(),
        SentenceLesson.from(conversations, problems).parallelStream()
            .map(lesson -> new Example(Inspection.sentence(lesson.says(), rules), lesson.does()))
            .toList(),
        learner);
  }

  /** The findings, the heaviest first; none for a good message. */
  public List<Finding> check(Draft draft) {
    return check(draft, Map.of());
  }

  /** Findings of which it is not clear whether they hold. */
  public Set<String> doubtful(Draft draft) {
    Inspection inspection = inspected(draft);
    return inspection.letter().isBlank()
        ? Set.of()
        : hearing.judge(inspection.said()).map(inspection::doubtful).orElse(Set.of());
  }

  /**
   * The same once somebody has said which of the doubtful ones hold.
   *
   * @param decided by key; others than the doubtful ones do not count
   */
  public List<Finding> check(Draft draft, Map<String, Boolean> decided) {
    Inspection inspection = heard(draft, decided);
    Better better = new Better(inspection.letter());
    return rules.values().stream()
        .filter(rule -> !(draft.accepted() && rule.key().equals(WAY_OUT)))
        .flatMap(
            rule -> inspection.of(rule.key()).stream().map(found -> finding(rule, found, better)))
        .toList();
  }

  /** Whom the message reaches, and how hard. */
  public FaceCost faceCost(Draft draft) {
    Inspection inspection = heard(draft);
    return new FaceCost(draft.reached(), weight(inspection));
  }

  /** The message put in order, in both languages. */
  public Ordered inOrder(Draft draft) {
    Inspection inspection = heard(draft);
    return new Arrangement(inspection, rules, frame, forms).ordered();
  }

  /** The buyer's facts in the author's own words of the body. */
  public Facts facts(Draft draft) {
    return Letter.of(draft).facts();
  }

  /** All findings there are, in order of weight. */
  public List<String> keys() {
    return List.copyOf(rules.keySet());
  }

  private Inspection inspected(Draft draft) {
    return new Inspection(Letter.of(draft), lexicon, rules);
  }

  private Inspection heard(Draft draft) {
    return heard(draft, Map.of());
  }

  private Inspection heard(Draft draft, Map<String, Boolean> decided) {
    Inspection inspection = inspected(draft);
    if (!inspection.letter().isBlank()) {
      hearing
          .judge(inspection.said())
          .map(heard -> inspection.decided(heard, decided))
          .ifPresent(inspection::hear);
    }
    return inspection;
  }

  private static Finding finding(Rule rule, Found found, Better better) {
    Advice advice = rule.adviceOn(better.concerned(found));
    return new Finding(rule.key(), found.span(), advice.why(), better.words(advice, found));
  }

  private static Weight weight(Inspection inspection) {
    Draft draft = inspection.letter().draft();
    if (draft.record()
        || inspection.of("formal-register").isPresent()
        || inspection.of("penalty-threat").isPresent()) {
      return Weight.FORMAL;
    }
    if (draft.reached().size() > 1) {
      return Weight.COPIED;
    }
    return inspection.raisesFinding() ? Weight.MESSAGE_TO_ONE : Weight.PRIVATE_WORD;
  }

  // Word lists, whole messages and the frame of an ordered message stand in folders of their own.
  private static boolean isRule(String file) {
    return file.indexOf('/') == file.lastIndexOf('/');
  }
}
