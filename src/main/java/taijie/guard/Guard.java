package taijie.guard;

import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Place;
import taijie.content.Problems;
import taijie.language.Classifier;
import taijie.language.Evidence;
import taijie.language.Learner;
import taijie.language.Understanding;
import taijie.text.Span;
import taijie.vocabulary.Stage;

/** Hears what buyers propose to do to the factory, and knows what to do instead. */
public final class Guard {

  private static final String FOLDER = "guard/";

  /**
   * Below this, the bare words settle within microseconds that a message proposes nothing: two
   * thirds of everyday chat, and fewer than two in a hundred proposals of ways of speaking that
   * were left out when learning.
   */
  private static final double WORTH_A_LOOK = 0.05;

  /** The same where not even a stem of a word stands there that some rule asks for. */
  private static final double WORTH_A_LOOK_WITHOUT_A_STEM = 0.15;

  /** Below this, words and who is meant by them settle it. */
  private static final double WORTH_A_SECOND_LOOK = 0.03;

  /**
   * From here on a kind is taken to be proposed. Set, like the next two, on ways of speaking that
   * were left out when learning, where it cost the least.
   */
  private static final double PROPOSED = 0.4;

  /**
   * The same where the rules found nothing at all. Most messages by far propose nothing, and a
   * needless word costs more trust than a missed one.
   */
  private static final double PROPOSED_UNSEEN_BY_RULES = 0.55;

  /** From here on nine in ten are right, and a full warning is due. */
  private static final double SURE = 0.65;

  private final KnownPeople people;
  private final Mentions mentions;
  private final Speech speech;
  private final Map<GuardKind, KindRules> rules;
  private final Hearing hearing;

  private Guard(
      KnownPeople people,
      Mentions mentions,
      Speech speech,
      Map<GuardKind, KindRules> rules,
      Hearing hearing) {
    this.people = people;
    this.mentions = mentions;
    this.speech = speech;
    this.rules = rules;
    this.hearing = hearing;
  }

  /** The guard by its rules alone. */
  static Guard from(Conversations conversations, Problems problems) {
    return from(conversations, new Understanding(), problems);
  }

  /**
   * Reads {@code guard/words.yml}, {@code guard/names.yml}, {@code guard/speech.yml} and one file
   * for each kind. What is wrong with them goes to the problems; the guard is of use only without
   * any.
   *
   * @param understanding what was learnt from examples, as far as it is there
   */
  public static Guard from(
      Conversations conversations, Understanding understanding, Problems problems) {
    Wording wording = new Wording();
    Fields words = read(conversations, "words", problems);
    Fields groups = words.fields("groups");
    List<Fields> entries = words.list("mentions");
    entries.forEach(entry -> wording.mention(entry.text("name")));
    wording.groups(groups);
    Mentions mentions = Mentions.from(entries, wording);
    words.end();
    KnownPeople people = new KnownPeople(read(conversations, "names", problems), wording);
    Speech speech = new Speech(read(conversations, "speech", problems), wording);
    Map<GuardKind, KindRules> rules = new EnumMap<>(GuardKind.class);
    for (GuardKind kind : GuardKind.values()) {
      KindRules.from(read(conversations, kind.key(), problems), wording)
          .ifPresent(found -> rules.put(found.kind(), found));
      if (!rules.containsKey(kind)) {
        String file = FOLDER + kind.key() + ".yml";
        problems.add(new Place(file, 1, 1), "must say “kind: " + kind.key() + "”");
      }
    }
    return new Guard(people, mentions, speech, rules, new Hearing(understanding));
  }

  /** What a remark proposes, and how to answer it. */
  public Verdict judge(Remark remark) {
    return weigh(remark).verdict();
  }

  /** The same, with what is surely proposed and what is not clear. */
  public Weighed weigh(Remark remark) {
    if (!hearing.isReady()) {
      return Weighed.surely(byRules(remark));
    }
    boolean worthIt =
        isWorthALook(remark) || remark.before().filter(this::isWorthALook).isPresent();
    return worthIt ? heard(remark) : Weighed.surely(Verdict.nothing());
  }

  /**
   * Reads what this learns from, which judging does not need; what is wrong with it goes to the
   * problems.
   *
   * @return how many examples there are
   */
  public int examples(Conversations conversations, Problems problems) {
    return Lesson.from(conversations, problems).size();
  }

  /**
   * Learns from the folder {@code guard/examples} to hear what no rule knows.
   *
   * @return classifiers by name, for the understanding that this guard was given
   */
  public Map<String, Classifier> learn(
      Conversations conversations, Learner learner, Problems problems) {
    return Hearing.learn(
        Lesson.from(conversations, problems).parallelStream()
            .map(lesson ->
                new Hearing.Heeded(
                    named(lesson.remark()),
                    said(lesson.remark()),
                    lesson.remark().before().map(this::said),
                    lesson.kinds()))
            .toList(),
        learner);
  }

  private boolean isWorthALook(Remark remark) {
    double likely = hearing.atAGlance(named(remark));
    return likely >= WORTH_A_LOOK_WITHOUT_A_STEM
        || (likely >= WORTH_A_LOOK
            && rules.values().stream()
                .anyMatch(kind -> mayCarry(kind, Heard.of(remark.text()), remark)));
  }

  private Weighed heard(Remark remark) {
    Verdict alone = byRules(remark.alone());
    Verdict byRules = remark.previous().isPresent() ? byRules(remark) : alone;
    Hearing.Said own = said(remark, alone);
    boolean worthIt =
        remark.previous().isPresent()
            || !byRules.kinds().isEmpty()
            || hearing.atFirstLook(own).values().stream().anyMatch(p -> p >= WORTH_A_SECOND_LOOK);
    if (!worthIt) {
      return Weighed.surely(Verdict.nothing());
    }
    Map<GuardKind, Double> likely = hearing.likely(own, remark.before().map(this::said));
    Set<GuardKind> kinds = EnumSet.noneOf(GuardKind.class);
    likely.forEach((kind, p) -> {
      if (p >= (byRules.kinds().isEmpty() ? PROPOSED_UNSEEN_BY_RULES : PROPOSED)) {
        kinds.add(kind);
      }
    });
    if (kinds.isEmpty()) {
      return Weighed.of(Verdict.nothing(), likely);
    }
    boolean doubtful = likely.getOrDefault(GuardKind.COPY_OWNER, 0.0) < SURE;
    Span span = byRules.span().orElseGet(() -> moving(remark, kinds.iterator().next()));
    return Weighed.of(Verdict.of(kinds, remark.stage(), span, doubtful), likely);
  }

  private Span moving(Remark remark, GuardKind kind) {
    Heard heard = Heard.of(remark.text());
    return Evidence.in(
        heard.raw(),
        heard.words(),
        clause -> hearing.atFirstLook(said(remark.saying(clause))).getOrDefault(kind, 0.0));
  }

  /** A remark by itself, as it is heard. */
  private Hearing.Said said(Remark remark) {
    return said(remark, byRules(remark.alone()));
  }

  private Hearing.Said said(Remark remark, Verdict byRules) {
    Heard heard = Heard.of(remark.text());
    Heard own = new Heard(heard.raw(), speech.own(heard.words()));
    String named = people.mark(own, remark.people());
    String marked = mentions.mark(named, "", EnumSet.allOf(GuardKind.class));
    return new Hearing.Said(
        people.named(named), marked.replace("" + Mentions.REST, ""), byRules.kinds());
  }

  private String named(Remark remark) {
    return people.named(people.mark(Heard.of(remark.text()), remark.people()));
  }

  private Verdict byRules(Remark remark) {
    Heard heard = Heard.of(remark.text());
    boolean agrees = remark.previous().isPresent() && speech.agrees(heard.words());
    Verdict own = proposed(heard, remark);
    if (!agrees) {
      return own;
    }
    Set<GuardKind> kinds = EnumSet.noneOf(GuardKind.class);
    kinds.addAll(own.kinds());
    remark.before().map(this::byRules).ifPresent(before -> kinds.addAll(before.kinds()));
    Span all = own.span().orElse(new Span(0, heard.raw().length()));
    return kinds.isEmpty() ? own : Verdict.of(kinds, remark.stage(), all, false);
  }

  /** What to tell the author; the variant goes round, so that a third warning reads differently. */
  public Advice advice(GuardKind kind, Stage stage, int variant) {
    return rules(kind).advice(stage, variant);
  }

  /** All that there is to tell about a kind at a stage, in turn. */
  public List<Advice> advice(GuardKind kind, Stage stage) {
    return rules(kind).advice(stage);
  }

  /** The examples of all files, for the tests. */
  List<Example> examples() {
    return rules.values().stream().flatMap(kind -> kind.examples().stream()).toList();
  }

  private Verdict proposed(Heard heard, Remark remark) {
    List<KindRules> possible =
        rules.values().stream().filter(kind -> mayCarry(kind, heard, remark)).toList();
    if (possible.isEmpty()) {
      return Verdict.nothing();
    }
    Proposals found = new Proposals(speech, possible);
    Set<GuardKind> kinds = possible.stream().map(KindRules::kind).collect(toSet());
    found.read(heard, marked(heard, remark, earlier(remark, kinds), kinds));
    found.deadlinesFrom(rules(GuardKind.ULTIMATUM));
    return found.verdict(remark.stage());
  }

  private boolean mayCarry(KindRules kind, Heard heard, Remark remark) {
    return kind.look().finds(heard.words())
        || (kind.kind() == GuardKind.COPY_OWNER
            && people.anyOwnerIn(heard.words(), remark.people()));
  }

  private String earlier(Remark remark, Set<GuardKind> kinds) {
    return remark
        .before()
        .map(before -> marked(Heard.of(before.text()), before, "", kinds))
        .orElse("");
  }

  private String marked(Heard heard, Remark remark, String earlier, Set<GuardKind> kinds) {
    Heard own = new Heard(heard.raw(), speech.own(heard.words()));
    return mentions.mark(people.mark(own, remark.people()), earlier, kinds);
  }

  private KindRules rules(GuardKind kind) {
    return Optional.ofNullable(rules.get(kind))
        .orElseThrow(
            () -> new IllegalStateException("no file guard/" + kind.key() + ".yml was read"));
  }

  private static Fields read(Conversations conversations, String name, Problems problems) {
    String file = FOLDER + name + ".yml";
    return conversations
        .file(file, problems)
        .orElseGet(
            () -> new Conversations(Map.of(file, "{}")).file(file, new Problems()).orElseThrow());
  }
}
