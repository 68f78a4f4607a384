package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.world.StepRuns.Run;

/** The Workflow Builder step that opens a dispute. */
class WorkflowStepTest {

  private static final String STEP = "open_dispute";

  private final Front front = new Front();

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void a_workflow_opens_a_dispute_and_gets_its_number_and_link() {
    Run run =
        run(
            inputs(
                "po", "PO-4471",
                "inspected", "125",
                "found", "23",
                "people", "Linda Zhou / 周琳, sales contact",
                "inspected_on", "2026-03-01",
                "safety", true,
                "opened_by", "U0MARCUS"));

    assertThat(run.error()).isEmpty();
    assertThat(run.outputs().orElseThrow().path("dispute").asString()).isEqualTo("D-1");
    assertThat(run.outputs().orElseThrow().path("link").asString())
        .startsWith("https://slack.com/archives/" + channel() + "/p");
    var dispute = front.dispute(1);
    assertThat(dispute.head().opener()).isEqualTo("U0MARCUS");
    assertThat(dispute.head().handler()).isEqualTo("U0ANNA");
    assertThat(dispute.facts().po()).isEqualTo("PO-4471");
    assertThat(dispute.facts().found()).isEqualTo("23");
    assertThat(dispute.facts().safetyCritical()).isTrue();
    assertThat(dispute.facts().people().getFirst().names()).contains("Linda Zhou", "周琳");
    assertThat(front.cards("quality-huaxin")).hasSize(1);
  }

  @Test
  void without_a_person_it_acts_for_the_handler() {
    assertThat(run(inputs("safety", false)).error()).isEmpty();

    assertThat(front.dispute(1).head().opener()).isEqualTo("U0ANNA");
    assertThat(front.dispute(1).facts().safetyCritical()).isFalse();
  }

  @Test
  void the_same_execution_delivered_twice_opens_one_dispute() {
    Map<String, Object> inputs = inputs();
    String execution = front.bot().slack().runStep(STEP, inputs);
    front.bot().slack().runStepAgain(STEP, execution, inputs);
    front.bot().settle();
    front.bot().slack().runStepAgain(STEP, execution, inputs);
    front.bot().settle();

    assertThat(front.newest()).isOne();
    assertThat(front.bot().slack().steps().find(execution).orElseThrow().outputs()).isPresent();
  }

  @Test
  void a_bad_input_fails_with_a_sentence_that_names_the_field() {
    assertThat(run(inputs("found", "many")).error())
        .isEqualTo(
            "Pieces out of specification: Write a whole number here, without units: “many” isn't"
                + " one.");
    assertThat(run(inputs("supplier", " ")).error())
        .isEqualTo("Supplier: A few words are needed here.");
    assertThat(run(inputs("ship", "next week")).error())
        .isEqualTo("Ship or vessel date: “next week” is not a date. Write it like 2026-03-31.");
    assertThat(run(inputs("people", "Somebody")).error())
        .startsWith("People at the factory, as in: Linda Zhou / 周琳, sales contact: ");
    assertThat(run(inputs("handler", "")).error())
        .isEqualTo("Handler: A few words are needed here.");
    assertThat(front.newest()).isZero();
  }

  @Test
  void it_may_do_no_more_than_the_person_for_whom_it_acts() {
    assertThat(run(inputs("opened_by", "U0PETRA")).error())
        .contains("You are not in #quality-huaxin");
    assertThat(run(inputs("handler", "U0PETRA", "opened_by", "U0ANNA")).error())
        .contains("is not in the dispute's channel");
    assertThat(front.newest()).isZero();
  }

  @Test
  void it_opens_nothing_where_the_factory_may_be_reading() {
    assertThat(run(inputs("channel", "C0004")).error()).contains("shared");
    assertThat(front.newest()).isZero();
  }

  @Test
  void whoever_reads_chinese_gets_the_sentence_in_chinese() {
    assertThat(run(inputs("handler", front.as("lin").id(), "found", "不少")).error())
        .isEqualTo("不合格数量：这里请填整数，不带单位，“不少”不行。");
  }

  @Test
  void slack_that_does_not_answer_is_told_again() {
    front
        .bot()
        .slack()
        .weather()
        .next("functions.completeSuccess", Fault.SERVER_ERROR, Fault.CUT_OFF);

    assertThat(run(inputs()).outputs()).isPresent();
  }

  private Run run(Map<String, Object> inputs) {
    String execution = front.bot().slack().runStep(STEP, inputs);
    front.bot().settle();
    return front.bot().slack().steps().find(execution).orElseThrow();
  }

  private Map<String, Object> inputs(Object... more) {
    Map<String, Object> inputs =
        new HashMap<>(
            Map.of(
                "supplier", "Huaxin",
                "finding", "18% of lids over tolerance",
                "handler", "U0ANNA",
                "channel", channel()));
    for (int i = 0; i < more.length; i += 2) {
      inputs.put((String) more[i], more[i + 1]);
    }
    return inputs;
  }

  private String channel() {
    return front.channel("quality-huaxin").id();
  }
}
