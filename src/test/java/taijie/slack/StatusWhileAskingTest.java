package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.wire.Wire;
import taijie.playground.world.AgentView.Status;

/** What people see in their conversation with the bot while a language model is asked for them. */
class StatusWhileAskingTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String STATUS = "assistant.threads.setStatus";
  private static final String QUESTION = "they say our calipers are wrong";
  private static final String CHINESE = "他们说我们的卡尺不准";
  private static final String DRAFT = "This lot is rejected, 23 of 125 lids are over.";
  private static final Map<String, Object> FITTED =
      Map.of(
          "source",
          "1",
          "en",
          "Which tool did you use, and where did you measure? Let us measure the same pieces together with both calipers.",
          "zh",
          "您那边用的什么卡尺、量的哪个位置？咱们拿同一批件，用两边的卡尺一起量一下。");

  private final Parrot model = new Parrot();
  private final List<String> shown = new ArrayList<>();
  private Front front;

  @BeforeEach
  void start() {
    front = Front.asking(model);
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void a_question_shows_what_the_bot_is_about_until_the_answer_stands_there() {
    agree();
    model.says(FITTED);
    String thread = ask("anna", QUESTION);

    assertThat(shown).containsExactly("is looking for words that fit your sentence…");
    assertThat(status("anna", thread)).isEmpty();
    assertThat(said("anna", thread)).contains("fitted to your sentence", "both calipers");
  }

  @Test
  void it_is_said_in_the_language_of_whoever_waits() {
    agree();
    model.says(FITTED);
    String thread = ask("lin", CHINESE);

    assertThat(shown).containsExactly("正在按你这句话找合适的说法…");
    assertThat(status("lin", thread)).isEmpty();
    assertThat(said("lin", thread)).contains("两边的卡尺");
  }

  @Test
  void a_draft_is_being_read() {
    agree();
    String thread = ask("anna", "@Taijie check " + DRAFT);
    assertThat(shown).isNotEmpty().containsOnly("is reading your draft…");
    assertThat(status("anna", thread)).isEmpty();
    assertThat(said("anna", thread)).contains("I would look at again");

    shown.clear();
    ask("lin", "@Taijie 检查 这批货不合格，你们太不负责任了！");
    assertThat(shown).isNotEmpty().containsOnly("正在看你的草稿…");
  }

  @Test
  void where_the_model_has_nothing_to_say_it_goes_all_the_same() {
    agree();
    for (Map.Entry<String, String> question : Map.of("anna", QUESTION, "lin", CHINESE).entrySet()) {
      shown.clear();
      String thread = ask(question.getKey(), question.getValue());
      assertThat(shown).hasSize(1);
      assertThat(status(question.getKey(), thread)).isEmpty();
      assertThat(said(question.getKey(), thread)).contains("respond-measurement");
    }
  }

  @Test
  void where_whoever_asked_dies_it_goes_by_itself() {
    agree();
    model.chokes();
    String thread = ask("anna", QUESTION);
    assertThat(status("anna", thread)).isPresent();
    front.bot().slack().clock().forward(Duration.ofMinutes(2));
    assertThat(status("anna", thread)).isEmpty();
  }

  @Test
  void unless_a_model_was_agreed_to_nobody_is_told_to_wait() {
    String thread = ask("anna", QUESTION);
    ask("anna", "@Taijie check " + DRAFT);
    assertThat(model.asked).isEmpty();
    assertThat(statuses()).isEmpty();
    assertThat(said("anna", thread)).contains("measure");
  }

  @Test
  void a_channel_sees_nothing_of_it() {
    agree();
    model.says(FITTED);
    front.command("anna", HUAXIN, "/phrase " + QUESTION);
    front.play(
        """
        - by: anna
          mention: "phrase %s"
        - mention: "check %s"
        """
            .formatted(QUESTION, DRAFT));
    assertThat(model.asked).hasSizeGreaterThan(1);
    assertThat(statuses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_allowed", "channel_not_found", "missing_scope", "unknown_method"})
  void where_slack_does_not_take_it_the_answer_comes_all_the_same(String error) {
    agree();
    model.says(FITTED);
    front.bot().slack().weather().refuse(STATUS, error);
    answered();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void where_it_goes_wrong_on_its_way_the_answer_comes_all_the_same(Fault fault) {
    agree();
    model.says(FITTED);
    front.bot().slack().weather().next(STATUS, fault, fault, fault);
    answered();
  }

  private void answered() {
    String thread = ask("anna", QUESTION);
    assertThat(statuses()).isNotEmpty();
    assertThat(answers("anna", thread))
        .hasSize(2)
        .last()
        .asString()
        .contains("fitted to your sentence");
    assertThat(front.everything()).doesNotContain("Something went wrong");
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

  /** Asks in the direct messages with the bot, and writes down what stands there meanwhile. */
  private String ask(String who, String text) {
    String im = im(who);
    String thread = front.as(who).say(im, text).more().path("ts").asString();
    model.meanwhile(() -> status(who, thread).map(Status::words).ifPresent(shown::add));
    front.bot().settle();
    return thread;
  }

  private Optional<Status> status(String who, String thread) {
    return front.world().agentView().status(im(who), thread);
  }

  private String said(String who, String thread) {
    return String.join("\n", answers(who, thread));
  }

  private List<String> answers(String who, String thread) {
    return front.world().thread(im(who), thread).stream().skip(1).map(Front::raw).toList();
  }

  private List<Wire.Entry> statuses() {
    return front.bot().slack().wire().entries().stream()
        .filter(entry -> entry.path().equals(STATUS))
        .toList();
  }

  private String im(String who) {
    return front.world().im(front.as(who).id()).id();
  }
}
