package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.playground.world.Message;
import taijie.server.Signed;

/** The guard as people in a thread meet it: alone, briefly, and never twice too often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardInThreadTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String FULL = "Instead:";
  private static final String ONLY_YOU = "Only you see this.";

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
            "Guarded" + ++opened + " PO-4471 18% of lids over tolerance",
            "{People at the factory: \"Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner\"}");
  }

  @Test
  void the_first_proposal_is_answered_in_full_to_its_author_alone() {
    List<Message> marcus = front.seenBy("marcus");
    List<Message> lin = front.seenBy("lin");
    long inThread = publicly();
    String told = say("anna", "let's cc Mr Chen so they take it seriously");

    assertThat(told)
        .contains(FULL, ONLY_YOU, "Call them privately instead", "I'll do it anyway", "Why?");
    assertThat(front.news("marcus", marcus)).isEmpty();
    assertThat(front.news("lin", lin)).isEmpty();
    assertThat(publicly()).as("only Anna's own message").isEqualTo(inThread + 1);
  }

  @Test
  void a_repeat_is_brief_and_after_two_refusals_there_is_silence() {
    assertThat(say("anna", "let's cc Mr Chen")).contains(FULL);
    front.play(
        """
        - by: anna
          click: I'll do it anyway
          fill: {Reason: "he asked for it"}
        """);
    assertThat(say("anna", "I will copy their boss on the mail"))
        .contains(ONLY_YOU)
        .doesNotContain(FULL);
    front.play(
        """
        - by: anna
          click: I'll do it anyway
          fill: {}
        """);
    assertThat(say("anna", "adding the owner to the thread now")).isEmpty();
    // Somebody else hears it for the first time.
    assertThat(say("marcus", "yes, let's cc the owner")).contains(FULL);
    assertThat(front.dispute(number).watch().warnings()).hasSize(4);
  }

  @Test
  void an_owner_who_is_already_involved_is_no_topic_any_more() {
    assertThat(say("anna", "let's cc Mr Chen")).contains(FULL);
    front.play(
        """
        - by: anna
          click: The owner is already involved
          then: {private: ["Noted: the owner is already involved."]}
        - click: The owner is already involved
          then: {private: ["That was done already"]}
        """);
    assertThat(say("anna", "I will cc Mr Chen again")).isEmpty();
    assertThat(say("marcus", "let's copy the owner")).isEmpty();
  }

  @Test
  void words_for_a_private_call_are_one_press_away() {
    say("anna", "let's cc Mr Chen");
    front.play(
        """
        - by: anna
          click: Call them privately instead
          then: {modal: ["Words to use", "Another way"]}
        """);
    assertThat(front.dispute(number).watch().openFor("U0ANNA")).isEmpty();
  }

  @Test
  void why_is_explained_in_a_window() {
    say("anna", "let's cc Mr Chen");
    front.play(
        """
        - by: anna
          click: Why?
          then: {modal: ["Why I would wait", "This does not soften the finding."]}
        """);
    assertThat(front.dispute(number).watch().openFor("U0ANNA")).hasSize(1);
  }

  @Test
  void an_unanswered_warning_stands_in_the_home_until_it_is_answered() {
    say("anna", "let's cc Mr Chen");
    String title = "D-" + number + " · Guarded" + opened;
    front.play(
        """
        - home: anna
          then: {home: ["You may have missed", "%s"]}
        - by: anna
          click: I'll do it anyway
          on: home
          fill: {}
        - home: anna
        """
            .formatted(title));
    String home = front.world().home("U0ANNA").orElseThrow().body().toString();
    assertThat(home).doesNotContain(title + " · PO-4471: a thought");
  }

  @Test
  void an_edited_message_is_read_again_and_once() {
    String root = front.dispute(number).head().card().orElseThrow();
    String ts =
        front.as("anna").reply(HUAXIN, root, "let me think about it").more().path("ts").asString();
    front.bot().settle();
    List<Message> before = front.seenBy("anna");
    front.as("anna").edit(HUAXIN, ts, "let's cc Mr Chen");
    front.bot().settle();
    assertThat(front.news("anna", before)).contains(FULL);
    assertThat(front.dispute(number).watch().warnings()).hasSize(1);
  }

  @Test
  void quotes_code_and_links_are_not_what_somebody_proposes() {
    assertThat(say("anna", "> let's cc Mr Chen\nI would not do that")).isEmpty();
    assertThat(say("anna", "`cc the owner` is what the template says")).isEmpty();
    assertThat(say("anna", "```\ncc the owner\n```")).isEmpty();
    assertThat(say("anna", "see https://example.org/lets-cc-the-owner")).isEmpty();
  }

  @Test
  void what_another_bot_writes_is_nobodys_proposal() {
    List<Message> before = front.seenBy("anna");
    String root = front.dispute(number).head().card().orElseThrow();
    for (String by :
        List.of("\"bot_id\":\"B9\"", "\"bot_id\":\"B9\",\"subtype\":\"bot_message\"")) {
      String event =
          """
          {"type":"event_callback","token":"x","team_id":"%s","api_app_id":"A0001","event_id":"Ev%d",
           "event_time":1,"event":{"type":"message",%s,"user":"U0ANNA","text":"let's cc Mr Chen",
           "ts":"%s","thread_ts":"%s","channel":"%s","channel_type":"channel","event_ts":"1.1"}}
          """
              .formatted(
                  front.world().team().id(),
                  front.world().nextNumber(),
                  by,
                  front.world().nextTs(),
                  root,
                  front.dispute(number).head().channel());
      assertThat(Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event))
          .isEqualTo(200);
      front.bot().settle();
    }
    assertThat(front.news("anna", before)).isEmpty();
    assertThat(front.dispute(number).watch().warnings()).isEmpty();
  }

  @Test
  void words_about_something_else_are_left_alone() {
    assertThat(say("anna", "cc my boss please")).isEmpty();
    assertThat(say("anna", "please don't cc their boss yet")).isEmpty();
    assertThat(say("anna", "the owner will be at the fair")).isEmpty();
    assertThat(say("anna", "photos are in the folder 🙂")).isEmpty();
  }

  @Test
  void the_channel_is_read_only_where_somebody_switched_that_on() {
    assertThat(saySomewhere("marcus", "let's cc Mr Chen")).isEmpty();
    front.play(
        """
        - by: anna
          choose: Read the whole channel for me
          on: card
          then: {thread: ["I now read this whole channel"], card: ["reads the whole channel"]}
        """);
    assertThat(saySomewhere("marcus", "let's cc Mr Chen")).contains(FULL, ONLY_YOU);
    front.play(
        """
        - by: anna
          choose: Read this thread only
          on: card
          then:
            thread: ["I read this thread only."]
            card: ["Read the whole channel for me"]
        """);
    assertThat(saySomewhere("lin", "把陈总抄送一下")).isEmpty();
  }

  @Test
  void a_person_can_have_quiet_in_one_dispute_and_take_it_back() {
    front.play(
        """
        - by: anna
          choose: Stop warning me here
          on: card
          then: {private: ["I will keep quiet about your messages in D-"]}
        """);
    assertThat(say("anna", "let's cc Mr Chen")).isEmpty();
    assertThat(say("marcus", "let's cc Mr Chen")).contains(FULL);
    front.play(
        """
        - by: anna
          choose: Warn me here again
          on: card
          then: {private: ["I will speak up again in D-"]}
        """);
    assertThat(say("anna", "adding their boss in cc")).contains(ONLY_YOU);
  }

  @Test
  void a_person_can_have_quiet_everywhere_and_take_it_back() {
    front.play(
        """
        - home: marcus
        - by: marcus
          click: Stop warning me
          on: home
          then: {home: ["Private warnings are off for you, everywhere."]}
        """);
    assertThat(say("marcus", "let's cc Mr Chen")).isEmpty();
    assertThat(say("anna", "let's cc Mr Chen")).contains(FULL);
    front.play(
        """
        - home: marcus
        - by: marcus
          click: Warn me again
          on: home
          then: {home: ["I read what you write in dispute threads"]}
        """);
    assertThat(say("marcus", "let's copy their owner")).contains(ONLY_YOU);
  }

  @Test
  void somebody_elses_warning_cannot_be_answered() {
    say("anna", "let's cc Mr Chen");
    for (String action : List.of("warning-owner", "warning-call", "warning-why")) {
      List<Message> before = front.seenBy("marcus");
      front.forgedClick("marcus", HUAXIN, action, number + "|1");
      assertThat(front.news("marcus", before)).contains("This remark was for somebody else");
    }
    assertThat(front.dispute(number).watch().answered()).isEmpty();
  }

  @Test
  void a_chinese_proposal_of_a_chinese_colleague_is_answered_in_chinese() {
    assertThat(say("lin", "要不直接抄送陈总吧，让他们重视起来")).contains("换个做法", "只有你能看到这条");
  }

  @Test
  void when_all_was_tried_the_way_to_a_private_talk_is_shown() {
    front.play(
        """
        - by: anna
          choose: We have tried everything
          on: card
          fill: {What was tried: "all five arguments answered with data, two weeks"}
          then: {thread: ["everything else has been tried"]}
        """);
    assertThat(say("anna", "now let's write to Mr Chen"))
        .contains(ONLY_YOU)
        .doesNotContain("The owner is already involved");
  }

  @Test
  void the_text_of_what_was_read_is_kept_nowhere() {
    say("anna", "let's cc Mr Chen, secretword4711");
    var id = front.dispute(number).id();
    List<?> entries = front.bot().store().transact(work -> work.journal().entries(id));
    assertThat(entries.toString()).contains("COPY_OWNER").doesNotContain("secretword4711");
  }

  private long publicly() {
    return front.thread(number).stream().filter(m -> !m.ephemeral()).count();
  }

  private String say(String who, String text) {
    List<Message> before = front.seenBy(who);
    front.as(who).reply(HUAXIN, front.dispute(number).head().card().orElseThrow(), text);
    front.bot().settle();
    return front.news(who, before);
  }

  private String saySomewhere(String who, String text) {
    List<Message> before = front.seenBy(who);
    front.as(who).say(HUAXIN, text);
    front.bot().settle();
    return front.news(who, before);
  }
}
