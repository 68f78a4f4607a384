package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.playground.world.Message;
import taijie.server.Signed;

/**
 * Who may see and do what: every act that can be asked for, by every kind of person who may not, in
 * every kind of channel, with requests as Slack would sign them. Nothing may change, and nothing of
 * the dispute may come back.
 */
class PermissionsTest {

  private static final String SECRET = "zinc-pest on lids";
  private static final String ELSEWHERE = "T0099";

  private static Front front;
  private static Routes routes;

  /** A dispute of each kind of channel. */
  private static final Map<String, Integer> DISPUTES = new TreeMap<>();

  @BeforeAll
  static void start() {
    front = new Front();
    routes = OffersTest.routes();
    for (String channel : List.of("quality-huaxin", "returns-confidential", "sourcing")) {
      int number = front.open("anna", channel, "Huaxin PO-77 " + SECRET + ", 9 of 80");
      front.play(
          """
          - by: anna
            in: %s
            thread: "%s"
            mention: "log your caliper is wrong"
          - says: "I'll cc Mr Chen, the owner"
          """
              .formatted(channel, SECRET));
      DISPUTES.put(channel, number);
    }
    front.play(
        """
        - by: anna
          removes: marcus
          in: returns-confidential
        - shares: sourcing
        - invites: mei
          in: sourcing
        """);
  }

  @AfterAll
  static void stop() {
    front.close();
  }

  /** Somebody who may not: who, from which workspace, on the dispute of which channel. */
  private record Stranger(String what, String who, String team, String channel) {}

  private static List<Stranger> strangers() {
    String own = front.world().team().id();
    return List.of(
        new Stranger("a guest outside the public channel", "petra", own, "quality-huaxin"),
        new Stranger("a colleague outside the private channel", "lin", own, "returns-confidential"),
        new Stranger("one who was removed", "marcus", own, "returns-confidential"),
        new Stranger("the factory, as its own team", "mei", "T0002", "sourcing"),
        new Stranger("the factory, as if it were ours", "mei", own, "sourcing"),
        new Stranger("the same person in another workspace", "anna", ELSEWHERE, "quality-huaxin"));
  }

  @TestFactory
  Stream<DynamicTest> nobody_else_changes_or_sees_anything() {
    return strangers().stream()
        .flatMap(stranger ->
            acts(stranger.who(), stranger.team(), stranger.channel()).entrySet().stream()
                .map(act ->
                    DynamicTest.dynamicTest(
                        stranger.what() + ": " + act.getKey(),
                        () -> refused(stranger, act.getValue()))));
  }

  private static void refused(Stranger stranger, Runnable act) {
    int number = DISPUTES.get(stranger.channel());
    long before = front.dispute(number).seq();
    List<Message> seen = front.seenBy(stranger.who());
    act.run();
    assertThat(front.dispute(number).seq()).as("what the journal holds").isEqualTo(before);
    assertThat(front.news(stranger.who(), seen)).doesNotContain(SECRET);
    assertThat(front.world().views(front.as(stranger.who()).id()))
        .allSatisfy(view -> assertThat(view.body().toString()).doesNotContain(SECRET));
  }

  @Test
  void the_same_acts_by_somebody_of_the_channel_do_something() {
    String own = front.world().team().id();
    List<String> changing = new ArrayList<>();
    acts("anna", own, "quality-huaxin")
        .forEach((name, act) -> {
          int number = DISPUTES.get("quality-huaxin");
          if (name.contains("forget")) {
            return;
          }
          long before = front.dispute(number).seq();
          act.run();
          if (front.dispute(number).seq() > before) {
            changing.add(name);
          }
        });
    assertThat(changing).as("acts whose forgery is true to Slack").hasSizeGreaterThan(12);
  }

  private static Map<String, Runnable> acts(String who, String team, String channel) {
    int number = DISPUTES.get(channel);
    Map<String, Runnable> acts = new LinkedHashMap<>();
    for (String action : routes.clicks().keySet()) {
      String value = number + "|1|" + second(action) + "|0";
      acts.put("button " + action, () -> click(who, team, channel, action, value));
    }
    for (String entry : routes.choices().keySet()) {
      acts.put(
          "menu " + entry,
          () -> click(who, team, channel, "card-more", number + "|" + entry + "|call"));
    }
    for (String callback : routes.windows().keySet()) {
      acts.put("window " + callback, () -> window(who, team, callback, number + "|1|call"));
    }
    for (String callback : routes.messages().keySet()) {
      acts.put("shortcut " + callback, () -> shortcut(who, team, channel, callback));
    }
    for (String word : routes.mentions().keySet()) {
      acts.put("mention " + word, () -> mention(who, team, channel, word + " rework all"));
    }
    for (String word : routes.words()) {
      acts.put("command " + word, () -> command(who, team, "/dispute", word + " D-" + number));
    }
    acts.put("list by supplier", () -> command(who, team, "/dispute", "list Huaxin"));
    acts.put("supplier", () -> command(who, team, "/supplier", "Huaxin"));
    return acts;
  }

  private static String second(String action) {
    return switch (action) {
      case "answer-stance" -> "accepts";
      case "answer-topic", "answer-argument" -> "sampling";
      case "step-done", "words" -> "call";
      default -> "opening-call";
    };
  }

  private static void click(String who, String team, String channel, String action, String value) {
    String at = front.channel(channel).id();
    form(
        """
        {"type":"block_actions","team":{"id":"%s","domain":"x"},
         "user":{"id":"%s","username":"x","name":"x","team_id":"%s"},
         "api_app_id":"A0001","token":"x","trigger_id":"%s","response_url":"%s",
         "container":{"type":"message","message_ts":"1.000001","channel_id":"%s"},
         "channel":{"id":"%s","name":"x"},
         "actions":[{"type":"button","block_id":"b","action_id":"%s","value":"%s","action_ts":"%s"}]}
        """
            .formatted(
                team,
                front.as(who).id(),
                team,
                trigger(),
                front.bot().slack().address().resolve("response/none"),
                at,
                at,
                action,
                value,
                front.world().nextTs()));
  }

  private static void window(String who, String team, String callback, String carried) {
    String values =
        Stream.of("text", "who", "reason", "how", "lesson", "batch", "cause", "tried", "supplier")
                .map(field -> input(field, "\"type\":\"plain_text_input\",\"value\":\"x\""))
                .reduce("", String::concat)
            + Stream.of("said", "given", "until")
                .map(field ->
                    input(field, "\"type\":\"datepicker\",\"selected_date\":\"2026-03-02\""))
                .reduce("", String::concat)
            + input("medium", option("call"))
            + input("ending", option("accepted"))
            + input("playbook", option("new-supplier"))
            + input("to", "\"type\":\"users_select\",\"selected_user\":\"U0MARCUS\"");
    form(
        """
        {"type":"view_submission","team":{"id":"%s","domain":"x"},
         "user":{"id":"%s","username":"x","name":"x","team_id":"%s"},
         "api_app_id":"A0001","token":"x","trigger_id":"%s",
         "view":{"id":"V%s","hash":"h","type":"modal","callback_id":"%s","private_metadata":"%s",
                 "state":{"values":{%s}}}}
        """
            .formatted(
                team,
                front.as(who).id(),
                team,
                trigger(),
                front.world().nextNumber(),
                callback,
                carried,
                values.substring(0, values.length() - 1)));
  }

  private static String input(String block, String value) {
    return "\"%s\":{\"value\":{%s}},".formatted(block, value);
  }

  private static String option(String value) {
    return "\"type\":\"static_select\",\"selected_option\":{\"value\":\"%s\"}".formatted(value);
  }

  private static void shortcut(String who, String team, String channel, String callback) {
    form(
        """
        {"type":"message_action","callback_id":"%s","team":{"id":"%s","domain":"x"},
         "user":{"id":"%s","name":"x"},"channel":{"id":"%s","name":"x"},"token":"x",
         "trigger_id":"%s","response_url":"%s","action_ts":"%s","message_ts":"%s",
         "message":{"type":"message","user":"U0ANNA","text":"goods are ok","ts":"%s","thread_ts":"%s"}}
        """
            .formatted(
                callback,
                team,
                front.as(who).id(),
                front.channel(channel).id(),
                trigger(),
                front.bot().slack().address().resolve("response/none"),
                front.world().nextTs(),
                front.world().nextTs(),
                front.world().nextTs(),
                root(channel)));
  }

  private static void mention(String who, String team, String channel, String text) {
    String ts = front.world().nextTs();
    String event =
        """
        {"type":"event_callback","token":"x","team_id":"%s","api_app_id":"A0001","event_id":"Ev%s",
         "event_time":1,"event":{"type":"app_mention","user":"%s","text":"<@U0BOT> %s","ts":"%s",
         "thread_ts":"%s","channel":"%s","event_ts":"%s"}}
        """
            .formatted(
                team,
                front.world().nextNumber(),
                front.as(who).id(),
                text,
                ts,
                root(channel),
                front.channel(channel).id(),
                ts);
    assertThat(Signed.json(events(), now(), event)).isLessThan(500);
    front.bot().settle();
  }

  private static void command(String who, String team, String command, String text) {
    int status =
        Signed.form(
            events(),
            now(),
            Map.of(
                "command", command,
                "text", text,
                "team_id", team,
                "user_id", front.as(who).id(),
                "channel_id", front.channel("lunch").id(),
                "trigger_id", trigger(),
                "response_url", front.bot().slack().address().resolve("response/none").toString()));
    assertThat(status).isLessThan(500);
    front.bot().settle();
  }

  private static void form(String payload) {
    assertThat(Signed.form(events(), now(), Map.of("payload", payload))).isLessThan(500);
    front.bot().settle();
  }

  private static String root(String channel) {
    return front.dispute(DISPUTES.get(channel)).head().card().orElseThrow();
  }

  private static String trigger() {
    return front.world().nextNumber() + ".1.forged";
  }

  private static URI events() {
    return front.bot().bot().events();
  }

  private static Instant now() {
    return front.bot().clock().instant();
  }
}
