package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Message;
import taijie.playground.world.View;

/** What was entered in a window and of which Slack tells only after the window was sent. */
class LateStrokesTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String OFFER = "You closed this window";
  private static final String DRAFT = "This lot is rejected, 23 of 125 lids are over. Careless!";

  private final Parrot model = new Parrot();
  private Front front;
  private Forged slack;

  @BeforeEach
  void start() {
    front = Front.asking(model);
    slack =
        new Forged(
            front, front.as("anna").id(), front.world().team().id(), front.channel(HUAXIN).id());
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void what_was_sent_is_not_offered_again_however_late_its_strokes_are_told() {
    AtWindow window = window("/dispute open");
    window.enter("supplier", "Huaxin").enter("finding", "rust on 4% of hinges");
    View sent = window.view();
    assertThat(window.send()).isEmpty();
    List<Message> before = front.seenBy("anna");

    late(sent, "finding");
    late(sent, "supplier");
    assertThat(window("/dispute open").text()).doesNotContain(OFFER);

    front.bot().restart();
    late(sent, "finding");
    assertThat(window("/dispute open").text()).doesNotContain(OFFER);
    assertThat(front.news("anna", before)).isEmpty();
  }

  @Test
  void the_next_window_is_kept_and_a_late_stroke_does_not_take_its_place() {
    AtWindow window = window("/dispute open");
    window.enter("supplier", "Huaxin").enter("finding", "rust on 4% of hinges");
    View sent = window.view();
    window.send();

    AtWindow next = window("/dispute open");
    next.enter("supplier", "Huaxin").enter("finding", "dents on the rim");
    late(sent, "finding");
    next.close();
    assertThat(window("/dispute open").text())
        .contains(OFFER, "dents on the rim")
        .doesNotContain("rust");
  }

  @Test
  void a_window_that_was_sent_back_to_be_mended_still_counts_as_unsent() {
    AtWindow window = window("/dispute open Huaxin PO-1 rust, 200 of 125");
    assertThat(window.send()).containsOnlyKeys("found");
    window.enter("finding", "rust on many hinges").close();

    assertThat(window("/dispute open").text()).contains(OFFER, "rust on many hinges");
  }

  @Test
  void what_was_typed_before_stays_dropped_until_something_is_typed() {
    window("/dispute open").enter("finding", "first words").close();
    AtWindow window = window("/dispute open");
    window.press("unsent-discard");
    assertThat(window.enter("finding", "other words").text()).doesNotContain(OFFER);
    window.close();

    assertThat(window("/dispute open").text()).contains(OFFER, "other words");
  }

  @Test
  void a_draft_that_was_checked_is_not_offered_again() {
    AtWindow window = window("/draft");
    window.enter("body", DRAFT);
    View sent = window.view();
    window.send();
    late(sent, "body");
    window.close();

    assertThat(window("/draft").text()).doesNotContain(OFFER);
  }

  @Test
  void a_draft_over_which_a_model_still_thinks_is_not_offered_again_either() {
    agree();
    AtWindow window = window("/draft");
    window.enter("body", "This lot is");
    View half = window.view();
    CountDownLatch thinking = new CountDownLatch(1);
    model.meanwhile(() -> awaited(thinking));
    window.write("body", DRAFT).send();
    await().until(() -> !model.asked.isEmpty());
    late(half, "body");
    assertThat(window("/draft").text()).doesNotContain(OFFER);
    thinking.countDown();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void agree() {
    front.play(
        """
        - home: anna
        - by: anna
          click: Second opinion …
          on: home
          fill: {Second opinion: "The language model may be asked"}
        """);
  }

  private AtWindow window(String command) {
    front.as("anna").say(HUAXIN, command);
    front.bot().settle();
    return new AtWindow(front, "anna");
  }

  private void late(View view, String field) {
    slack.entered(view, field);
    front.bot().settle();
  }
}
