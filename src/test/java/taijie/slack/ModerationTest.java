package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.server.Signed;
import taijie.slack.Leeway.Measure;

/** One person cannot take the bot from the others, and nobody in a hurry notices. */
class ModerationTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String TOLD = "That was a lot at once";
  // Nothing comes back while a test runs.
  private static final Leeway NARROW = new Leeway(new Measure(8, 0), new Measure(20, 0));

  private final Front front = new Front(TestBot.startWith(TestBot.Options.within(NARROW)));

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void a_command_too_many_is_not_done_and_said_once_while_others_go_on() {
    for (int i = 0; i < 8; i++) {
      assertThat(command("anna", "list")).isNotEmpty().doesNotContain(TOLD);
    }
    assertThat(command("anna", "list")).contains(TOLD);
    for (int i = 0; i < 50; i++) {
      assertThat(command("anna", "list")).isEmpty();
    }
    assertThat(command("marcus", "list")).isNotEmpty().doesNotContain(TOLD);
  }

  @Test
  void a_window_beyond_it_stays_open_with_what_was_typed() {
    front.as("anna").say(HUAXIN, "/dispute open Huaxin PO-1 lids are loose");
    spend("anna", 7);
    AtWindow window = new AtWindow(front, "anna");

    assertThat(window.send().values()).singleElement().asString().contains(TOLD);
    assertThat(window.send().values()).singleElement().asString().contains(TOLD);
    assertThat(window.shown("finding")).contains("lids are loose");
    assertThat(front.newest()).isZero();
  }

  @Test
  void clicks_and_mentions_beyond_it_are_told_once_in_private() {
    front.open("anna", HUAXIN, "Huaxin PO-1 lids are loose");
    spend("anna", 6);
    var others = front.seenBy("marcus");
    for (int i = 0; i < 5; i++) {
      assertThat(front.forgedClick("anna", HUAXIN, "stats", "x" + i)).isEqualTo(200);
      String card = front.dispute(1).head().card().orElseThrow();
      front.as("anna").reply(HUAXIN, card, "@Taijie note once more " + i);
    }
    front.bot().settle();

    assertThat(front.seenBy("anna").stream().filter(m -> m.text().contains(TOLD))).hasSize(1);
    assertThat(front.news("marcus", others)).isEmpty();
    assertThat(front.everything()).doesNotContain("once more 4");
  }

  @Test
  void a_workspace_has_its_own_measure() {
    for (String who : List.of("anna", "marcus", "petra")) {
      spend(who, 8);
    }
    assertThat(command("lin", "list")).contains("操作有点频繁");
  }

  @Test
  void what_slack_tells_by_itself_is_never_lost() {
    front.open("anna", HUAXIN, "Huaxin PO-1 lids are loose");
    spend("anna", 8);
    var before = front.seenBy("anna");
    String card = front.dispute(1).head().card().orElseThrow();
    front.as("anna").reply(HUAXIN, card, "let's cc Mr Chen the owner so they take it seriously");
    front.bot().settle();

    assertThat(front.news("anna", before)).contains("owner");
  }

  private void spend(String who, int acts) {
    for (int i = 0; i < acts; i++) {
      command(who, "list");
    }
  }

  private String command(String who, String words) {
    return Signed.asked(
            front.bot().bot().events(),
            front.bot().clock().instant(),
            Map.of(
                "command",
                "/dispute",
                "text",
                words,
                "team_id",
                front.world().team().id(),
                "user_id",
                front.as(who).id(),
                "channel_id",
                front.channel(HUAXIN).id(),
                "trigger_id",
                front.world().nextNumber() + ".2.3"))
        .body();
  }
}
