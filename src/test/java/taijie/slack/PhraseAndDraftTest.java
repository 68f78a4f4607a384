package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.playground.world.Message;

/** Words for the factory, and messages looked at before they go out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhraseAndDraftTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;
  private int number;
  private int opened;

  @BeforeAll
  void start() {
    front = new Front();
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @BeforeEach
  void a_fresh_dispute() {
    number =
        front.open(
            "anna",
            HUAXIN,
            "Wording" + ++opened + " PO-88" + opened + " 18% of lids over tolerance",
            "{People at the factory: \"Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner\"}");
  }

  @Test
  void a_question_by_command_is_answered_in_both_languages_to_oneself() {
    List<Message> others = front.seenBy("marcus");
    String words = front.command("anna", HUAXIN, "/phrase they say our calipers are wrong");
    assertThat(words)
        .contains("For “they say our calipers are wrong”", "Rather not:", "Another way", "👍")
        .containsPattern("[\\u4e00-\\u9fff]{4}");
    assertThat(front.news("marcus", others)).isEmpty();
  }

  @Test
  void a_chinese_question_of_a_chinese_colleague_is_answered_in_chinese() {
    assertThat(front.command("lin", HUAXIN, "/phrase 他们说我们的卡尺不准"))
        .contains("关于“他们说我们的卡尺不准”", "最好别说", "换个说法");
  }

  @Test
  void no_question_gets_an_example() {
    assertThat(front.command("anna", HUAXIN, "/phrase")).contains("Tell me what you need to say");
  }

  @Test
  void what_is_no_question_about_a_dispute_gets_an_honest_answer() {
    assertThat(front.command("anna", HUAXIN, "/phrase what is the weather in Rome"))
        .containsAnyOf("I have nothing that really fits", "I have no words for this one");
  }

  @Test
  void who_asks_how_to_tell_the_owner_is_told_to_wait_first() {
    String words = front.command("anna", HUAXIN, "/phrase how do I cc their owner on the claim");
    assertThat(words.lines().skip(1).findFirst().orElse(""))
        .as("the guard's line stands first")
        .doesNotStartWith("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"For “");
  }

  @Test
  void in_a_thread_the_words_carry_the_disputes_facts_and_can_be_shared() {
    front.play(
        """
        - by: anna
          mention: "phrase how do I open the call with them"
          then: {private: ["PO-88%d", "Use in thread"]}
        - click: Use in thread
          then: {thread: ["Anna Weber suggests these words:"]}
        """
            .formatted(opened));
  }

  @Test
  void another_way_and_another_medium_take_the_place_of_the_first() {
    front.play(
        """
        - by: anna
          mention: "phrase they say our calipers are wrong"
        """);
    Message shown = last("anna");
    front.play(
        """
        - by: anna
          click: Another way
          on: "For “they say our calipers are wrong”"
        """);
    Message other = front.world().message(front.channel(HUAXIN).id(), shown.ts()).orElseThrow();
    assertThat(Front.raw(other)).isNotEqualTo(Front.raw(shown)).contains("Another way");
    assertThat(Front.raw(other)).doesNotContain("* · on a call");
    front.play(
        """
        - by: anna
          choose: on a call
          from: "For …"
          on: "Another way"
        """);
    Message call = front.world().message(front.channel(HUAXIN).id(), shown.ts()).orElseThrow();
    assertThat(Front.raw(call)).contains("* · on a call");
  }

  @Test
  void words_from_a_card_open_in_a_window_and_lead_to_others() {
    front.as("anna").act(HUAXIN, card(), block("words"), "words", json());
    String first = front.modal("anna").body().toString();
    front.play(
        """
        - by: anna
          click: Another way
          on: modal
          then: {modal: ["Words to use", "Rather not"]}
        """);
    assertThat(first).contains("Words to use");
    assertThat(front.modal("anna").body().toString()).isNotEqualTo(first);
  }

  @Test
  void thumbs_are_thanked_for() {
    front.play(
        """
        - by: anna
          mention: "phrase they say our calipers are wrong"
        - click: "👍"
          then: {private: ["Thank you, noted."]}
        - click: "👎"
          then: {private: ["Thank you for telling me"]}
        """);
  }

  @Test
  void a_message_can_be_asked_about_by_shortcut() {
    front.play(
        """
        - by: marcus
          says: "Linda says the sample of 32 is too small"
        - by: anna
          shortcut: How do I phrase this?
          on: "the sample of 32"
          then: {private: ["Use in thread"]}
        """);
  }

  @Test
  void a_question_in_the_messages_tab_is_answered_there() {
    front.play(
        """
        - by: anna
          in: "Taijie"
          top: true
          says: "they say our calipers are wrong"
          then: {dm: {anna: ["For “they say our calipers are wrong”", "Another way"]}}
        """);
  }

  @Test
  void free_words_behind_a_mention_are_taken_as_a_question() {
    front.play(
        """
        - by: anna
          mention: "they say our calipers are wrong"
          then: {private: ["For “they say our calipers are wrong”"]}
        - by: lin
          mention: "他们说样本太小"
          then: {private: ["样本"]}
        """);
  }

  @Test
  void mentions_are_understood_in_both_languages() {
    front.play(
        """
        - by: anna
          mention: "next"
          then: {private: ["Get the facts ready"]}
        - mention: "Status"
          then: {private: ["PO-88"]}
        - mention: "help"
          then: {private: ["In a dispute's thread:"]}
        - by: lin
          mention: "下一步"
          then: {private: ["PO-88"]}
        - mention: "帮助"
          then: {private: ["在案子的消息列里"]}
        - mention: "记录：我们的卡尺不准"
          then: {thread: ["Answer 1"]}
        """);
  }

  @Test
  void a_blunt_draft_is_looked_at_with_words_from_the_dispute() {
    front.play(
        """
        - by: anna
          choose: Check a draft
          on: card
          fill:
            To: "Mr Chen"
            Cc: "Linda Zhou, Wang Lei (quality manager)"
            Subject: "REJECTED: PO-881"
            Message: "This lot is rejected. Your workers were careless. Send an 8D report within 7 days or we will move the orders to another factory."
          then:
            modal: ["I would look at again", "Whose face it costs", "Mr Chen (owner)", "put in order"]
        """);
  }

  @Test
  void a_draft_outside_any_dispute_is_looked_at_too() {
    front.play(
        """
        - by: anna
          in: sourcing
          command: "/draft We hereby reject the lot. You must pay."
          fill: {}
          then: {modal: ["Check a draft", "We hereby reject the lot.", "I would look at again", "With To and Cc"]}
        """);
  }

  @Test
  void a_good_draft_is_told_so() {
    front.play(
        """
        - by: anna
          click: Call made
          on: card
        - choose: Check a draft
          on: card
          fill:
            To: "Linda Zhou"
            Message: "Hi Linda, thank you for the call this morning and for all the work on this order so far. As agreed here are the numbers: of 125 lids we measured, 23 were over 86.2 mm. The photos are attached. Something in the process may have shifted, or we may have measured differently from you. How does it look from your side? Shall we go through it together?"
          then: {modal: ["This is a good message."]}
        """);
  }

  @Test
  void an_empty_draft_is_asked_for() {
    front.play(
        """
        - by: anna
          in: sourcing
          command: "/draft"
          fill: {Message: "   "}
          then: {errors: [""]}
        """);
  }

  @Test
  void a_draft_in_the_thread_is_checked_by_mention_and_by_shortcut_for_its_author_alone() {
    List<Message> marcus = front.seenBy("marcus");
    front.play(
        """
        - by: anna
          mention: "check This lot is rejected. Your workers were careless."
          then: {private: ["I would look at again", "put in order"]}
        - says: "Dear Linda, the lot is unacceptable and you will pay for it."
        - shortcut: Check this draft
          on: "Dear Linda"
          then: {private: ["I would look at again"]}
        """);
    assertThat(front.news("marcus", marcus)).doesNotContain("I would look at again");
  }

  private Message last(String who) {
    return front.seenBy(who).stream().filter(m -> m.onlyFor() != null).toList().getLast();
  }

  private String card() {
    return front.dispute(number).head().card().orElseThrow();
  }

  private String block(String action) {
    var blocks = front.world().message(front.channel(HUAXIN).id(), card()).orElseThrow().blocks();
    return blocks
        .valueStream()
        .filter(b -> b.toString().contains("\"action_id\":\"" + action + "\""))
        .findFirst()
        .orElseThrow()
        .path("block_id")
        .asString();
  }

  @Test
  void in_direct_messages_a_word_by_itself_is_a_command_and_a_thread_is_asked_for() {
    for (String typed : List.of("help", "@Taijie help", "帮助")) {
      assertThat(direct(typed)).as(typed).contains("what next?");
    }
    assertThat(direct("@Taijie log they say our calipers are wrong"))
        .contains("works in a dispute's thread");
    assertThat(direct("how do I tell them that our calipers are right")).contains("calipers");
  }

  private String direct(String text) {
    List<Message> before = front.seenBy("anna");
    String im = front.world().im(front.as("anna").id()).id();
    front.as("anna").say(im, text);
    front.bot().settle();
    return front.news("anna", before);
  }

  private static tools.jackson.databind.node.ObjectNode json() {
    return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
  }
}
