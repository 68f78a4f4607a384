package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.dispute.Answer;
import taijie.playground.world.Message;
import taijie.vocabulary.Stance;

/** The factory's answers: logged in every way there is, understood, put right, withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersInThreadTest {

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
            "Answering" + ++opened + " PO-4471 18% of lids over tolerance",
            "{People at the factory: \"Linda Zhou / 周琳, sales contact\"}");
  }

  @Test
  void the_window_asks_who_how_and_when_and_knows_the_contact() {
    front.play(
        """
        - by: anna
          click: Log their answer
          on: card
          fill:
            Their words: "Your caliper is not calibrated, our gauge shows all is fine"
            How it came: e-mail
          then:
            modal: ["Linda Zhou", "2026-03-02"]
            thread: ["Answer 1 · Linda Zhou · e-mail", "I read this as: disputes", "You could say:"]
            card: ["Log their answer"]
        """
            .replace("\"2026-03-02\"", "\"When it was said\""));
    assertThat(answer().stance()).isEqualTo(Stance.DISPUTES);
    assertThat(answer().topics()).first().isEqualTo("measurement");
  }

  @Test
  void an_answer_said_tomorrow_is_refused_beside_the_date() {
    front.play(
        """
        - by: anna
          click: Log their answer
          on: card
          fill: {Their words: "all fine", When it was said: "2031-01-01"}
          then: {errors: ["That date is in the future."]}
        """);
    assertThat(front.dispute(number).answers().standing()).isEmpty();
  }

  @Test
  void an_earlier_day_is_kept_as_that_day() {
    front.play(
        """
        - by: anna
          click: Log their answer
          on: card
          fill: {Their words: "all fine here", When it was said: "2026-02-27"}
          then: {thread: ["27 Feb"]}
        """);
    assertThat(answer().said()).isBefore(front.bot().clock().instant().minus(Duration.ofDays(2)));
  }

  @Test
  void an_answer_without_words_is_asked_for() {
    front.play(
        """
        - by: anna
          click: Log their answer
          on: card
          fill: {Their words: "  "}
          then: {errors: [""]}
        """);
    assertThat(front.dispute(number).answers().standing()).isEmpty();
  }

  @Test
  void stance_and_topic_are_put_right_by_menu() {
    log("we will see, maybe the humidity in your warehouse");
    front.play(
        """
        - by: marcus
          choose: asks for something
          on: "Answer 1"
          then: {thread: ["I read this as: asks for something"]}
        - choose: accepts or offers something
          on: "Answer 1"
          then: {thread: ["I read this as: accepts or offers something"]}
        """);
    assertThat(answer().stance()).isEqualTo(Stance.ACCEPTS);
  }

  @Test
  void a_topic_is_put_right_and_stays_the_only_one() {
    log("your inspector used a wrong caliper and measured at the wrong place");
    front.forgedClick("anna", HUAXIN, "answer-topic", number + "|1|sampling");
    assertThat(answer().topics()).containsExactly("sampling");
    assertThat(Front.raw(front.thread(number).getLast())).contains("Answer 1");
  }

  @Test
  void a_text_put_right_is_judged_anew_and_keeps_who_and_when() {
    log("your caliper is wrong, the gauge is not calibrated");
    front.play(
        """
        - by: anna
          click: Edit
          on: "Answer 1"
          fill: {Their words: "OK, we will rework all the lids next week", Who said it: "Wang Lei"}
          then: {thread: ["Wang Lei", "accepts or offers something"]}
        """);
    assertThat(answer().text()).startsWith("OK, we will rework");
  }

  @Test
  void a_withdrawn_answer_no_longer_counts_and_its_buttons_say_so() {
    log("your caliper is wrong");
    front.play(
        """
        - by: anna
          click: Withdraw
          on: "Answer 1"
          then: {thread: ["withdrew answer 1", "Answer 1 was withdrawn"], not: "I read this as"}
        """);
    // Its buttons are gone; one that was still on a screen says so.
    for (String button : List.of("answer-edit", "answer-withdraw")) {
      List<Message> before = front.seenBy("anna");
      front.forgedClick("anna", HUAXIN, button, number + "|1");
      assertThat(front.news("anna", before)).as(button).contains("There is no answer 1 any more");
    }
    assertThat(front.dispute(number).answers().standing()).isEmpty();
  }

  @Test
  void three_arguments_are_shown_with_their_reading_and_chart() {
    log("your caliper is wrong");
    front.bot().forward(Duration.ofDays(2));
    log("the drawing does not say this at all");
    front.bot().forward(Duration.ofDays(2));
    log("maybe it was damaged during the transport by sea");

    String shown = Front.raw(front.thread(number).getLast());
    assertThat(shown)
        .contains("*What the answers show so far:*", "*What I would do:*", "▰")
        .contains("\"type\":\"data_visualization\"", "Arguments over time")
        .contains("*Not now:*");
    front.play(
        """
        - by: anna
          click: More on this argument
          on: "Answer 3"
          then: {modal: ["maybe it was damaged during the transport by sea", "How to answer with data:", "They would be right if:"]}
        """);
  }

  @Test
  void who_said_it_is_taken_from_the_first_words() {
    log("Linda: the caliper of your inspector is not calibrated");
    assertThat(answer().who()).isEqualTo("Linda Zhou");
    assertThat(answer().text()).startsWith("the caliper");
  }

  @Test
  void what_a_bot_wrote_is_no_answer_of_the_factory() {
    log("your caliper is wrong");
    front.play(
        """
        - by: anna
          shortcut: Log as factory's answer
          on: "I read this as"
          then: {private: ["A bot wrote this message"]}
        """);
    assertThat(front.dispute(number).answers().standing()).hasSize(1);
  }

  @Test
  void an_agreement_that_is_taken_back_is_open_again() {
    log("OK, we will rework all the lids next week");
    front.play(
        """
        - by: anna
          mention: "batch agreed: rework 5000 by Friday"
          then: {card: ["✓ Agreed: rework 5,000 pcs"]}
        - mention: "log boss not agree, the goods are ok, your caliper is wrong"
          then: {thread: ["The batch had been agreed", "Reopen the batch"]}
        - click: Reopen the batch
          on: "The batch had been agreed"
          then: {thread: ["the batch is open again"], card: ["On the table: rework 5,000 pcs"], not: "✓ Agreed"}
        """);
  }

  @Test
  void an_answer_of_a_chinese_handlers_dispute_is_shown_in_chinese() {
    int theirs = front.open("lin", HUAXIN, "答复厂" + opened + " 订单A-1 盖子超差18%");
    front.play(
        """
        - by: lin
          mention: "记录 你们的卡尺不准，我们自己量都是合格的"
          then: {thread: ["第 1 次答复", "有异议", "可以这样说"]}
        """);
    assertThat(front.dispute(theirs).answers().standing()).hasSize(1);
  }

  @Test
  void batch_cause_and_remarks_stand_on_the_card_and_in_the_thread() {
    front.play(
        """
        - by: anna
          mention: "batch rework 3000, accept 2000"
          then: {thread: ["Batch, on the table", "rework 3000"], card: ["On the table:", "rework 3,000 pcs"]}
        - mention: "batch agreed: rework 3000, accept 2000"
          then: {thread: ["Batch agreed"], card: ["✓ Agreed:"]}
        - mention: "cause worn mould insert"
          then: {thread: ["Cause, as seen so far"], card: ["worn mould insert"]}
        - mention: "note Linda is away until Monday"
          then: {thread: ["Noted by Anna Weber: Linda is away until Monday"]}
        - by: marcus
          says: "the reference sample is in the cabinet"
        - shortcut: Add to the record
          on: "the reference sample"
          fill: {}
          then: {thread: ["Noted by Marcus Reed: the reference sample is in the cabinet"]}
        - by: anna
          choose: What caused it
          on: card
          fill: {What caused it: "worn insert, replaced", Agreed: [Both sides said so]}
          then: {card: ["worn insert, replaced"], thread: ["Cause agreed"]}
        """);
    assertThat(front.dispute(number).talks().causeAgreed()).isTrue();
  }

  private void log(String text) {
    front
        .as("anna")
        .reply(HUAXIN, front.dispute(number).head().card().orElseThrow(), "@Taijie log " + text);
    front.bot().settle();
  }

  private Answer answer() {
    List<Answer> standing = front.dispute(number).answers().standing();
    assertThat(standing).hasSize(1);
    return standing.getFirst();
  }
}
