package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.Overheard;
import taijie.TestBot;
import taijie.playground.world.Message;
import taijie.server.Signed;
import taijie.storage.Everything;

/** A fault of ours meets somebody's act: they hear so, and what they typed is still there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnFaultTest {

  private static final String ROOM = "quality-huaxin";
  private static final String OURS = "Something went wrong on my side and nothing was changed";
  private static final String MARK = "Qworzl";

  private Front front;
  private Overheard log;

  @BeforeAll
  void start() {
    front = new Front(TestBot.start());
    front.open("anna", ROOM, "Huaxin PO-1 18% of lids over tolerance");
    log = new Overheard();
  }

  @AfterAll
  void stop() {
    log.close();
    front.close();
  }

  @BeforeEach
  void whole() {
    log.drain();
  }

  @Test
  void a_window_stays_open_with_what_was_typed() {
    front.as("anna").say(ROOM, "/dispute open Dida PO-2 18% of lids");
    front.bot().settle();
    AtWindow window = new AtWindow(front, "anna");
    window.write("finding", "18% of lids " + MARK);
    broken(() -> {
      Map<String, String> said = window.send();
      assertThat(said.values()).singleElement().asString().startsWith(OURS);
      assertThat(window.isOpen()).isTrue();
    });
    loggedOnceWithoutWords();
    assertThat(front.newest()).isEqualTo(1);
    assertThat(window.send()).isEmpty();
    front.bot().settle();
    assertThat(front.newest()).isEqualTo(2);
  }

  @Test
  void a_command_is_answered() {
    List<Message> before = front.seenBy("anna");
    broken(() -> front.as("anna").say(ROOM, "/dispute handover D-1 @marcus " + MARK));
    assertThat(front.news("anna", before)).contains(OURS);
    assertThat(front.seenBy("lin").toString()).doesNotContain(OURS);
    loggedOnceWithoutWords();
  }

  @Test
  void a_button_is_answered_to_whoever_pressed_it() {
    String card = front.dispute(1).head().card().orElseThrow();
    List<Message> before = front.seenBy("anna");
    broken(() -> StoreAwayTest.press(front, card));
    front.bot().settle();
    assertThat(front.news("anna", before)).contains(OURS);
    assertThat(front.seenBy("lin").toString()).doesNotContain(OURS);
    loggedOnceWithoutWords();
  }

  @Test
  void a_command_that_somebody_sends_again_as_it_was_is_not_answered() {
    Map<String, String> command =
        Map.of(
            "command", "/dispute",
            "text", "list",
            "team_id", "T0001",
            "user_id", "U0ANNA",
            "channel_id", "C0001",
            "trigger_id", "1.2.3");
    var to = front.bot().bot().events();
    var now = front.bot().clock().instant();
    assertThat(Signed.asked(to, now, command).body()).contains("D-1");
    Signed.Answer again = Signed.asked(to, now, command);
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.body()).isEmpty();
    // The same words a second later are somebody's own.
    assertThat(Signed.asked(to, now.plusSeconds(1), command).body()).contains("D-1");
  }

  @Test
  void a_button_is_answered_even_where_nothing_can_be_put_down_to_be_told_later() {
    String card = front.dispute(1).head().card().orElseThrow();
    List<Message> before = front.seenBy("anna");
    broken("delivery", () -> StoreAwayTest.press(front, card));
    assertThat(front.news("anna", before)).contains(OURS);
    assertThat(front.seenBy("lin").toString()).doesNotContain(OURS);
    assertThat(log.drain()).filteredOn(Overheard.Line::trace).isNotEmpty();
  }

  // As if a query of ours were wrong.
  private void broken(Runnable act) {
    broken("event", act);
  }

  private void broken(String table, Runnable act) {
    String away = table + "_gone";
    Everything.execute(front.bot().database(), "alter table " + table + " rename to " + away);
    try {
      act.run();
    } finally {
      Everything.execute(front.bot().database(), "alter table " + away + " rename to " + table);
    }
  }

  private void loggedOnceWithoutWords() {
    List<Overheard.Line> said = log.drain();
    assertThat(said).filteredOn(Overheard.Line::trace).hasSize(1);
    assertThat(said).noneMatch(line -> line.text().contains(MARK));
  }
}
