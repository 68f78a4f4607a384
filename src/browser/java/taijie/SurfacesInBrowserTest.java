package taijie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Model;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;

/** Every place in Slack where the bot is met, as a person sees it there. */
class SurfacesInBrowserTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String CARD = "D-1 · Huaxin · PO-4471";

  private static final Ceiling CEILING =
      new Ceiling(1_000_000, Price.UNKNOWN, OptionalLong.empty());

  @Test
  void each_place_in_slack_has_its_picture() {
    try (TestBot bot = TestBot.start();
        SlackPage slack = SlackPage.open(bot.slack().address().toString())) {
      play(
          bot,
          """
          - by: anna
            in: quality-huaxin
            command: "/dispute open Huaxin PO-4471 18% of lids over tolerance, 125 inspected"
            fill:
              People at the factory: "Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner"
          - click: Call made
            on: card
          - mention: "log Maybe your caliper is not calibrated, our gauge says they are inside."
          - mention: "log 图纸上没有写这个尺寸的公差，你们的理解跟我们不一样。"
          - mention: "log Maybe the lids got deformed in the container."
          """);
      slack.goTo(HUAXIN);
      commands(bot, slack);
      windows(bot, slack);
      shortcuts(bot, slack);
      thread(bot, slack);
      record(bot, slack);
      home(bot, slack);
      chinese(bot, slack);
      assertThat(slack.part("offline")).hasCount(0);
    }
  }

  @Test
  void what_it_offers_and_what_it_is_about_have_their_pictures() throws InterruptedException {
    CountDownLatch thinking = new CountDownLatch(1);
    Consulted model = new Consulted(new Thinker(thinking), CEILING);
    try (TestBot bot = TestBot.startWith(TestBot.Options.asking(model), TestBot.KNOWLEDGE);
        SlackPage slack = SlackPage.open(bot.slack().address().toString())) {
      play(
          bot,
          """
          - by: anna
            in: quality-huaxin
            command: "/dispute open Huaxin PO-4471 18% of lids over tolerance"
          - home: anna
          - by: anna
            click: Second opinion …
            on: home
            fill: {Second opinion: "The language model may be asked"}
          """);
      offers(bot, slack);
      slack.part("prompt").last().press("Enter");
      Locator question = slack.message("How do I tell them first?");
      assertThat(question).isVisible();
      Thread answering = Thread.ofVirtual().start(bot::settle);
      assertThat(question.getByTestId("about")).containsText("Taijie is looking for words");
      slack.shot("status-beside-the-thread");
      Locator thread = slack.openThread("How do I tell them first?");
      assertThat(thread.getByTestId("status")).containsText("Taijie is looking for words");
      slack.shot("status");
      slack.phone();
      slack.shot("status-phone");
      slack.desk();
      thinking.countDown();
      answering.join();
      assertThat(thread.getByTestId("status")).isEmpty();
      assertThat(slack.part("about")).hasCount(0);
      assertThat(slack.complaints()).isEmpty();
    }
  }

  private static void offers(TestBot bot, SlackPage slack) {
    slack.goTo("Taijie");
    slack.part("tab-messages").click();
    bot.settle();
    assertThat(slack.part("prompt")).hasCount(3);
    slack.shot("prompts");
    slack.dark();
    slack.phone();
    slack.shot("prompts-phone-dark");
    assertThat(slack.overflows()).isFalse();
    slack.light();
    slack.desk();
  }

  /** Answers nothing, and that only when it may. */
  private record Thinker(CountDownLatch until) implements Model {

    @Override
    public String host() {
      return "models.example.com";
    }

    @Override
    public Reply ask(Question question, Duration limit) {
      try {
        return new Reply.Nothing(until.await(30, SECONDS) ? Failure.UNREADABLE : Failure.TIMED_OUT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Reply.Nothing(Failure.TIMED_OUT);
      }
    }
  }

  @Test
  void the_page_that_adds_it_to_a_workspace_has_its_picture() {
    try (SharedBot bot = SharedBot.start();
        SlackPage slack = SlackPage.open(bot.nordlicht().address().toString())) {
      slack.visit("http://127.0.0.1:" + bot.bot().port() + "/slack/install");
      slack.whole("install");
      slack.phone();
      slack.whole("install-phone");
    }
  }

  private static void commands(TestBot bot, SlackPage slack) {
    said(bot, slack, "/dispute help", "What I can do", "help");
    said(bot, slack, "/dispute lits", "/dispute list", "did-you-mean");
    said(bot, slack, "/dispute list", "1 dispute", "list");
    said(bot, slack, "/dispute show D-1", "Handler:", "show");
    said(bot, slack, "/dispute next D-1", "Why:", "next");
    said(bot, slack, "/dispute stats", "1 open, 0 closed", "stats");
    said(bot, slack, "/supplier Huaxin", "People there", "supplier");
    said(bot, slack, "/phrase they say our calipers are wrong", "For “they say", "phrase-command");
    said(bot, slack, "/dispute open Huaxin PO-4471 5% dents", "", "");
    slack.shot("open-window");
    slack.closeWindow();
    said(bot, slack, "/dispute export D-1", "", "");
    slack.shot("export");
    slack.closeWindow();
    said(bot, slack, "/dispute forget D-1", "", "");
    slack.shot("forget-window");
    slack.closeWindow();
  }

  private static void said(
      TestBot bot, SlackPage slack, String command, String answer, String shot) {
    slack.write(command);
    if (!shot.isEmpty()) {
      arrives(bot, slack.part("ephemeral").last(), answer);
      slack.shot(shot);
    } else {
      assertThat(slack.window()).isVisible();
    }
  }

  // Nobody delivers by themselves here: what a click brought is on its way once the bot has it.
  private static void arrives(TestBot bot, Locator where, String words) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          bot.settle();
          return where.innerText().contains(words);
        });
  }

  private static void windows(TestBot bot, SlackPage slack) {
    slack.press(slack.message(CARD), "Log their answer");
    assertThat(slack.window()).isVisible();
    slack.shot("log-answer-window");
    slack.closeWindow();
    for (var window :
        Map.of(
                "What happens to the batch", "batch-window",
                "What caused it", "cause-window",
                "Hand over to", "handover-window",
                "Follow another sequence", "playbook-window",
                "Complete or correct the facts", "facts-window",
                "Check a draft", "draft-window",
                "Close the dispute", "close-window")
            .entrySet()) {
      slack.choose(slack.message(CARD), "card-more", window.getKey());
      bot.settle();
      assertThat(slack.window()).isVisible();
      slack.shot(window.getValue());
      slack.closeWindow();
    }
  }

  private static void shortcuts(TestBot bot, SlackPage slack) {
    slack.part("shortcuts").first().click();
    slack.shot("shortcuts-menu");
    slack.escape();
    play(bot, "- by: marcus\n  in: quality-huaxin\n  says: \"they only say the goods are ok\"\n");
    slack.message("they only say").hover();
    slack.message("they only say").getByTestId("message-menu").click();
    slack.shot("message-shortcuts-menu");
    slack.escape();
  }

  private static void thread(TestBot bot, SlackPage slack) {
    slack.part("open-thread").first().click();
    String root = bot.slack().world().messages("C0001").getFirst().ts();
    for (String words :
        List.of(
            "@Taijie batch rework 3000 pcs, accept 2000 as they are",
            "@Taijie cause worn mould, replaced before PO-4502",
            "@Taijie next",
            "@Taijie status",
            "@Taijie phrase they want to wait until after the holiday",
            "@Taijie check Your goods are rejected. Your QC was careless.",
            "let's cc Mr Chen, their owner")) {
      bot.slack().as("anna").reply(HUAXIN, root, words);
      bot.settle();
    }
    arrives(bot, slack.thread(), "Instead");
    slack.tall("thread-mentions");
  }

  private static void record(TestBot bot, SlackPage slack) {
    String root = bot.slack().world().messages("C0001").getFirst().ts();
    bot.slack().as("anna").reply(HUAXIN, root, "@Taijie record");
    arrives(bot, slack.thread(), "is a draft");
    slack.tall("record");
  }

  private static void home(TestBot bot, SlackPage slack) {
    slack.goTo("Taijie");
    slack.part("tab-messages").click();
    slack.write("they say our calipers are wrong");
    assertThat(slack.message("they say our calipers are wrong")).isVisible();
    bot.settle();
    arrives(bot, slack.openThread("they say our calipers are wrong"), "For “they say");
    slack.shot("agent-view");
    slack.part("tab-home").click();
    slack.press(slack.part("home"), "Settings");
    assertThat(slack.window()).isVisible();
    slack.shot("settings-window");
    slack.closeWindow();
  }

  private static void chinese(TestBot bot, SlackPage slack) {
    slack.become("Lin Xiao");
    slack.goTo("Taijie");
    slack.part("tab-home").click();
    arrives(bot, slack.part("home"), "设置");
    slack.shot("home-chinese");
    slack.goTo(HUAXIN);
    slack.write("/phrase 他们说我们的卡尺不准");
    arrives(bot, slack.part("ephemeral").last(), "卡尺");
    slack.shot("phrase-chinese");
    slack.write("/dispute open");
    assertThat(slack.window()).isVisible();
    slack.shot("open-window-chinese");
    slack.closeWindow();
  }

  private static void play(TestBot bot, String acts) {
    bot.play("title: surfaces\nzone: Europe/Berlin\nacts:\n" + acts);
  }
}
