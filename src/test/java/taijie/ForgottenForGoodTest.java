package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taijie.storage.Everything;

/** Whatever somebody entered about a dispute is nowhere any more once it is forgotten. */
class ForgottenForGoodTest {

  // Stands in every text that a person can enter.
  static final String MARK = "Zzyzx";

  static final String STORY =
      """
      title: every text that somebody can enter
      zone: Europe/Berlin
      acts:
        - by: anna
          in: quality-huaxin
          command: "/dispute open Zzyzxsupplier PO-Zzyzx1 18% of Zzyzxlids over tolerance"
          fill:
            People at the factory: "Linda Zzyzx / 周琳, sales contact"
        - by: anna
          click: Call made
          on: card
        - by: anna
          click: Log their answer
          on: card
          fill:
            Their words: "Zzyzx your caliper is not correct for this lid"
        - by: anna
          mention: "log Zzyzx 图纸上没有写这个尺寸的公差"
        - by: anna
          mention: "batch agreed: sort 5000 Zzyzx, replace 900"
        - by: anna
          mention: "cause mould Zzyzx is worn"
        - by: anna
          mention: "phrase how do I tell Zzyzx that lids fail"
        - by: anna
          mention: "check Dear Zzyzx, this is unacceptable."
        - by: anna
          in: quality-huaxin
          thread: "over tolerance"
          says: "let's cc Mr Zzyzx the owner so they take it seriously"
        - by: anna
          mention: "note Zzyzx sounded tired"
        - by: anna
          mention: "record"
        - by: anna
          in: quality-huaxin
          command: "/phrase Zzyzx says our caliper is wrong"
        - by: anna
          in: quality-huaxin
          command: "/supplier Zzyzx"
        - by: anna
          in: quality-huaxin
          command: "/dispute list Zzyzx"
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-1"
          fill:
            How did it end?: "The factory accepted and made it good"
            What did we learn about this supplier?: "Zzyzx write it on the drawing"
      """;

  private static final String FORGOTTEN =
      """
      title: it is forgotten
      zone: Europe/Berlin
      acts:
        - by: anna
          in: quality-huaxin
          command: "/dispute forget D-1"
          fill:
            Type the number to confirm: "D-1"
      """;

  @Test
  void in_no_sqlite_file_after_forgetting() throws IOException {
    try (TestBot bot = TestBot.start()) {
      bot.play(STORY);
      assertThat(marked(bot.folder())).isNotEmpty();
      bot.play(FORGOTTEN);
      assertThat(marked(bot.folder())).isEmpty();
    }
  }

  @Test
  void what_was_typed_and_not_sent_is_gone_a_day_later() throws IOException {
    try (TestBot bot = TestBot.start()) {
      bot.slack().as("anna").say("quality-huaxin", "/dispute open Zzyzx PO-1 18% of lids");
      var window = bot.slack().world().views(bot.slack().as("anna").id()).getLast();
      bot.slack().as("anna").close(window.id(), true);
      bot.settle();
      assertThat(Everything.rowsWith(bot.database(), MARK)).containsExactly("unsent");
      bot.forward(Duration.ofHours(50));
      assertThat(marked(bot.folder())).isEmpty();
    }
  }

  @Test
  void what_waits_to_be_told_of_it_is_not_told_any_more() throws IOException {
    try (TestBot bot = TestBot.start()) {
      bot.play(
          STORY.substring(
              0,
              STORY.indexOf(
                  "  - by: anna\n    in: quality-huaxin\n    command: \"/dispute close")));
      bot.slack().weather().refuse("chat.postMessage", "fatal_error");
      bot.play(FORGOTTEN);
      bot.slack().weather().refuse("chat.postMessage", "");
      bot.forward(Duration.ofDays(30));
      assertThat(marked(bot.folder())).isEmpty();
      assertThat(Everything.rowsWith(bot.database(), "|1|")).isEmpty();
    }
  }

  @Test
  void in_no_sqlite_file_after_the_bot_was_taken_out_of_the_workspace() throws IOException {
    try (TestBot bot = TestBot.start()) {
      bot.play(STORY);
      bot.slack().as("anna").say("quality-huaxin", "/dispute open Zzyzx PO-2 18% of lids");
      bot.slack().uninstall();
      bot.settle();
      assertThat(marked(bot.folder())).isEmpty();
      for (String kept : List.of("T0001", "U0ANNA", "C0001")) {
        assertThat(Everything.rowsWith(bot.database(), kept)).as(kept).isEmpty();
      }
    }
  }

  @Test
  void in_no_table_of_postgresql_after_forgetting() {
    try (TestBot bot = TestBot.startWith(TestBot.Options.onPostgres())) {
      bot.play(STORY);
      assertThat(Everything.rowsWith(bot.database(), MARK)).contains("dispute", "event");
      bot.play(FORGOTTEN);
      assertThat(Everything.rowsWith(bot.database(), MARK)).isEmpty();
    }
  }

  @Test
  void in_no_table_of_postgresql_after_the_bot_was_taken_out_of_the_workspace() {
    try (TestBot bot = TestBot.startWith(TestBot.Options.onPostgres())) {
      bot.play(STORY);
      bot.slack().as("anna").say("quality-huaxin", "/dispute open Zzyzx PO-2 18% of lids");
      bot.slack().uninstall();
      bot.settle();
      for (String kept : List.of(MARK, "T0001", "U0ANNA", "C0001")) {
        assertThat(Everything.rowsWith(bot.database(), kept)).as(kept).isEmpty();
      }
    }
  }

  @Test
  void in_no_table_of_postgresql_when_its_months_are_over() {
    TestBot.Options options =
        new TestBot.Options(
            TestBot.MONDAY, TestBot.Options.onPostgres().open(), Optional.of(Period.ofMonths(6)));
    try (TestBot bot = TestBot.startWith(options)) {
      bot.play(STORY);
      bot.forward(Duration.ofDays(180));
      assertThat(Everything.rowsWith(bot.database(), MARK)).contains("dispute", "event");
      bot.forward(Duration.ofDays(10));
      assertThat(Everything.rowsWith(bot.database(), MARK)).isEmpty();
      assertThat(Everything.rowsWith(bot.database(), "|1|")).isEmpty();
    }
  }

  @Test
  void by_itself_when_its_months_are_over_and_not_before() throws IOException {
    TestBot.Options options =
        new TestBot.Options(TestBot.MONDAY, Optional.empty(), Optional.of(Period.ofMonths(6)));
    try (TestBot bot = TestBot.startWith(options)) {
      bot.play(STORY);
      bot.forward(Duration.ofDays(180));
      assertThat(marked(bot.folder())).isNotEmpty();
      bot.forward(Duration.ofDays(10));
      assertThat(marked(bot.folder())).isEmpty();
      assertThat(Everything.rowsWith(bot.database(), "|1|")).isEmpty();
    }
  }

  private static List<String> marked(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> contains(file, MARK) || contains(file, MARK.toLowerCase(Locale.ROOT)))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean contains(Path file, String mark) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
