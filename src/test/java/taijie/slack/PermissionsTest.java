package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.TestBot;
import taijie.playground.world.Cast;
import taijie.playground.world.Channel;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.slack.Routes.OnMention;

/**
 * Who may see and do what: every act that can be asked for, by every kind of person, in every kind
 * of channel, with requests as Slack would sign them. Where somebody may not, nothing may change,
 * and nothing of the dispute may come back.
 */
class PermissionsTest {

  private static final String ELSEWHERE = "T0099";
  private static final Pattern LINK = Pattern.compile("slack\\.com/archives/([CDG]\\w+)/");

  /** A kind of channel; each has the same people to begin with. */
  private enum Kind {
    PUBLIC,
    PRIVATE,
    MADE_PRIVATE,
    SHARED,
    ARCHIVED,
    /** Private, and the bot was removed from it: Slack tells it nothing about it any more. */
    WITHOUT_THE_BOT;

    String id() {
      return "C1" + name().replace("_", "");
    }

    String called() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What nobody may read who is not in it. */
    String secret() {
      return "zinc-pest on lids, " + name();
    }

    String po() {
      return "PO-9" + ordinal();
    }

    boolean startsPrivate() {
      return this == PRIVATE || this == WITHOUT_THE_BOT;
    }
  }

  /** Somebody who may see and do everything in the channel. */
  private enum Insider {
    ANNA("the handler"),
    MARCUS("a colleague"),
    PETRA("a guest of the channel");

    private final String what;

    Insider(String what) {
      this.what = what;
    }

    String id() {
      return "U0" + name();
    }
  }

  /** Somebody who may not. */
  private enum Stranger {
    LINXIAO("a colleague outside the channel", false),
    GUSTAV("a guest of another channel", false),
    RITA("one who was removed", false),
    LEO("one who left", false),
    DORA("one whose account was closed", false),
    MEI("the factory, as if it were ours", false),
    MEI_OF_HUAXIN("the factory, as its own team", true),
    ANNA_ELSEWHERE("the same id in another workspace", true),
    NOBODY("an id that Slack does not know", false);

    private final String what;
    private final boolean elsewhere;

    Stranger(String what, boolean elsewhere) {
      this.what = what;
      this.elsewhere = elsewhere;
    }

    String id() {
      return "U0" + name().replaceFirst("_.*", "");
    }

    String team() {
      String other = this == MEI_OF_HUAXIN ? "T0002" : ELSEWHERE;
      return elsewhere ? other : front.world().team().id();
    }
  }

  private static Front front;
  private static Routes routes;

  /** The dispute on which strangers try themselves. */
  private static final Map<Kind, Integer> TARGETS = new EnumMap<>(Kind.class);

  /** Those in which insiders act. */
  private static final Map<String, Integer> OWN = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    front = new Front(TestBot.startWith(TestBot.Options.with(cast())));
    routes = OffersTest.routes();
    for (Kind kind : Kind.values()) {
      TARGETS.put(kind, opened(kind));
      for (Insider insider : Insider.values()) {
        OWN.put(kind + "/" + insider, opened(kind));
      }
    }
    becomes();
  }

  private static int opened(Kind kind) {
    int number = front.open("anna", kind.called(), "Huaxin " + kind.po() + " " + kind.secret());
    front.play(
        """
        - by: anna
          in: %s
          thread: "D-%d"
          mention: "log your caliper is wrong"
        - says: "I'll cc Mr Chen, the owner"
        """
            .formatted(kind.called(), number));
    return number;
  }

  // What happens to the channels and people while the disputes run.
  private static void becomes() {
    for (Kind kind : Kind.values()) {
      front.as("anna").remove(kind.called(), "rita");
      front.as("leo").leave(kind.called());
    }
    front.as("anna").makePrivate(Kind.MADE_PRIVATE.called());
    front.as("anna").share(Kind.SHARED.called(), true);
    front.as("anna").invite(Kind.SHARED.called(), "mei");
    front.as("anna").archive(Kind.ARCHIVED.called());
    front.as("anna").remove(Kind.WITHOUT_THE_BOT.called(), "taijie");
    front.bot().slack().deactivate("dora");
    for (Kind kind : Kind.values()) {
      // Should Slack still list them, they see nothing all the same.
      front.world().change(kind.id(), c -> c.joinedBy(Stranger.DORA.id()));
    }
    front.bot().forward(Duration.ofMinutes(2));
  }

  private static Cast cast() {
    Cast cast = Cast.nordlicht();
    Member anna = cast.people().getFirst();
    Stream<Member> more =
        Stream.of("rita", "leo", "dora", "gustav")
            .map(name ->
                new Member(
                    "U0" + name.toUpperCase(Locale.ROOT),
                    name,
                    name,
                    "",
                    anna.tz(),
                    anna.locale(),
                    name.equals("gustav"),
                    false,
                    false,
                    false));
    Set<String> people =
        new LinkedHashSet<>(
            List.of("U0ANNA", "U0MARCUS", "U0PETRA", "U0RITA", "U0LEO", "U0DORA", "U0BOT"));
    Stream<Channel> channels =
        Arrays.stream(Kind.values())
            .map(kind ->
                new Channel(
                    kind.id(),
                    kind.called(),
                    Channel.Kind.CHANNEL,
                    kind.startsPrivate(),
                    false,
                    false,
                    "",
                    people));
    return new Cast(
        cast.team(),
        cast.app(),
        Stream.concat(cast.people().stream(), more).toList(),
        Stream.concat(cast.channels().stream(), channels).toList());
  }

  @AfterAll
  static void stop() {
    front.close();
  }

  @TestFactory
  Stream<DynamicTest> nobody_else_changes_or_sees_anything() {
    return Arrays.stream(Kind.values())
        .flatMap(kind ->
            Stream.concat(
                Arrays.stream(Stranger.values())
                    .map(stranger ->
                        DynamicTest.dynamicTest(
                            kind + ": " + stranger.what,
                            () -> refused(kind, stranger.id(), stranger.team()))),
                kind == Kind.WITHOUT_THE_BOT
                    ? Stream.of(
                        DynamicTest.dynamicTest(
                            kind + ": whoever is in it, since nobody can say so",
                            () -> refused(kind, Insider.MARCUS.id(), front.world().team().id())))
                    : Stream.of()));
  }

  private static void refused(Kind kind, String user, String team) {
    int number = TARGETS.get(kind);
    Forged by = new Forged(front, user, team, kind.id());
    String from = front.world().nextTs();
    Snapshot before = Snapshot.of(kind, number);
    acts(kind, number).values().forEach(act -> act.accept(by));
    front.bot().settle();
    assertThat(Snapshot.of(kind, number)).isEqualTo(before);
    assertThat(by.back().toString()).doesNotContain(kind.secret());
    assertThat(told(user, from)).doesNotContain(kind.secret());
    assertThat(ofTheirOwn(user)).doesNotContain(kind.secret());
  }

  /**
   * What nobody else may change.
   *
   * @param journal the events of the dispute and who made them
   * @param newest how many disputes there are
   * @param guarded whether the guard reads the whole channel
   * @param opinion whether a language model may be asked there
   */
  private record Snapshot(List<String> journal, int newest, boolean guarded, boolean opinion) {

    static Snapshot of(Kind kind, int number) {
      String team = front.world().team().id();
      boolean guarded = front.bot().store().transact(work -> work.rooms().guarded(team, kind.id()));
      boolean opinion = front.bot().store().transact(work -> work.rooms().opinion(team, kind.id()));
      return new Snapshot(front.journal(number), front.newest(), guarded, opinion);
    }
  }

  @TestFactory
  Stream<DynamicTest> whoever_is_in_the_channel_acts_and_sees() {
    return OWN.keySet().stream()
        .filter(both -> !both.startsWith(Kind.WITHOUT_THE_BOT.name()))
        .map(both -> {
          Kind kind = Kind.valueOf(both.split("/")[0]);
          Insider insider = Insider.valueOf(both.split("/")[1]);
          return DynamicTest.dynamicTest(
              kind + ": " + insider.what, () -> does(kind, insider, OWN.get(both)));
        });
  }

  private static void does(Kind kind, Insider insider, int number) {
    Forged by = new Forged(front, insider.id(), front.world().team().id(), kind.id());
    String from = front.world().nextTs();
    int before = front.journal(number).size();
    acts(kind, number)
        .forEach((name, act) -> {
          // The first for good, the others since little else can be done afterwards.
          if (name.contains("forget") || name.contains("close") || name.contains("handover")) {
            return;
          }
          act.accept(by);
        });
    front.bot().settle();
    assertThat(front.journal(number).stream().skip(before).filter(e -> e.startsWith(insider.id())))
        .as("acts whose forgery is true to Slack")
        .hasSizeGreaterThan(12);
    assertThat(by.back() + told(insider.id(), from) + ofTheirOwn(insider.id()))
        .contains(kind.secret());
    if (kind == Kind.SHARED || kind == Kind.ARCHIVED) {
      assertThat(publicly(kind, from)).as("said before all who are there").isEmpty();
    } else {
      assertThat(publicly(kind, from)).isNotEmpty();
    }
  }

  /** What the bot said for everybody in a channel to read, or changed there. */
  private static List<Message> publicly(Kind kind, String from) {
    return front.world().messages(kind.id()).stream()
        .filter(m -> m.user().equals(front.world().app().user()) && !m.ephemeral())
        .filter(
            m -> m.ts().compareTo(from) > 0 || m.edited() != null && m.edited().compareTo(from) > 0)
        .toList();
  }

  @Test
  void links_lead_only_where_whoever_gets_them_may_go() {
    Set<String> followed = new LinkedHashSet<>();
    for (Member member : front.world().members()) {
      if (member.bot()) {
        continue;
      }
      Forged by = new Forged(front, member.id(), front.world().team().id(), "C0005");
      String from = front.world().nextTs();
      by.opens("home");
      by.opens("messages");
      by.commands("/dispute", "list");
      by.commands("/dispute", "stats");
      by.commands("/supplier", "Huaxin");
      Arrays.stream(Kind.values()).forEach(kind -> by.commands("/dispute", "list " + kind.po()));
      TARGETS.values().forEach(number -> by.asks("D-" + number));
      TARGETS.values().forEach(number -> by.commands("/dispute", "show D-" + number));
      front.bot().settle();
      String all = by.back() + told(member.id(), from) + ofTheirOwn(member.id());
      Set<String> theirs =
          front.world().channels().stream()
              .filter(c -> c.has(member.id()) && !member.external())
              .map(Channel::id)
              .collect(Collectors.toSet());
      Set<String> linked =
          LINK.matcher(all).results().map(m -> m.group(1)).collect(Collectors.toSet());
      assertThat(theirs).as(member.name()).containsAll(linked);
      followed.addAll(linked);
    }
    assertThat(followed).contains(Kind.PUBLIC.id(), Kind.PRIVATE.id(), Kind.MADE_PRIVATE.id());
  }

  /** What the bot said since then for a person to read, wherever. */
  private static String told(String user, String from) {
    return front.world().channels().stream()
        .flatMap(
            c -> front.world().messages(c.id()).stream().filter(m -> m.ephemeral() || c.has(user)))
        .filter(m -> m.user().equals(front.world().app().user()) && m.visibleTo(user))
        .filter(m -> m.ts().compareTo(from) > 0)
        .map(Front::raw)
        .collect(Collectors.joining("\n"));
  }

  /** A person's Home and windows. */
  private static String ofTheirOwn(String user) {
    return Stream.concat(front.world().home(user).stream(), front.world().views(user).stream())
        .map(View::body)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Consumer<Forged>> acts(Kind kind, int number) {
    String dispute = "D-" + number;
    String root = front.dispute(number).head().card().orElseThrow();
    Map<String, Consumer<Forged>> acts = new LinkedHashMap<>();
    for (String action : routes.clicks().keySet()) {
      String value = number + "|1|" + second(action) + "|0";
      acts.put("button " + action, by -> by.click(action, value));
    }
    for (String action : List.of("more-details", "more-people", "facts-usual")) {
      acts.put(
          "button in a window " + action,
          by -> by.clickInWindow(action, "b", number + "|1", "facts", number + "|1|call"));
    }
    acts.put("again", by -> by.click("again", "/dispute show " + dispute));
    for (String entry : routes.choices().keySet()) {
      acts.put("menu " + entry, by -> by.click("card-more", number + "|" + entry + "|call"));
    }
    for (String callback : routes.windows().keySet()) {
      acts.put("window " + callback, by -> by.window(callback, number + "|1|call"));
    }
    for (String callback : routes.edits().keySet()) {
      acts.put(
          "field of window " + callback,
          by -> by.clickInWindow("value", "supplier", "Huaxin", callback, number + "|1|call"));
    }
    for (String callback : routes.closings().keySet()) {
      acts.put("closed window " + callback, by -> by.closes(callback, number + "|1|call"));
    }
    for (String field : routes.typings().keySet()) {
      acts.put("letters typed into " + field, by -> by.types(field, "h"));
    }
    for (String callback : routes.shortcuts().keySet()) {
      acts.put("shortcut " + callback, by -> by.shortcut(callback));
    }
    for (String callback : routes.messages().keySet()) {
      acts.put("message shortcut " + callback, by -> by.shortcut(callback, root));
    }
    Map<OnMention, String> spoken = new IdentityHashMap<>();
    routes.mentions().forEach((word, handler) -> spoken.putIfAbsent(handler, word));
    for (String word : spoken.values()) {
      acts.put("mention " + word, by -> by.mentions(word + " rework all", root));
      acts.put("mention " + word + " of it", by -> by.mentions(word + " " + dispute, ""));
      acts.put("direct message " + word, by -> by.asks(word + " " + dispute));
    }
    acts.put("its number alone", by -> by.asks(dispute));
    acts.put("a question about it", by -> by.asks("they say our calipers are wrong " + dispute));
    acts.put("a message in its thread", by -> by.says("let's cc the owner now", root));
    for (String word : routes.words()) {
      acts.put("command " + word, by -> by.commands("/dispute", word + " " + dispute));
    }
    acts.put("handover to oneself", by -> by.commands("/dispute", handover(dispute, by.user())));
    acts.put("model of the channel", by -> by.commands("/dispute", "model off"));
    acts.put("list by supplier", by -> by.commands("/dispute", "list Huaxin"));
    acts.put("figures of a supplier", by -> by.commands("/dispute", "stats Huaxin"));
    acts.put("supplier", by -> by.commands("/supplier", "Huaxin"));
    acts.put("phrase", by -> by.commands("/phrase", "they say our calipers are wrong " + dispute));
    acts.put("draft", by -> by.commands("/draft", dispute));
    acts.put("Home", by -> by.opens("home"));
    acts.put("Messages tab", by -> by.opens("messages"));
    return acts;
  }

  private static String handover(String dispute, String to) {
    return "handover " + dispute + " <@" + to + ">";
  }

  private static String second(String action) {
    return switch (action) {
      case "answer-stance" -> "accepts";
      case "answer-topic", "answer-argument" -> "sampling";
      case "step-done", "words" -> "call";
      default -> "opening-call";
    };
  }
}
