package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Texts that would mention people, break markup or burst a limit, in every field there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;

  @BeforeAll
  void start() {
    front = new Front();
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void nothing_that_a_person_typed_ever_mentions_anybody() {
    String bad = "<!channel> <@U0PETRA> <!here|x> & <https://evil.example|bank>";
    front.open(
        "anna",
        HUAXIN,
        "x",
        """
        {Supplier: "%1$s", Finding in one line: "%1$s", PO: "%1$s", Product: "%1$s",
         Lot: "%1$s", Quantity: "%1$s", Specification clause: "%1$s",
         People at the factory: "%1$s, owner"}
        """
            .formatted(bad)
            .replace("\n", " "));
    int number = front.newest();
    String refused = bad.replace("\"", "");
    front.play(
        """
        - by: anna
          choose: What happens to the batch
          on: card
          fill: {What happens to this batch: "%1$s"}
        - choose: What caused it
          on: card
          fill: {What caused it: "%1$s"}
        - click: Log their answer
          on: card
          fill: {Their words: "your caliper is wrong %1$s", Who said it: "%1$s"}
        - mention: "phrase %1$s"
        - mention: "note %1$s"
        - mention: "check %1$s"
        - command: "/dispute list"
          in: quality-huaxin
        - command: "/dispute list %1$s"
        - command: "/dispute show D-%2$d"
        - command: "/dispute next D-%2$d"
        - command: "/dispute show %1$s"
        - command: "/supplier %1$s"
        - command: "/supplier"
        - command: "/phrase %1$s"
        - command: "/dispute handover D-%2$d @marcus"
        - by: marcus
          home: marcus
        - by: marcus
          says: "let's cc Mr %1$s the owner"
          in: quality-huaxin
          thread: "Next: Get the facts ready"
        - choose: Close the dispute
          on: card
          fill: {How did it end?: Goods returned, learn: "%1$s"}
        - command: "/dispute list closed"
        - command: "/supplier %1$s"
        """
            .formatted(refused, number)
            .replace("by: marcus\n  home", "home")
            .replace("- home: marcus\n", "- home: marcus\n"));
    front.bot().forward(Duration.ofDays(3));

    assertThat(front.markup())
        .noneMatch(text -> text.contains("<!channel"))
        .noneMatch(text -> text.contains("<!here"))
        .noneMatch(text -> text.contains("<@U0PETRA"))
        .noneMatch(text -> text.contains("<https://evil"));
    assertThat(front.markup()).anyMatch(text -> text.contains("&lt;!channel&gt;"));
    assertThat(front.everything()).doesNotContain("&amp;lt;", "Something went wrong");
  }

  @Test
  void a_message_that_mentions_everybody_is_logged_without_doing_so() {
    int number = front.open("anna", HUAXIN, "Fuli PO-6001 ink rubs off on 7%");
    front.play(
        """
        - by: marcus
          says: "@channel @petra they say \\"your lab < our lab & R&D\\", see https://lab.example/a?b=1&c=2"
        - shortcut: Log as factory's answer
          on: "your lab"
          fill: {}
        """);
    String text = front.dispute(number).answers().latest().orElseThrow().text();
    assertThat(text)
        .contains("your lab < our lab & R&D", "@channel", "@petra", "https://lab.example/a?b=1&c=2")
        .doesNotContain("&lt;", "<@U", "<!");
    assertThat(front.markup())
        .noneMatch(m -> m.contains("<!channel"))
        .noneMatch(m -> m.contains("<@U0PETRA"));
  }

  @Test
  void an_ampersand_in_a_command_stays_one() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute open Meng & Sons PO-6002 gap < 2 mm on 5%"
          fill: {}
          then:
            card: ["Meng & Sons", "gap < 2 mm on 5%"]
        """);
    assertThat(front.dispute(front.newest()).facts().supplier()).isEqualTo("Meng & Sons");
  }

  @Test
  void emoji_and_chinese_pass_through_every_field() {
    String all = "👩‍🔧🏭 华鑫五金（东莞）有限公司 “盖子”𠮷🇨🇳";
    int number =
        front.open(
            "lin",
            HUAXIN,
            "华鑫五金 订单A-4471 18%盖子超差🙁",
            """
            {供应商: "%1$s", 产品: "%1$s", 批号: "%1$s", 规格条款: "%1$s",
             工厂的人: "周琳👩 / Linda，业务\\n陈总🐲，老板"}
            """
                .formatted(all)
                .replace("\n", " "));
    front.play(
        """
        - by: lin
          mention: "记录 %1$s 你们的卡尺不准吧？"
          then: {thread: ["你们的卡尺不准吧", "我的理解"]}
        - mention: "批次 已定 %1$s 返工3000"
          then: {thread: ["这批货谈定了"]}
        - mention: "备注 %1$s"
          then: {thread: ["记了一条"]}
        - command: "/dispute list %1$s"
        - command: "/phrase %1$s"
        """
            .formatted(all));
    assertThat(front.dispute(number).facts().supplier()).isEqualTo(all);
    assertThat(front.dispute(number).facts().people()).hasSize(2);
    assertThat(front.everything()).doesNotContain("出了点问题");
  }

  @Test
  void texts_as_long_as_a_field_takes_are_cut_where_they_are_shown() {
    String emoji = "🏭".repeat(100);
    int number =
        front.open(
            "anna",
            HUAXIN,
            "x",
            """
            {Supplier: "%s", Finding in one line: "%s", PO: "%s", Product: "%s"}
            """
                .formatted(emoji, "<&>🏭".repeat(400), emoji, emoji)
                .strip());
    assertThat(front.dispute(number).head().card()).isPresent();
    front.command("anna", HUAXIN, "/dispute list");
    front.command("anna", HUAXIN, "/dispute show D-" + number);
    assertThat(front.everything()).doesNotContain("Something went wrong");
    assertThat(front.markup()).allMatch(HostileTextTest::isWellFormed);
  }

  @Test
  void an_answer_of_20000_characters_by_mention_is_kept_whole_and_shown_cut() {
    int number = front.open("anna", HUAXIN, "Ruida PO-6003 burrs on 8%");
    String text = "We measured again with our own gauge. " + "很长的说明。".repeat(3330);
    say("anna", number, "@Taijie log " + text);

    assertThat(front.dispute(number).answers().latest().orElseThrow().text())
        .isEqualTo(text.strip())
        .hasSizeGreaterThan(19_900);
    assertThat(Front.raw(front.thread(number).getLast())).contains("We measured again", "…");
  }

  @Test
  void an_answer_of_20000_characters_by_shortcut_is_kept_whole() {
    int number = front.open("anna", HUAXIN, "Ruida2 PO-6004 burrs on 8%");
    String text = "我们重新量过了，是合格的。<&> " + "x".repeat(20_000);
    String ts = say("anna", number, text);
    front.as("anna").shortcut("log-answer", HUAXIN, ts);
    front.bot().settle();

    assertThat(front.dispute(number).answers().latest().orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void an_answer_of_50000_characters_is_refused_with_the_length() {
    int number = front.open("anna", HUAXIN, "Ruida3 PO-6005 burrs on 8%");
    var before = front.seenBy("anna");
    say("anna", number, "@Taijie log " + "y".repeat(50_000));
    assertThat(front.news("anna", before))
        .contains("This text has 50000 characters; I can keep up to 40000.");

    String ts = say("anna", number, "z".repeat(50_000));
    var again = front.seenBy("anna");
    front.as("anna").shortcut("log-answer", HUAXIN, ts);
    front.bot().settle();
    assertThat(front.news("anna", again)).contains("This text has 50000 characters");
    assertThat(front.dispute(number).answers().standing()).isEmpty();
  }

  @Test
  void long_remarks_questions_and_drafts_are_answered() {
    int number = front.open("anna", HUAXIN, "Ruida4 PO-6006 burrs on 8%");
    for (String word : java.util.List.of("note", "batch", "cause", "phrase", "check")) {
      var before = front.seenBy("anna");
      say(
          "anna",
          number,
          "@Taijie " + word + " " + "they say our caliper is wrong <&> ".repeat(900));
      assertThat(front.news("anna", before)).as(word).isNotBlank();
    }
    assertThat(front.everything()).doesNotContain("Something went wrong");
  }

  @Test
  void a_long_text_is_no_trouble_to_the_guard() {
    int number = front.open("anna", HUAXIN, "Ruida5 PO-6007 burrs on 8%");
    for (String text :
        Map.of(
                "a",
                "cc ".repeat(30_000),
                "b",
                "<@U0PETRA> ".repeat(4_000),
                "c",
                "🙂".repeat(40_000))
            .values()) {
      say("anna", number, text);
    }
    assertThat(front.everything()).doesNotContain("Something went wrong");
  }

  private String say(String who, int number, String text) {
    String root = front.dispute(number).head().card().orElseThrow();
    var outcome = front.as(who).reply(HUAXIN, root, text);
    front.bot().settle();
    return outcome.more().path("ts").asString("");
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
