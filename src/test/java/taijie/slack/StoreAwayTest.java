package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.playground.world.Message;
import taijie.server.Signed;
import taijie.storage.Everything;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The database cannot be used for a while: people hear so, and nothing that was taken is lost. */
class StoreAwayTest {

  private static final String ROOM = "quality-huaxin";
  private static final String AWAY = "can't reach my notes just now";

  private interface Trouble {
    void happens(TestBot bot) throws SQLException;
  }

  @Test
  void a_sqlite_file_that_somebody_else_locked() throws SQLException {
    Connection[] other = new Connection[1];
    withTrouble(
        TestBot.start(),
        bot -> {
          other[0] =
              DriverManager.getConnection("jdbc:sqlite:" + bot.folder().resolve("taijie.db"));
          try (Statement statement = other[0].createStatement()) {
            statement.execute("begin immediate");
          }
        },
        bot -> other[0].close());
  }

  @Test
  void a_disk_that_is_full() throws SQLException {
    withTrouble(
        TestBot.start(),
        bot -> {
          Everything.execute(bot.database(), "vacuum");
          // Less than it has is as much as it has.
          Everything.execute(bot.database(), "pragma max_page_count = 1");
        },
        bot -> Everything.execute(bot.database(), "pragma max_page_count = 1000000"),
        false);
  }

  @Test
  void a_sqlite_file_that_can_only_be_read() throws SQLException {
    withTrouble(
        TestBot.start(),
        bot -> Everything.execute(bot.database(), "pragma query_only = on"),
        bot -> Everything.execute(bot.database(), "pragma query_only = off"));
  }

  @Test
  void a_postgresql_that_can_only_be_read_after_a_failover() throws SQLException {
    withTrouble(
        TestBot.startWith(TestBot.Options.onPostgres()),
        bot -> readOnly(bot, "on"),
        bot -> readOnly(bot, "off"));
  }

  @Test
  void whose_settings_cannot_be_read_is_answered_all_the_same() {
    try (Front front = new Front(TestBot.start())) {
      int number = front.open("anna", ROOM, "Huaxin PO-1 18% of lids over tolerance");
      Everything.execute(front.bot().database(), "alter table person rename to person_away");

      assertThat(front.command("anna", ROOM, "/dispute list")).contains("D-" + number);
    }
  }

  // Connections that are open go on as they began, until the server ends them, as in a restart.
  private static void readOnly(TestBot bot, String on) {
    Everything.restart(bot.database(), "default_transaction_read_only", on);
  }

  private static void withTrouble(TestBot started, Trouble begins, Trouble ends)
      throws SQLException {
    withTrouble(started, begins, ends, true);
  }

  /**
   * @param forAll whether nothing can be written at all; else only what is long
   */
  private static void withTrouble(TestBot started, Trouble begins, Trouble ends, boolean forAll)
      throws SQLException {
    try (Front front = new Front(started)) {
      int number = front.open("anna", ROOM, "Huaxin PO-1 18% of lids over tolerance");
      String root = front.dispute(number).head().card().orElseThrow();
      long events = front.dispute(number).seq();
      begins.happens(front.bot());

      String line = "/dispute handover D-" + number + " @marcus";
      if (forAll) {
        front.as("anna").say(ROOM, line);
        assertThat(told(front)).hasSize(1);
        press(front, root);
        assertThat(told(front)).hasSize(2);
      }
      assertThat(mention(front, root)).isEqualTo(503);

      ends.happens(front.bot());
      // A pool looks twice at connections only where they were idle for half a second.
      await().pollDelay(Duration.ofMillis(600)).until(front.bot().database()::answers);
      assertThat(front.dispute(number).seq()).isEqualTo(events);
      assertThat(mention(front, root)).isEqualTo(200);
      assertThat(mention(front, root)).isEqualTo(200);
      front.bot().settle();
      assertThat(front.dispute(number).answers().standing()).hasSize(1);
      assertThat(front.command("anna", ROOM, line)).doesNotContain(AWAY);
      assertThat(front.dispute(number).head().handler()).isEqualTo(front.as("marcus").id());
    }
  }

  /** What the bot could only tell at once. */
  private static List<Message> told(Front front) {
    return front.seenBy("anna").stream().filter(m -> m.toString().contains(AWAY)).toList();
  }

  static void press(Front front, String card) {
    JsonNode blocks = front.world().thread("C0001", card).getFirst().blocks();
    String block =
        blocks
            .valueStream()
            .filter(one -> one.toString().contains("\"step-done\""))
            .findFirst()
            .orElseThrow()
            .path("block_id")
            .asString("");
    front.as("anna").act("C0001", card, block, "step-done", JsonNodeFactory.instance.objectNode());
  }

  private static int mention(Front front, String root) {
    String event =
        """
        {"token":"t","team_id":"T0001","api_app_id":"A0001","type":"event_callback",
         "event_id":"Ev0AWAY","event_time":1772439000,
         "authorizations":[{"team_id":"T0001","user_id":"U0BOT","is_bot":true}],
         "event":{"type":"app_mention","user":"U0ANNA","channel":"C0001","ts":"%1$s9",
          "thread_ts":"%1$s","text":"<@U0BOT> log the caliper was %2$s","event_ts":"%1$s9"}}
        """
            .formatted(root, "too tight ".repeat(800));
    return Signed.json(front.bot().bot().events(), front.bot().clock().instant(), event);
  }
}
