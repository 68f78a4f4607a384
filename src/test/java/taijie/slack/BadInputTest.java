package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.playground.world.Message;

/** What people type and press that cannot be done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String HIDDEN = "returns-confidential";

  private Front front;
  private int lids;
  private int confidential;

  @BeforeAll
  void start() {
    front = new Front();
    lids = front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
    confidential = front.open("anna", HIDDEN, "Weimei PO-7001 glue joints open at 12%");
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void an_unknown_word_gets_what_can_be_done() {
    assertThat(front.command("anna", HUAXIN, "/dispute frobnicate now"))
        .contains("I do not know “frobnicate”.", "/dispute open", "\"action_id\":\"open\"")
        .doesNotContain("Did you mean");
  }

  @ParameterizedTest
  @CsvSource({"opne, open", "lsit, list", "hand-over, handover", "CLSOE, close", "reopne, reopen"})
  void a_misspelt_word_gets_the_right_one(String typed, String near) {
    assertThat(front.command("anna", HUAXIN, "/dispute " + typed))
        .contains("Did you mean `/dispute " + near + "`?");
  }

  @Test
  void a_word_full_of_markup_is_shown_as_typed() {
    assertThat(front.command("anna", HUAXIN, "/dispute <!channel>"))
        .contains("&lt;!channel&gt;")
        .doesNotContain("<!channel>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "next", "close", "reopen", "handover", "forget"})
  void a_number_that_nobody_gave_out_is_said_to_be_unknown(String word) {
    assertThat(front.command("anna", HUAXIN, "/dispute " + word + " D-999 @marcus"))
        .contains("I can't find D-999 among the disputes you can see.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "next", "close", "reopen", "handover", "forget"})
  void a_missing_number_is_asked_for(String word) {
    assertThat(front.command("anna", HUAXIN, "/dispute " + word)).contains("Which dispute?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "D-", "D-0", "D-1.5", "D-99999999999999", "🙂", "十二"})
  void a_word_that_is_no_number_is_named(String word) {
    assertThat(front.command("anna", HUAXIN, "/dispute show " + word))
        .containsAnyOf("“" + word + "” isn't a dispute number", "I can't find D-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "next", "close", "reopen", "handover", "forget"})
  void a_dispute_of_another_channel_is_as_unknown_as_none(String word) {
    String hidden =
        front.command("petra", "sourcing", "/dispute " + word + " D-" + confidential + " @anna");
    String none = front.command("petra", "sourcing", "/dispute " + word + " D-998 @anna");

    assertThat(hidden)
        .contains("I can't find D-" + confidential + " among the disputes you can see.");
    assertThat(withoutIds(hidden.replace("D-" + confidential, "D-998")))
        .isEqualTo(withoutIds(none));
  }

  @Test
  void a_list_and_a_supplier_tell_nothing_of_channels_one_is_not_in() {
    assertThat(front.command("petra", "sourcing", "/dispute list")).doesNotContain("Weimei");
    assertThat(front.command("petra", "sourcing", "/dispute list Weimei"))
        .contains("I find nothing for “Weimei”");
    assertThat(front.command("petra", "sourcing", "/supplier Weimei"))
        .contains("I know of no dispute with “Weimei”")
        .doesNotContain("glue");
    assertThat(front.command("petra", "sourcing", "/supplier")).doesNotContain("Weimei", "Huaxin");
    assertThat(front.command("petra", "sourcing", "/supplier Weimie")).doesNotContain("Weimei");
  }

  @ParameterizedTest
  @CsvSource({
    "step-done, prepare",
    "words, opening-call",
    "log-answer, x",
    "card-more, facts",
    "card-more, close",
    "card-more, batch",
    "card-more, mute",
    "card-more, listen",
    "close, x",
    "reopen, x",
    "answer-withdraw, 1",
    "answer-edit, 1",
    "warning-call, 1",
    "warning-why, 1",
    "phrase-share, opening-call"
  })
  void a_button_of_a_dispute_one_may_not_see_does_nothing(String action, String value) {
    List<Message> before = front.seenBy("petra");
    long seq = seq(confidential);

    int status = front.forgedClick("petra", "sourcing", action, confidential + "|" + value + "|0");

    assertThat(status).isEqualTo(200);
    assertThat(front.news("petra", before)).contains("I can't find D-" + confidential);
    assertThat(front.world().views(front.as("petra").id())).isEmpty();
    assertThat(seq(confidential)).isEqualTo(seq);
  }

  @ParameterizedTest
  @CsvSource({
    "step-done, ''",
    "step-done, x|y|z",
    "answer-stance, 1|x|nonsense",
    "answer-topic, 1|99|nonsense",
    "answer-withdraw, 1|99",
    "answer-edit, 1|99",
    "card-more, 1|nonsense",
    "snooze, 1|snooze-2h|nonsense",
    "phrase-other, 1|nonsense|5",
    "phrase-other, 1|opening-call|99999",
    "phrase-medium, 1|opening-call|nonsense",
    "words, 1|nonsense",
    "list-page-on, x|y",
    "list-page-on, 99999|",
    "unheard-of, 1"
  })
  void a_button_with_a_value_nobody_made_does_no_harm(String action, String value) {
    assertThat(front.forgedClick("anna", HUAXIN, action, value)).isEqualTo(200);
    assertThat(front.everything()).doesNotContain("Something went wrong on my side");
  }

  @Test
  void handing_over_to_somebody_outside_the_channel_is_refused_by_name() {
    assertThat(front.command("anna", HUAXIN, "/dispute handover D-" + lids + " @petra"))
        .contains("petra is not in the dispute's channel.");
    assertThat(front.command("anna", HUAXIN, "/dispute handover D-" + lids + " @nobody"))
        .contains("To whom?");
    assertThat(front.command("anna", HUAXIN, "/dispute handover D-" + lids)).contains("To whom?");
    assertThat(front.command("anna", HUAXIN, "/dispute handover D-" + lids + " @anna"))
        .contains("is already with that person");
  }

  @Test
  void an_unknown_supplier_gets_the_nearest_name() {
    assertThat(front.command("anna", HUAXIN, "/supplier Huaxni")).contains("Did you mean “Huaxin”");
    assertThat(front.command("anna", HUAXIN, "/supplier Zzyzx")).contains("I know of no dispute");
  }

  @Test
  void a_mention_outside_a_disputes_thread_says_where_it_works() {
    front.play(
        """
        - by: anna
          in: sourcing
          top: true
          mention: "next"
          then:
            private: ["This works in a dispute's thread."]
        - mention: "log they say it is fine"
          in: sourcing
          top: true
          then:
            private: ["This works in a dispute's thread."]
        """);
  }

  @Test
  void a_mention_without_a_word_behind_it_is_answered() {
    front.open("anna", HUAXIN, "Baolin PO-5004 stains on 4%");
    front.play(
        """
        - by: anna
          mention: "log"
          then:
            private: ["There is nothing to log yet."]
        - mention: "batch"
          then:
            private: ["There is nothing to note yet."]
        - mention: "note"
          then:
            private: ["There is nothing to note yet."]
        """);
  }

  @Test
  void a_second_click_on_a_button_says_who_did_it_already() {
    front.open("anna", HUAXIN, "Yongda PO-5001 scratches on 6%");
    front.play(
        """
        - by: anna
          click: All ready
          on: "Next: Get the facts ready"
          then:
            thread: ["Next: Call one person, privately"]
        - by: marcus
          click: All ready
          on: "Next: Get the facts ready"
          then:
            private: ["This step is done already (Anna Weber)."]
            not: ["Next: Call one person, privately"]
        """);
  }

  @Test
  void a_second_dispute_is_not_opened_by_a_window_sent_twice() {
    int before = front.newest();
    front.open("anna", HUAXIN, "Huaxin PO-5002 dents on 3%");
    assertThat(front.newest()).isEqualTo(before + 1);
    assertThat(front.world().views(front.as("anna").id())).isEmpty();
  }

  @Test
  void a_closed_dispute_takes_nothing_more() {
    int closed = front.open("anna", HUAXIN, "Shunfa PO-5003 burrs on 9%");
    front.play(
        """
        - by: anna
          choose: Close the dispute
          on: card
          fill: {How did it end?: The factory accepted}
          then:
            card: ["Closed: The factory accepted and made it good"]
        - command: "/dispute next D-%1$d"
          then: {private: ["D-%1$d is closed."]}
        - command: "/dispute close D-%1$d"
          then: {private: ["D-%1$d is closed."]}
        - click: All ready
          on: "Next: Get the facts ready"
          then: {private: ["D-%1$d is closed."]}
        - mention: "log they say it is fine"
          then: {private: ["D-%1$d is closed."]}
        - mention: "batch rework 300"
          then: {private: ["D-%1$d is closed."]}
        - mention: "cause tool wear"
          then: {private: ["D-%1$d is closed."]}
        - mention: "note called again"
          then: {private: ["D-%1$d is closed."]}
        - by: marcus
          says: "the QC manager says the moulds are worn"
        - shortcut: Log as factory's answer
          on: "moulds are worn"
          then: {private: ["D-%1$d is closed."]}
        - shortcut: Add to the record
          on: "moulds are worn"
          then: {private: ["D-%1$d is closed."]}
        - says: "let's cc the owner now"
          then: {silence: true}
        """
            .formatted(closed));
  }

  private long seq(int number) {
    return front.dispute(number).seq();
  }

  private static String withoutIds(String raw) {
    return raw.replaceAll("\"block_id\":\"[^\"]*\"", "");
  }
}
