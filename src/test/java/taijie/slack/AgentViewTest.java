package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.playground.wire.Wire;
import taijie.playground.world.Message;

/** The Messages tab: questions, a dispute by its number, wishes about the answer before. */
class AgentViewTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String QUESTION = "they say our calipers are wrong";

  private final Front front = new Front();

  @BeforeEach
  void open() {
    front.open("anna", HUAXIN, "Huaxin PO-4471 18% of lids over tolerance");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void opening_the_tab_offers_questions_about_ones_own_disputes_first() {
    front.as("anna").open("messages");
    front.bot().settle();
    front.as("petra").open("messages");
    front.bot().settle();

    List<Wire.Entry> offered = calls("assistant.threads.setSuggestedPrompts");
    assertThat(offered).hasSize(2).allSatisfy(e -> assertThat(e.note()).isEqualTo("ok"));
    assertThat(decoded(offered.getFirst())).contains("D-1 Huaxin: what next?", "D-1 what next?");
    assertThat(decoded(offered.getLast())).contains("calipers").doesNotContain("D-1", "thread_ts");
  }

  @Test
  void a_dispute_named_by_its_number_tells_what_comes_next_and_lends_its_facts() {
    String thread = say("anna", "D-1 what next?");
    assertThat(last("anna")).contains("Get the facts ready", "Huaxin");

    reply("anna", thread, QUESTION);
    assertThat(last("anna")).contains("Use in thread", "measure");

    say("anna", "D-1: " + QUESTION);
    assertThat(last("anna")).contains("Use in thread");

    say("anna", "D-1 下一步怎么办？");
    assertThat(last("anna")).contains("Get the facts ready");
  }

  @Test
  void a_dispute_that_one_may_not_see_looks_like_one_that_is_not_there() {
    say("petra", "D-1 what next?");
    String hidden = last("petra");
    say("petra", "D-99 what next?");

    assertThat(hidden).contains("I can't find D-1").doesNotContain("Huaxin");
    assertThat(text(last("petra")).replace("D-99", "D-1")).isEqualTo(text(hidden));
  }

  @Test
  void wishes_refer_to_the_answer_before_in_either_language() {
    String thread = say("anna", QUESTION);
    String first = last("anna");

    reply("anna", thread, "another way");
    String second = last("anna");
    assertThat(second).isNotEqualTo(first).contains("Rather not");

    reply("anna", thread, "for WeChat");
    assertThat(last("anna")).contains("WeChat");

    reply("anna", thread, "in Chinese");
    assertThat(last("anna")).containsPattern("\\p{IsHan}").doesNotContain("Rather not");

    reply("anna", thread, "换个说法");
    String other = last("anna");
    reply("anna", thread, "shorter");
    assertThat(last("anna").length()).isLessThanOrEqualTo(other.length());
  }

  @Test
  void a_wish_written_beside_the_thread_and_after_a_restart_is_understood_all_the_same() {
    say("anna", QUESTION);
    front.bot().restart();

    say("anna", "shorter, please");

    assertThat(last("anna")).contains("measure");
  }

  @Test
  void a_wish_about_nothing_says_so() {
    say("marcus", "shorter");
    assertThat(last("marcus")).contains("There is no answer of mine here yet");
    say("lin", "换个说法");
    assertThat(last("lin")).contains("这里我还没有回答过");
  }

  @Test
  void what_is_said_is_not_kept() {
    say("anna", "they say our calipers are rubbish, those liars");
    var kept =
        front
            .bot()
            .store()
            .transact(work ->
                work.exchanges()
                    .last(front.world().team().id(), im("anna"), "no such thread")
                    .orElseThrow());

    assertThat(kept.toString()).doesNotContain("liars");
  }

  @Test
  void forgetting_a_dispute_forgets_that_it_was_talked_about() {
    say("anna", "D-1 what next?");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute forget D-1"
          fill: {Type the number to confirm: "D-1"}
        """);

    say("anna", "shorter");
    assertThat(last("anna")).contains("There is no answer of mine here yet");
  }

  private List<Wire.Entry> calls(String method) {
    return front.bot().slack().wire().entries().stream()
        .filter(e -> e.way() == Wire.Way.TO_SLACK && e.path().equals(method))
        .toList();
  }

  private static String decoded(Wire.Entry entry) {
    return java.net.URLDecoder.decode(entry.sent(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String text(String raw) {
    return raw.split("\n", 2)[0];
  }

  private String im(String who) {
    return front.world().im(front.as(who).id()).id();
  }

  private String say(String who, String text) {
    String ts = front.as(who).say(im(who), text).more().path("ts").asString();
    front.bot().settle();
    return ts;
  }

  private void reply(String who, String thread, String text) {
    front.as(who).reply(im(who), thread, text);
    front.bot().settle();
  }

  private String last(String who) {
    List<Message> said =
        front.world().messages(im(who)).stream()
            .filter(m -> m.user().equals(front.world().app().user()))
            .toList();
    return Front.raw(said.getLast());
  }
}
