package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Awake;
import taijie.TestBot;
import taijie.guard.GuardAction;
import taijie.guard.Remark;
import taijie.guard.Weighed;
import taijie.opinion.Outcome;
import taijie.playground.world.Message;
import taijie.storage.Export;
import taijie.vocabulary.Stage;

/** The second opinion as people meet it: off, agreed to, of use, away, and never in the way. */
class SecondOpinionInSlackTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String ANSWER = "周琳：抽样只有125件，你们的卡尺没有校准，23件不算多";

  private final Parrot model = new Parrot();
  private Front front;
  private int number;

  @BeforeEach
  void start() {
    front = Front.asking(model);
    number =
        front.open(
            "anna",
            HUAXIN,
            "Huaxin PO-4471 18% of lids over tolerance",
            "{People at the factory: \"Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner\"}");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private void agree(String... ticks) {
    List<String> fill = new ArrayList<>();
    for (String tick : ticks) {
      fill.add(tick);
    }
    front.play(
        """
        - home: anna
          then: {home: ["Second opinion", "off", "models.example.com"]}
        - by: anna
          click: Second opinion …
          on: home
          fill: {%s}
        """
            .formatted(String.join(", ", fill)));
    assertThat(home("anna")).contains("*Second opinion:* on");
  }

  private static final String ON = "Second opinion: \"The language model may be asked\"";
  private static final String OVERHEARD =
      "Overheard messages: \"Also about doubtful messages that were not meant for you\"";

  private String home(String who) {
    front.play("- home: " + who);
    return front.world().home(front.as(who).id()).orElseThrow().body().toString();
  }

  private void log(String text) {
    front.play(
        """
        - by: anna
          mention: "log %s"
        """
            .formatted(text));
  }

  private String thread() {
    StringBuilder all = new StringBuilder();
    for (Message message : front.thread(number)) {
      all.append(Front.raw(message)).append('\n');
    }
    return all.toString();
  }

  private void everything() {
    log(ANSWER);
    front.command("anna", HUAXIN, "/phrase they say our calipers are wrong");
    front.play(
        """
        - by: anna
          mention: "could you jot down somewhere what Linda told us on Tuesday about it"
        - says: "maybe their top guy could have a look at some point?"
        - mention: "check This lot is rejected, 23 of 125. You must answer within 5 days."
        """);
  }

  @Test
  void unless_an_admin_agreed_nothing_is_sent_and_nothing_is_missing() {
    everything();
    assertThat(model.asked).isEmpty();
    assertThat(thread()).contains("Answer 1").doesNotContain("machine translation");
    assertThat(home("anna")).contains("Nothing that anybody writes leaves the house");
  }

  @Test
  void an_admin_reads_what_leaves_the_house_and_where_to_and_nobody_else_decides() {
    front.play(
        """
        - home: anna
        - by: anna
          click: Second opinion …
          on: home
          then: {modal: ["What leaves the house, and where to:", "models.example.com", "prices", "a hash"]}
        """);
    assertThat(home("marcus")).contains("Second opinion").doesNotContain("Second opinion …");
    front.forgedClick("marcus", HUAXIN, "opinion", "0");
    assertThat(front.world().views(front.as("marcus").id())).isEmpty();
    assertThat(front.everything()).contains("Only an admin of this Slack workspace");
  }

  @Test
  void an_answer_gets_a_gist_in_the_other_language_before_it_is_shown() {
    agree(ON);
    model.says(
        Map.of(
            "gist",
            "Only 125 pieces were sampled, your caliper is not calibrated, 23 pieces are not many"));
    log(ANSWER);
    assertThat(front.dispute(number).answers().glossed()).containsKey(1);
    assertThat(thread())
        .contains("In English (machine translation):", "your caliper is not calibrated");
    assertThat(model.asked)
        .allSatisfy(question ->
            assertThat(question.user()).doesNotContain("周琳", "Linda", "Huaxin", "PO-4471", "Anna"));
  }

  @Test
  void an_english_answer_gets_a_chinese_gist() {
    agree(ON);
    model.says(Map.of("gist", "我们认为23件没有问题，你们的卡尺不对"));
    log("We think the 23 pieces are fine, your caliper is wrong");
    assertThat(thread()).contains("In Chinese (machine translation):", "你们的卡尺不对");
  }

  @Test
  void a_gist_that_turns_an_argument_into_an_acceptance_is_not_shown() {
    agree(ON);
    model.says(
        Map.of(
            "gist", "We accept the finding, we are sorry, and will rework all 125 and 23 pieces"));
    log("抽样只有125件，你们的卡尺没有校准，23件不算多，我们不同意");
    assertThat(model.asked).isNotEmpty();
    assertThat(thread()).contains("Answer 1").doesNotContain("machine translation");
  }

  @Test
  void for_a_dispute_where_somebody_switched_it_off_nothing_is_sent() {
    agree(ON, OVERHEARD);
    front.play(
        """
        - by: marcus
          choose: No second opinion in this dispute
          from: More
          on: card
          then: {thread: ["wants nothing of this dispute sent"]}
        """);
    log(ANSWER);
    front.play(
        """
        - by: anna
          says: "maybe their top guy could have a look at some point?"
        - mention: "check This lot is rejected, 23 of 125."
        """);
    assertThat(model.asked).isEmpty();
    assertThat(front.dispute(number).head().opinion()).isFalse();
  }

  @Test
  void overheard_messages_are_sent_only_if_that_was_agreed_to_as_well() {
    String doubtful = doubtful();
    agree(ON);
    front.play("- {by: marcus, says: \"" + doubtful + "\"}");
    assertThat(model.asked).isEmpty();
    front.play(
        """
        - home: anna
        - by: anna
          click: Second opinion …
          on: home
          fill: {%s, %s}
        - {by: marcus, says: "%s"}
        """
            .formatted(ON, OVERHEARD, doubtful));
    await().untilAsserted(() -> assertThat(model.asked).hasSize(1));
    assertThat(model.asked.getFirst().user()).contains("stage: first-notice");
  }

  @Test
  void a_doubtful_message_is_judged_again_before_its_author_hears_anything() {
    agree(ON, OVERHEARD);
    String doubtful = doubtful();
    model.says(Map.of("kinds", List.of(), "quote", ""));
    front.play("- {by: marcus, says: \"" + doubtful + "\"}");
    await()
        .untilAsserted(
            () -> assertThat(outcomes()).containsAnyOf(Outcome.AGREED, Outcome.OVERRULED));
    front.bot().settle();
    assertThat(front.dispute(number).watch().warnings()).isEmpty();
  }

  @Test
  void a_model_that_is_away_is_invisible_and_the_embedded_judgement_stands() {
    agree(ON, OVERHEARD);
    everything();
    assertThat(model.asked).isNotEmpty();
    assertThat(thread())
        .contains("Answer 1", "I read this as")
        .doesNotContain("machine translation");
    assertThat(front.everything())
        .doesNotContain("Something went wrong", "language model, from the phrasebook");
  }

  @Test
  void a_phrase_is_fitted_says_so_and_shows_the_books_words_on_demand() {
    agree(ON);
    model.says(
        Map.of(
            "source",
            "1",
            "en",
            "Which tool did you use, and where did you measure? Let us measure the same pieces together with both calipers.",
            "zh",
            "您那边用的什么卡尺、量的哪个位置？咱们拿同一批件，用两边的卡尺一起量一下。"));
    String words = front.command("anna", HUAXIN, "/phrase they say our calipers are wrong");
    assertThat(words)
        .contains(
            "For “they say our calipers are wrong”",
            "fitted to your sentence",
            "both calipers",
            "The book's words");
    front.play(
        """
        - by: anna
          click: The book's words
          on: "fitted to your sentence"
          then: {modal: ["Words to use", "Rather not"]}
        """);
  }

  @Test
  void free_words_are_offered_as_a_command_and_done_only_when_pressed() {
    agree(ON);
    String kept = "Linda rang at noon, more on Tuesday";
    // Of some of these the phrasebook is sure: then nobody is asked.
    String said =
        List.of(
                "jot down somewhere what came in: " + kept,
                "could you jot down somewhere how far we have come with all this: " + kept,
                "zzz keep qqq " + kept + " zzz",
                "zzz jot this down for good please zzz " + kept)
            .stream()
            .filter(words -> !Awake.KNOWLEDGE.phrasebook().find(words).confident())
            .findFirst()
            .orElseThrow();
    model.says(Map.of("command", "log", "rest", kept.replace("Linda", "[[P1]]")));
    front.play("- {by: anna, mention: \"" + said + "\"}");
    assertThat(model.asked)
        .anySatisfy(
            q -> assertThat(q.user()).contains("message:", "rang at noon, more on Tuesday"));
    assertThat(front.dispute(number).answers().standing()).isEmpty();
    front.play(
        """
        - by: anna
          click: Log it …
          on: "I think you mean"
          fill: {}
        """);
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
  }

  private static final Map<String, Object> IN_ORDER =
      Map.of(
          "en",
          "Thank you for the work on this order. Of 125 lids 23 are over. How do you see it? Let us look at it together.",
          "zh",
          "这单辛苦了。125件里有23件超差。您怎么看？咱们一起看看。");

  private static final String SECOND = "language model is reading it, too";

  private void draftInWindow() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/draft This lot is rejected, 23 of 125 lids are over. You were careless."
          fill: {}
        """);
  }

  private String window() {
    return front.modal("anna").body().toString();
  }

  @Test
  void a_draft_in_the_window_is_read_at_once_and_then_a_second_time() {
    agree(ON);
    model.says(IN_ORDER);
    draftInWindow();
    assertThat(window()).contains("I would look at again");
    await()
        .untilAsserted(() ->
            assertThat(window())
                .contains("I would look at again", "Put in order by your team's language model")
                .doesNotContain(SECOND));
  }

  @Test
  void what_the_bot_found_in_a_draft_stands_in_the_window_where_whoever_asked_dies() {
    agree(ON);
    model.chokes();
    draftInWindow();
    await().dontCatchUncaughtExceptions().untilAsserted(() -> assertThat(model.asked).isNotEmpty());
    front.bot().restart();
    assertThat(window()).contains("I would look at again", SECOND).doesNotContain("One moment");
  }

  @Test
  void a_model_that_is_away_leaves_the_window_as_it_would_be_without_it() {
    agree(ON);
    draftInWindow();
    await()
        .untilAsserted(
            () -> assertThat(window()).contains("I would look at again").doesNotContain(SECOND));
    assertThat(model.asked).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hash_conflict", "not_found", "expired_trigger_id", "internal_error"})
  void a_window_that_slack_does_not_bring_up_to_date_shows_what_the_bot_found(String error) {
    agree(ON);
    model.says(IN_ORDER);
    front.bot().slack().weather().refuse("views.update", error);
    draftInWindow();
    await().untilAsserted(() -> assertThat(outcomes()).contains(Outcome.USED));
    front.bot().settle();
    assertThat(window())
        .contains("I would look at again", SECOND)
        .doesNotContain("Put in order by your team's language model");
  }

  @Test
  void a_doubtful_warning_is_not_lost_where_whoever_asked_dies() {
    agree(ON, OVERHEARD);
    model.chokes();
    front.play("- {by: marcus, says: \"" + doubtfulWarning() + "\"}");
    await().untilAsserted(() -> assertThat(model.asked).hasSize(1));
    front.bot().restart();
    front.bot().forward(Duration.ofSeconds(10));
    assertThat(front.dispute(number).watch().warnings()).hasSize(1);
    front.bot().forward(Duration.ofMinutes(1));
    assertThat(front.dispute(number).watch().warnings()).hasSize(1);
  }

  @Test
  void where_the_factory_may_be_reading_nothing_is_sent() {
    agree(ON, OVERHEARD);
    front.play(
        """
        - by: anna
          shares: quality-huaxin
        - invites: mei
          in: quality-huaxin
        """);
    everything();
    front.command("anna", HUAXIN, "/draft This lot is rejected, 23 of 125. You were careless.");
    front.play("- {by: marcus, says: \"" + doubtful() + "\"}");
    assertThat(model.asked).isEmpty();
  }

  @Test
  void a_command_that_nobody_allowed_is_never_offered() {
    agree(ON);
    model.says(Map.of("command", "forget", "rest", ""));
    front.play("- {by: anna, mention: \"zzz wipe all of this out for good please zzz\"}");
    assertThat(front.everything()).doesNotContain("I think you mean");
    front.forgedClick("anna", HUAXIN, "understood", number + "|forget|");
    assertThat(front.dispute(number).isOpen()).isTrue();
  }

  @Test
  void a_draft_is_put_in_order_beside_the_bots_own() {
    agree(ON);
    model.says(IN_ORDER);
    front.play(
        """
        - by: anna
          mention: "check This lot is rejected, 23 of 125 lids are over. You were careless."
          then: {private: ["I would look at again", "Put in order by your team's language model", "Of 125 lids 23 are over"]}
        """);
  }

  @Test
  void what_was_sent_is_kept_as_a_hash_and_counts() {
    agree(ON);
    model.says(
        Map.of(
            "gist",
            "Only 125 pieces were sampled, your caliper is not calibrated, 23 are not many"));
    log(ANSWER);
    StringWriter kept = new StringWriter();
    new Export(front.bot().database())
        .write(Optional.of(front.world().team().id()), new PrintWriter(kept));
    List<String> rows =
        kept.toString().lines().filter(l -> l.contains("\"model_sending\"")).toList();
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows.getFirst()).containsPattern("\"hash\":\"[0-9a-f]{64}\"");
    assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain("卡尺", "周琳", "caliper"));
    assertThat(home("anna")).contains("Asked ", "agreed with me", "gave words I used 1");
  }

  private Set<Outcome> outcomes() {
    return front
        .bot()
        .store()
        .transact(work ->
            work.opinions()
                .used(
                    front.world().team().id(), TestBot.MONDAY.atZone(ZoneOffset.UTC).toLocalDate())
                .outcomes()
                .keySet());
  }

  // A message of which the guard, as it has learnt today, is unsure.
  private static String doubtful() {
    return doubts().findFirst().orElseThrow();
  }

  // The same, where the guard would say something by itself.
  private static String doubtfulWarning() {
    return doubts()
        .filter(text -> weighed(text).verdict().action() != GuardAction.NONE)
        .findFirst()
        .orElseThrow();
  }

  private static Weighed weighed(String text) {
    return Awake.KNOWLEDGE
        .guard()
        .weigh(new Remark(text, Optional.empty(), Stage.FIRST_NOTICE, List.of()));
  }

  private static Stream<String> doubts() {
    return Stream.of(
            "maybe their top guy could have a look at some point?",
            "should somebody higher up over there see this?",
            "who decides over there in the end, and would they want to hear about it?",
            "one more round like this and we look elsewhere",
            "perhaps a note to the folks upstairs at the plant",
            "we may need something official this time",
            "I wonder whether Chen should hear about it",
            "this has to go up the ladder somehow",
            "let them feel it in the next order",
            "let's loop in whoever runs the place",
            "maybe Chen's boss should read our report too",
            "I may copy a few more people over there",
            "perhaps we put the whole team over there on the mail",
            "we could tell them that the next order depends on it",
            "should we make it an official complaint?",
            "we could put it on letterhead")
        .filter(text -> weighed(text).isDoubtful());
  }
}
