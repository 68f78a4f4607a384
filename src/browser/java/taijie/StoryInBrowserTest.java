package taijie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.content.Conversations;

/** A newcomer's first hour with the playground, in a real browser. */
class StoryInBrowserTest {

  private static final String LIDS = "PO-4471";
  private static final String CARD = "D-2 · Huaxin · PO-4471";
  private static final String BLUNT =
      """
      Your goods PO-4471 are rejected. 18% of the lids are over tolerance, which is unacceptable.
      Your QC was careless. Send us an 8D report within 5 days or we will cancel the next orders.\
      """;

  // A week without a holiday on either side.
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private final InstantSource wall =
      InstantSource.offset(
          InstantSource.system(), Duration.between(InstantSource.system().instant(), MONDAY));

  @Test
  void a_dispute_goes_from_opening_to_closing_and_is_still_there_after_a_restart(
      @TempDir Path folder) throws Exception {
    PlaygroundRun run = start(folder, 0);
    try (SlackPage slack = SlackPage.open(run.address())) {
      a_dispute_is_half_way(slack);
      one_is_opened_with_a_command(slack);
      its_thread_has_the_first_step_with_words(slack);
      the_call_is_made(slack);
      three_answers_are_logged(slack);
      a_proposal_to_copy_the_owner_is_warned_of_in_private(slack);
      words_are_asked_for(slack);
      a_blunt_draft_is_checked(slack);
      two_working_days_later_there_is_a_nudge(slack);
      batch_and_cause_are_settled_and_the_dispute_is_closed(slack);
      the_ledger_and_the_figures_are_looked_at(slack);
      String before = shown(slack);
      run.close();
      assertThat(slack.part("offline")).isVisible();
      slack.shot("offline");
      try (PlaygroundRun again = start(folder, URI.create(run.address()).getPort())) {
        assertThat(slack.part("offline")).hasCount(0);
        assertThat(shown(slack)).isEqualTo(before);
        assertThat(again.address()).isEqualTo(run.address());
        on_a_phone_nothing_sticks_out(slack);
      }
      assertThat(slack.complaints()).isEmpty();
    }
  }

  private PlaygroundRun start(Path folder, int port) {
    return new PlaygroundRun(folder, port, false, Conversations.in(Path.of("conversations")), wall);
  }

  private static void a_dispute_is_half_way(SlackPage slack) {
    assertThat(slack.message("D-1 · Huaxin · PO-4398")).containsText("Next:");
    assertThat(slack.part("hint")).containsText("Three things to try");
    assertThat(slack.part("ephemeral")).hasCount(0);
    slack.shot("first-sight");
    slack.dark();
    slack.shot("first-sight-dark");
    slack.light();
  }

  private static void one_is_opened_with_a_command(SlackPage slack) {
    Locator composer = slack.composer();
    composer.pressSequentially("/dis");
    assertThat(slack.part("suggestion")).hasCount(1);
    composer.press("Tab");
    composer.pressSequentially("op");
    assertThat(slack.part("suggestion")).hasText("open");
    slack.shot("command-completion");
    composer.press("Tab");
    assertThat(composer).hasValue("/dispute open ");
    composer.pressSequentially("Huaxin PO-4471 18% of lids over tolerance");
    composer.press("Enter");
    assertThat(slack.field("Supplier")).hasValue("Huaxin");
    assertThat(slack.field("PO")).hasValue(LIDS);
    assertThat(slack.field("Finding in one line")).hasValue("18% of lids over tolerance");
    slack.shot("modal");
    slack.send();
    assertThat(slack.message(CARD)).containsText("18% of lids over tolerance");
  }

  private static void its_thread_has_the_first_step_with_words(SlackPage slack) {
    Locator thread = slack.openThread(CARD);
    assertThat(thread).containsText("Next:");
    assertThat(thread).containsText("For example");
    assertThat(thread.locator("blockquote").first()).containsText("这批");
    slack.shot("thread-first-step");
  }

  private static void the_call_is_made(SlackPage slack) {
    slack.press(slack.message(CARD), "All ready");
    slack.press(slack.message(CARD), "Call made");
    assertThat(slack.reply("✓")).containsText("Anna Weber");
  }

  private static void three_answers_are_logged(SlackPage slack) {
    log(
        slack,
        "Linda Zhou",
        "Maybe your caliper is not calibrated, with our gauge the lids are inside.");
    assertThat(slack.reply("Answer 1")).containsText("measurement");
    log(slack, "周琳", "图纸上没有写这个尺寸的公差，你们的理解跟我们不一样。");
    assertThat(slack.reply("Answer 2")).containsText("specification");
    log(
        slack,
        "Linda Zhou",
        "Maybe the lids got deformed in the container, it is very hot on the sea.");
    assertThat(slack.reply("Answer 3")).containsText("What the answers show so far");
    assertThat(slack.message(CARD)).containsText("Next: Answer their argument with data");
    assertThat(slack.reply("Answer 3")).isInViewport();
    slack.shot("three-answers");
    slack.press(slack.reply("Answer 3"), "More on this argument");
    assertThat(slack.window()).containsText("They would be right if");
    slack.shot("more-on-an-argument");
    slack.closeWindow();
  }

  private static void log(SlackPage slack, String who, String words) {
    slack.press(slack.message(CARD), "Log their answer");
    slack.fill("Their words", words);
    slack.fill("Who said it", who);
    slack.send();
  }

  private static void a_proposal_to_copy_the_owner_is_warned_of_in_private(SlackPage slack) {
    slack.writeInThread("let's cc Mr Chen so they take it seriously");
    Locator warning = slack.thread().getByTestId("ephemeral");
    assertThat(warning).containsText("Instead");
    assertThat(warning).containsText("Only visible to you");
    slack.shot("warning");
    slack.become("Marcus Reed");
    assertThat(slack.reply("let's cc Mr Chen")).isVisible();
    assertThat(warning).hasCount(0);
    slack.become("Anna Weber");
    assertThat(warning).hasCount(1);
  }

  private static void words_are_asked_for(SlackPage slack) {
    slack.write("/phrase they say our calipers are wrong");
    assertThat(slack.message("For “they say our calipers are wrong”")).containsText("量");
    slack.shot("phrase");
  }

  private static void a_blunt_draft_is_checked(SlackPage slack) {
    slack.write("/draft");
    slack.fill("To", "Linda Zhou");
    slack.fill("Cc", "Mr Chen");
    slack.fill("Subject", "Rejection of PO-4471");
    slack.fill("Message", BLUNT);
    slack.shot("draft");
    slack.part("modal-submit").click();
    assertThat(slack.window()).containsText("Whose face it costs");
    assertThat(slack.window()).containsText("Mr Chen (owner)");
    slack.shot("draft-findings");
    slack.closeWindow();
    assertThat(slack.composer()).isFocused();
  }

  private static void two_working_days_later_there_is_a_nudge(SlackPage slack) {
    slack.toNextWorkingMorning();
    slack.toNextWorkingMorning();
    slack.goTo("Taijie");
    slack.part("tab-messages").click();
    assertThat(slack.message(CARD)).containsText("Open the thread");
    assertThat(slack.message(CARD)).containsText("what a rough journey does");
    slack.shot("nudge");
    slack.part("tab-home").click();
    assertThat(slack.part("home")).containsText(CARD);
    slack.shot("home");
    slack.dark();
    slack.shot("home-dark");
    slack.light();
    slack.goTo("quality-huaxin");
  }

  private static void batch_and_cause_are_settled_and_the_dispute_is_closed(SlackPage slack) {
    slack.choose(slack.message(CARD), "card-more", "What happens to the batch");
    assertThat(slack.menu(slack.message(CARD), "card-more"))
        .hasValue("What happens to the batch …");
    slack.fill("What happens to this batch", "Sort and rework 3,000, accept 2,000 as they are");
    slack.window().getByText("Both sides said so").click();
    slack.send();
    assertThat(slack.message(CARD))
        .containsText("Agreed: sort · rework 3,000 pcs · accept (concession) 2,000 pcs");
    assertThat(slack.menu(slack.message(CARD), "card-more")).hasValue("");
    slack.choose(slack.message(CARD), "card-more", "What caused it");
    slack.fill("What caused it, and what prevents it", "Worn mould; replaced before PO-4502");
    slack.window().getByText("Both sides said so").click();
    slack.send();
    assertThat(slack.message(CARD)).containsText("Agreed: Worn mould");
    slack.choose(slack.message(CARD), "card-more", "Close the dispute");
    slack.pick("How did it end?", "Accepted");
    slack.fill("What did we learn about this supplier?", "A call before the first mail helped.");
    slack.fill(
        "What both sides now agree the specification means",
        "Lid thickness is the mean of 3 points at the rim.");
    slack.fill("What did they do well?", "Sorted everything within two days.");
    slack.shot("close");
    slack.send();
    assertThat(slack.message(CARD)).containsText("Closed:");
    slack.shot("closed");
  }

  private static void the_ledger_and_the_figures_are_looked_at(SlackPage slack) {
    slack.write("/supplier Huaxin");
    Locator ledger = slack.message("What helped");
    assertThat(ledger).containsText("Lid thickness is the mean of 3 points at the rim.");
    assertThat(ledger).containsText("Sorted everything within two days.");
    slack.press(ledger, "Linda Zhou · Notes …");
    slack.fill("New note", "prefers WeChat, reacts well to a video");
    slack.shot("ledger-note");
    slack.send();
    slack.write("/supplier Huaxin");
    assertThat(slack.message("reacts well to a video")).isVisible();
    slack.shot("ledger");
    slack.press(slack.message("reacts well to a video"), "Same supplier as …");
    slack.shot("ledger-join");
    slack.closeWindow();
    slack.write("/dispute stats");
    assertThat(slack.message("that you can see")).isVisible();
    slack.shot("figures");
  }

  private static void on_a_phone_nothing_sticks_out(SlackPage slack) {
    slack.phone();
    slack.part("hint-close").click();
    slack.shot("phone-thread");
    assertThat(slack.overflows()).isFalse();
    slack.back();
    slack.shot("phone-channel");
    assertThat(slack.overflows()).isFalse();
    slack.composer().fill("/");
    assertThat(slack.part("suggestions")).isVisible();
    slack.shot("phone-commands");
    slack.write("/dispute open");
    assertThat(slack.window()).isVisible();
    slack.shot("phone-modal");
    slack.closeWindow();
    slack.back();
    slack.shot("phone-channels");
    slack.goTo("Taijie");
    slack.part("tab-home").click();
    assertThat(slack.part("home")).containsText("Your disputes");
    slack.shot("phone-home");
    slack.dark();
    slack.back();
    slack.goTo("quality-huaxin");
    slack.shot("phone-channel-dark");
    assertThat(slack.overflows()).isFalse();
    slack.light();
    slack.desk();
  }

  /** Everything in the channel that is kept: cards and the threads' sizes. */
  private static String shown(SlackPage slack) {
    slack.openThread(CARD);
    return String.join("\n", slack.part("main").locator("article").allInnerTexts())
        + String.join("\n", slack.thread().locator("article").allInnerTexts());
  }
}
