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
import taijie.text.Span;
import taijie.vocabulary.Stage;

/** Hears what buyers propose to do to the factory, and knows what to do instead. */
public final class Guard {

  private static final String FOLDER = "guard/";

  private final KnownPeople people;
  private final Mentions mentions;
  private final Speech speech;
  private final Map<GuardKind, KindRules> rules;

  private Guard(
      KnownPeople people, Mentions mentions, Speech speech, Map<GuardKind, KindRules> rules) {
    this.people = people;
    this.mentions = mentions;
    this.speech = speech;
    this.rules = rules;
  }

  /**
   * Reads {@code guard/words.yml}, {@code guard/names.yml}, {@code guard/speech.yml} and one file
   * for each kind. What is wrong with them goes to the problems; the guard is of use only without
   * any.
   */
  public static Guard from(Conversations conversations, Problems problems) {
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
    return new Guard(people, mentions, speech, rules);
  }

  /** What a remark proposes, and how to answer it. */
  public Verdict judge(Remark remark) {
    Heard heard = Heard.of(remark.text());
    boolean agrees = remark.previous().isPresent() && speech.agrees(heard.words());
    Verdict own = proposed(heard, remark);
    if (!agrees) {
      return own;
    }
    Set<GuardKind> kinds = EnumSet.noneOf(GuardKind.class);
    kinds.addAll(own.kinds());
    remark.before().map(this::judge).ifPresent(before -> kinds.addAll(before.kinds()));
    Span all = own.span().orElse(new Span(0, heard.raw().length()));
    return kinds.isEmpty() ? own : Verdict.of(kinds, remark.stage(), all);
  }

  /** What to tell the author; the variant goes round, so that a third warning reads differently. */
  public Advice advice(GuardKind kind, Stage stage, int variant) {
    return rules(kind).advice(stage, variant);
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
