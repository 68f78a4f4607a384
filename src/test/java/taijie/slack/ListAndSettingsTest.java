package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists with their pages and filters, a person's Home and settings, the language they read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListAndSettingsTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final int MANY = 23;

  private Front front;

  @BeforeAll
  void start() {
    front = new Front();
    for (int i = 1; i <= MANY; i++) {
      String handler = i % 2 == 0 ? "{Handler: marcus}" : "{}";
      front.open(
          "anna", HUAXIN, "Firm" + (i < 10 ? "0" : "") + i + " PO-7" + i + " dents", handler);
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
  void a_long_list_is_turned_page_by_page_and_back() {
    front.play(
        """
        - by: marcus
          in: quality-huaxin
          command: "/dispute list"
          then: {private: ["23 disputes", "Next →"], not: ["← Back"]}
        - click: Next →
        - click: Next →
        """);
    String last = lastPrivate("marcus");
    assertThat(last).contains("← Back").doesNotContain("Next →");
    front.play(
        """
        - by: marcus
          click: ← Back
        """);
    assertThat(lastPrivate("marcus")).contains("← Back", "Next →");
  }

  @Test
  void filters_show_what_they_say() {
    assertThat(front.command("anna", HUAXIN, "/dispute list closed"))
        .contains("Firm01", "*1 dispute*")
        .doesNotContain("Firm02");
    assertThat(front.command("marcus", HUAXIN, "/dispute list mine"))
        .contains("*11 disputes*")
        .doesNotContain("<@U0ANNA>");
    assertThat(front.command("anna", HUAXIN, "/dispute list firm05"))
        .contains("Firm05", "*1 dispute*");
    assertThat(front.command("anna", HUAXIN, "/dispute list PO-713")).contains("Firm13");
    assertThat(front.command("anna", HUAXIN, "/dispute list OPEN")).contains("*23 disputes*");
    assertThat(front.command("anna", HUAXIN, "/dispute list hidden closed"))
        .contains("I find nothing");
    assertThat(front.command("anna", HUAXIN, "/dispute list nobody"))
        .contains("I find nothing for “nobody”");
    assertThat(front.command("anna", HUAXIN, "/dispute list %")).contains("nothing for “%”");
    assertThat(front.command("anna", HUAXIN, "/dispute list _")).contains("nothing for “_”");
  }

  @Test
  void filters_can_stand_together_in_any_order_and_either_language() {
    assertThat(front.command("marcus", HUAXIN, "/dispute list mine firm02"))
        .contains("Firm02", "*1 dispute*");
    assertThat(front.command("marcus", HUAXIN, "/dispute list firm03 mine"))
        .contains("I find nothing for “firm03 mine”");
    assertThat(front.command("anna", HUAXIN, "/dispute list mine closed firm"))
        .contains("Firm01", "*1 dispute*");
    assertThat(front.command("anna", HUAXIN, "/dispute list all firm")).contains("*23 disputes*");
    assertThat(front.command("lin", HUAXIN, "/dispute list 已结 firm")).contains("共 1 个案子");
  }

  @Test
  void a_list_is_each_persons_own() {
    assertThat(front.command("lin", HUAXIN, "/dispute list")).contains("共 22 个案子");
    assertThat(front.command("petra", "sourcing", "/dispute list"))
        .contains("No open disputes that you can see.");
  }

  @Test
  void help_has_buttons_that_work() {
    assertThat(front.command("anna", HUAXIN, "/dispute")).contains("What I can do");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute help"
        - click: List disputes
        """);
    assertThat(lastPrivate("anna")).contains("23 disputes");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute help"
        - click: Check a draft
          fill: {}
          then: {modal: ["Check a draft"], errors: [""]}
        """);
  }

  @Test
  void the_home_shows_ones_own_and_opens_windows() {
    front.play(
        """
        - home: marcus
          then: {home: ["11 open in your hands", "Firm22"], not: ["Hidden"]}
        - by: marcus
          click: Open a dispute
          on: home
          fill: {Supplier: FromHome, Finding in one line: "dents on 3%%", Channel: sourcing}
          then: {card: ["FromHome"]}
        - by: marcus
          in: sourcing
          command: "/dispute close D-%d"
          fill: {How did it end?: Goods returned}
        """
            .formatted(front.newest() + 1));
  }

  @Test
  void settings_are_checked_kept_and_shown() {
    front.play(
        """
        - home: lin
        - by: lin
          click: 设置
          on: home
          fill: {几点上班: "25"}
          then: {errors: ["请填 0 到 23 之间的整点"]}
        - click: 设置
          on: home
          fill: {几点上班: "18", 几点下班: "9"}
          then: {errors: ["下班时间要晚于上班时间"]}
        - click: 设置
          on: home
          fill: {时区: "Mars/Olympus"}
          then: {errors: ["不认识“Mars/Olympus”这个时区"]}
        - click: 设置
          on: home
          fill: {语言: English, 时区: "Asia/Hong_Kong", 几点上班: "8", 几点下班: "17", 每日汇总: "7"}
          then: {home: ["Working day 8:00–17:00, Mon · Tue · Wed · Thu · Fri, Asia/Hong_Kong · daily digest at 7:00"]}
        - click: Settings
          on: home
          fill: {Public holidays for: "Germany – Bavaria"}
        - click: Settings
          on: home
          then: {modal: ["Germany – Bavaria"]}
        - click: Settings
          on: home
          fill: {Language: As in Slack, Time zone: ""}
          then: {home: ["时区按 Slack"]}
        """);
  }

  @Test
  void the_global_shortcut_opens_the_window() {
    front.play(
        """
        - by: anna
          shortcut: Open a dispute
          fill: {Supplier: Anywhere, Finding in one line: "dents", Channel: returns-confidential}
          then: {card: ["Anywhere"]}
        - in: returns-confidential
          command: "/dispute close D-%d"
          fill: {How did it end?: Goods returned}
        """
            .formatted(front.newest() + 1));
  }

  private String lastPrivate(String who) {
    return front.world().messages(front.channel(HUAXIN).id()).stream()
        .filter(m -> front.as(who).id().equals(m.onlyFor()))
        .map(Front::raw)
        .toList()
        .getLast();
  }
}
