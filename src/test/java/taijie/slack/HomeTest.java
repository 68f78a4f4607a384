package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Facts;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.Summary;
import tools.jackson.databind.JsonNode;

/** A person's Home: what is there at first, what is overdue, what can be done there. */
class HomeTest {

  private static final String HUAXIN = "quality-huaxin";

  private final Front front = new Front();

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void somebody_new_is_told_what_it_is_for_and_three_things_to_try() {
    front.play(
        """
        - home: petra
          then: {home: ["keep the supplier", "Three things to try", "1. A batch failed", "2. “They say our calipers are wrong.”", "3. A message about to go out?", "Find the words"], not: ["open in your hands", "In figures"]}
        - home: lin
          then: {home: ["可以先试这三样", "怎么说"]}
        - by: petra
          click: Find the words
          on: home
          fill: {What do you need to say?: "they say our calipers are wrong"}
          then: {modal: ["Words to use", "measure"]}
        """);
  }

  @Test
  void what_is_overdue_stands_first_says_so_and_can_be_done_or_put_off_there() {
    front.open("anna", HUAXIN, "Huaxin PO-1 dents");
    front.bot().forward(Duration.ofDays(2));
    front.open("anna", HUAXIN, "Baoda PO-2 dents");
    front.play(
        """
        - home: anna
          then: {home: ["2 open in your hands", "D-1 Huaxin · PO-1", "overdue", "What to say", "D-1 · Later …"]}
        """);
    String home = home("anna");
    assertThat(home.indexOf("overdue")).isBetween(home.indexOf("Huaxin"), home.indexOf("Baoda"));

    front.play(
        """
        - by: anna
          choose: Remind me tomorrow
          from: D-1
          on: home
          then: {dm: ["I'll remind you"]}
        - click: Ready
          on: home
        """);
    assertThat(front.dispute(1).course().current().orElseThrow().step()).isEqualTo("call");
    assertThat(home("anna")).contains("2 open in your hands").doesNotContain("overdue");
  }

  @Test
  void a_warning_without_an_answer_and_a_muted_dispute_show_with_their_buttons() {
    front.open("anna", HUAXIN, "Huaxin PO-1 dents", "{People at the factory: \"Mr Chen, owner\"}");
    front.play(
        """
        - by: anna
          says: "let's cc Mr Chen so they take it seriously"
        - home: anna
          then: {home: ["You may have missed", "Call them privately instead", "Why?"]}
        - click: Why?
          on: home
          then: {modal: ["Why"]}
        - choose: Stop warning me here
          from: More
          on: card
        - home: anna
          then: {home: ["private warnings are off for you here", "Warn me again"]}
        - click: Warn me again
          on: home
        """);
    assertThat(front.dispute(1).watch().muted()).isEmpty();
    assertThat(home("anna")).doesNotContain("private warnings are off for you here");
    front.play(
        """
        - home: marcus
          then: {not: ["You may have missed"]}
        """);
  }

  @Test
  void three_hundred_disputes_are_turned_page_by_page_within_slacks_limit() {
    for (int number = 1; number <= 300; number++) {
      write(number);
    }
    front.play(
        """
        - home: anna
          then: {home: ["300 open in your hands", "D-1 ", "D-10 ", "Next →"], not: ["D-11 ", "← Back"]}
        - click: Next →
          on: home
          then: {home: ["D-11 ", "D-20 ", "← Back"], not: ["D-21 "]}
        - click: Ready
          on: home
          then: {home: ["D-12 ", "← Back"]}
        """);
    assertThat(view("anna").path("blocks").size()).isLessThan(100);
    assertThat(front.bot().slack().wire().entries())
        .filteredOn(e -> e.path().equals("views.publish"))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.note()).isEqualTo("ok"));
  }

  @Test
  void all_figures_come_by_direct_message() {
    front.open("anna", HUAXIN, "Huaxin PO-1 dents");
    front.play(
        """
        - home: anna
          then: {home: ["In figures", "1 dispute that you can see: 1 open, 0 closed"]}
        - click: All figures
          on: home
          then: {dm: ["Figures", "By supplier"]}
        """);
  }

  @Test
  void free_days_must_leave_a_day_to_work_on_and_a_muted_guard_can_be_set_in_the_window() {
    front.play(
        """
        - home: anna
        - by: anna
          click: Settings
          on: home
          fill: {Days off: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]}
          then: {errors: ["at least one working day"]}
        - click: Settings
          on: home
          fill: {Days off: [Friday, Saturday], Private warnings: ["Turn off private warnings for me, everywhere"]}
          then: {home: ["Private warnings are off for you, everywhere", "Mon · Tue · Wed · Thu · Sun"]}
        - click: Warn me again
          on: home
          then: {home: ["I read what you write"]}
        """);
  }

  private JsonNode view(String who) {
    return front.world().home(front.as(who).id()).orElseThrow().body();
  }

  private String home(String who) {
    return view(who).toString();
  }

  private void write(int number) {
    Instant opened = TestBot.MONDAY;
    String anna = front.as("anna").id();
    DisputeId id = new DisputeId(front.world().team().id(), number);
    List<Entry> journal =
        List.of(
            new Entry(
                1,
                new Opened(
                    Facts.of("Firm " + number, "PO-" + number, "dents"),
                    front.channel(HUAXIN).id(),
                    anna,
                    "first-rejection-established"),
                anna,
                opened),
            new Entry(
                2,
                new StepBegan("prepare", opened.plus(Duration.ofMinutes(number))),
                Entry.BOT,
                opened));
    Dispute dispute = Dispute.of(id, journal);
    front
        .bot()
        .store()
        .transact(work -> {
          work.journal().append(id, journal, Summary.of(dispute));
          return Optional.empty();
        });
  }
}
