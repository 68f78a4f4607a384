package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.playground.world.Message;
import taijie.storage.Database;
import taijie.storage.DatabaseUrl;
import taijie.storage.PostgresServer;

/** A bot moves to another database in the middle of everything, and back. */
class MoveTest {

  private static final String OPENED =
      """
      title: a dispute is opened
      zone: Europe/Berlin
      acts:
        - by: anna
          in: quality-huaxin
          command: "/dispute open Huaxin PO-4471 18% of lids over tolerance"
          fill: {}
          then:
            card: ["D-1 · Huaxin · PO-4471"]
      """;

  private static final String REMINDED =
      """
      title: the reminder comes all the same
      zone: Europe/Berlin
      acts:
        - wait: P2D
          then:
            dm: {anna: ["PO-4471"]}
      """;

  private static final String ANSWERED =
      """
      title: the sequence goes on
      zone: Europe/Berlin
      acts:
        - by: anna
          in: quality-huaxin
          thread: "18% of lids over tolerance"
          mention: "log OK, we will sort the lot and replace the bad lids"
          then:
            thread: ["accepts"]
      """;

  @TempDir private Path folder;

  @Test
  void what_waits_is_delivered_once_and_reminders_come_after_a_move_there_and_back()
      throws InterruptedException {
    DatabaseUrl postgres = PostgresServer.database();
    Path back = folder.resolve("back");
    try (TestBot bot = TestBot.start()) {
      bot.play(OPENED);
      // In the journal and in the outbox, but not in Slack yet.
      bot.slack()
          .as("anna")
          .reply("quality-huaxin", card(bot), "@Taijie log your caliper is wrong");
      bot.slack().awaitQuiet(Duration.ofSeconds(30));
      int waiting = bot.store().waiting();
      assertThat(waiting).isPositive();

      move(bot, at(bot.folder()), at(postgres), () -> Database.postgres(postgres));
      assertThat(bot.store().waiting()).isEqualTo(waiting);
      bot.settle();
      assertThat(thread(bot)).filteredOn(text -> text.contains("Answer 1")).hasSize(1);
      assertThat(thread(bot)).doesNotHaveDuplicates();
      bot.play(REMINDED);
      int reminders = reminders(bot).size();

      move(bot, at(postgres), at(back), () -> Database.sqlite(back.resolve("taijie.db")));
      bot.settle();
      assertThat(reminders(bot)).hasSize(reminders);
      bot.play(ANSWERED);
      assertThat(thread(bot)).filteredOn(text -> text.contains("Answer 1")).hasSize(1);
      bot.forward(Duration.ofDays(1));
      assertThat(reminders(bot)).doesNotHaveDuplicates();
    }
  }

  private static String card(TestBot bot) {
    bot.settle();
    String room = bot.slack().world().channelNamed("quality-huaxin").orElseThrow().id();
    return bot.slack().world().messages(room).stream()
        .filter(m -> m.text().startsWith("D-1 · Huaxin"))
        .findFirst()
        .orElseThrow()
        .ts();
  }

  private static List<String> thread(TestBot bot) {
    String root = card(bot);
    String room = bot.slack().world().channelNamed("quality-huaxin").orElseThrow().id();
    return bot.slack().world().thread(room, root).stream().map(Message::text).toList();
  }

  private static List<String> reminders(TestBot bot) {
    String im = bot.slack().world().im(bot.slack().as("anna").id()).id();
    return bot.slack().world().messages(im).stream().map(Message::text).toList();
  }

  private static Map<String, String> at(DatabaseUrl url) {
    return Map.of(
        "DATABASE_URL",
        "postgres://%s:%s@%s:%d/%s"
            .formatted(url.user(), url.password(), url.host(), url.port(), url.database()));
  }

  private static Map<String, String> at(Path data) {
    return Map.of("TAIJIE_DATA", data.toString());
  }

  // As somebody does on the command line.
  private static void move(
      TestBot bot, Map<String, String> from, Map<String, String> to, Supplier<Database> opened) {
    bot.moveTo(
        opened,
        () -> {
          StringWriter file = new StringWriter();
          archive(from).export(Optional.empty(), new PrintWriter(file));
          try {
            archive(to).takeIn(new BufferedReader(new StringReader(file.toString())));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static ConfiguredArchive archive(Map<String, String> environment) {
    return new ConfiguredArchive(Settings.of(environment));
  }
}
