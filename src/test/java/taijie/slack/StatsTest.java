package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Figures, asked for in Slack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatsTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;

  @BeforeAll
  void start() {
    front = new Front();
    for (int i = 1; i <= 6; i++) {
      front.open("anna", HUAXIN, (i < 5 ? "Huaxin" : "Baoda") + " PO-7" + i + " dents", "{}");
    }
    front.open("anna", "returns-confidential", "Hidden PO-1 dents");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-1"
          fill: {How did it end?: Goods returned}
        """);
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @Test
  void charts_a_table_and_their_text_come_to_whoever_asked() {
    String seen = front.command("anna", HUAXIN, "/dispute stats");

    assertThat(seen)
        .contains("*7 disputes* that you can see: 6 open, 1 closed")
        .contains("\"type\":\"data_visualization\"", "\"type\":\"pie\"", "\"type\":\"bar\"")
        .contains("\"type\":\"table\"", "Hidden", "Baoda")
        .contains("Goods returned – 1", "2026 Q1")
        .contains("too few closed disputes to compare (at least 5 needed on each side)");
  }

  @Test
  void nobody_learns_even_by_a_number_of_disputes_they_may_not_see() {
    assertThat(front.command("lin", HUAXIN, "/dispute stats"))
        .contains("*你能看到 6 个案子*：未结 5，已结 1")
        .doesNotContain("Hidden");
    assertThat(front.command("petra", "sourcing", "/dispute stats"))
        .contains("nothing to count yet")
        .doesNotContain("Huaxin");
  }

  @Test
  void a_suppliers_name_narrows_them() {
    assertThat(front.command("anna", HUAXIN, "/dispute stats baoda"))
        .contains("*2 disputes* that you can see")
        .doesNotContain("Huaxin:");
  }

  @Test
  void they_can_be_copied_as_csv() {
    assertThat(front.command("lin", HUAXIN, "/dispute stats csv"))
        .contains("可以直接复制", "name,open,closed", "Huaxin,3,1,0", "2026 Q1,");
  }

  @Test
  void in_a_thread_they_are_asked_for_by_mention() {
    front.play(
        """
        - by: marcus
          mention: stats
          then: {private: ["7 disputes", "From first word to acceptance"]}
        """);
  }

  @Test
  void where_slack_knows_no_charts_the_same_comes_in_words() {
    try (Front old = new Front()) {
      old.open("anna", HUAXIN, "Huaxin PO-7 dents", "{}");
      old.bot().slack().weather().unknown("data_visualization");
      String seen = old.command("anna", HUAXIN, "/dispute stats");
      assertThat(seen).contains("*1 dispute* that you can see", "Huaxin");
      assertThat(seen).doesNotContain("data_visualization", "\"type\":\"table\"");
    }
  }

  @Test
  void where_slack_takes_no_block_of_a_message_its_words_come_alone() {
    try (Front old = new Front()) {
      old.bot().slack().weather().unknown("section");
      String seen = old.command("anna", HUAXIN, "/dispute stats");
      assertThat(seen).contains("nothing to count yet").doesNotContain("\"type\"");
    }
  }
}
