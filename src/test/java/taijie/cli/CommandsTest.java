package taijie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as somebody types them. */
class CommandsTest {

  private static final String GOOD =
      """
      Hi Linda, thank you for the quick samples last week, working with you is always smooth.
      On the lids of PO-4471 we measured 23 of 125 pieces between 86.25 and 86.40 mm; photos are
      attached. Something in the process may have shifted. How does it look on your side, and could
      we look at a few pieces together on video?
      """;

  @TempDir private static Path folder;

  @Test
  void stats_counts_and_gives_a_line_for_each_dispute_as_csv() {
    assertThat(Terminal.type("stats").lines())
        .contains("1 disputes: 0 open, 1 closed", "    1  returned")
        .contains("notice to settlement: 6.0 days at the median (n = 1)");
    assertThat(Terminal.type("stats", "--csv").lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(
            "T0001,D-7,\"Huaxin, Ningbo\",U0ANNA,2026-03-02T08:10:00Z,2026-03-09T08:10:00Z,");
  }

  @Test
  void a_list_of_suppliers_comes_in_whole_or_not_at_all() throws IOException {
    Path good = write("good.csv", "供应商;姓名;职务\n华鑫;周琳;业务\n华鑫;陈总;老板\n");
    assertThat(Terminal.type("import", "--suppliers", good.toString()).out())
        .contains("华鑫: new, 2 people more");
    assertThat(Terminal.type("import", "--suppliers", good.toString(), "--dry-run").out())
        .contains("nothing was taken in");

    Path bad = write("bad.csv", "supplier,name,role\nHuaxin,Linda,wizard\n,Bob,owner\n");
    Terminal refused = Terminal.type("import", "--suppliers", bad.toString());
    assertThat(refused.status()).isOne();
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("Line 2: “wizard” is no role", "Line 3: the supplier's name is missing")
        .contains("Nothing was taken in");
    assertThat(Terminal.type("import", "--dry-run").err()).contains("go with --suppliers FILE");
  }

  @Test
  void a_blunt_message_is_checked_with_status_3_and_every_finding_has_better_words()
      throws IOException {
    Path file =
        write(
            "blunt.txt",
            "This is unacceptable. Send an 8D within 14 days or we charge you a penalty.");

    Terminal terminal = Terminal.type("check", file.toString(), "--cc", "Mr Chen (owner)");

    assertThat(terminal.status()).isEqualTo(3);
    assertThat(terminal.out()).contains("owner-copied", "penalty-threat", "“", "  → ");
  }

  @Test
  void a_good_message_is_told_so_with_status_0() {
    Terminal terminal =
        Terminal.typeWith(GOOD, "check", "-", "--to", "Linda (sales contact)", "--called");

    assertThat(terminal.out()).doesNotContain("→");
    assertThat(terminal.status()).isZero();
  }

  @Test
  void findings_can_be_told_in_chinese_on_any_terminal() {
    Terminal terminal = Terminal.typeWith("你们的货不合格，限三天内答复，否则索赔！", "check", "-", "--zh");

    assertThat(terminal.status()).isEqualTo(3);
    assertThat(terminal.out()).containsPattern("\\p{IsHan}{4}").doesNotContain("??");
  }

  @Test
  void a_file_that_is_not_there_or_not_text_is_told_by_name() throws IOException {
    Terminal missing = Terminal.type("check", folder.resolve("none.txt").toString());
    assertThat(missing.status()).isOne();
    assertThat(missing.err()).startsWith("There is no file ").contains("none.txt");

    Path odd = folder.resolve("odd.txt");
    Files.write(odd, "中文".getBytes(Charset.forName("GBK")));
    Terminal unreadable = Terminal.type("check", odd.toString());
    assertThat(unreadable.status()).isOne();
    assertThat(unreadable.err()).contains("UTF-8");
  }

  @Test
  void words_for_a_situation_come_in_both_languages() {
    Terminal terminal = Terminal.type("phrase", "they", "say", "our", "calipers", "are", "wrong");

    assertThat(terminal.status()).isZero();
    assertThat(terminal.out()).contains("(respond-measurement)").containsPattern("\\p{IsHan}{6}");
  }

  @Test
  void where_nothing_fits_it_says_so_with_status_1() {
    Terminal terminal = Terminal.type("phrase", "book a flight to Ningbo");

    assertThat(terminal.status()).isOne();
    assertThat(terminal.out()).isNotBlank();
  }

  @Test
  void a_series_of_answers_is_read_line_by_line_and_as_a_whole() throws IOException {
    Path file =
        write(
            "answers.txt",
            """
            2026-03-02 Your caliper is not accurate, you measure in the wrong way.

            2026-03-09 好的，我们安排返工，下周完成。
            2026-03-10 We will sort all pieces and replace the bad ones.
            """);

    Terminal terminal = Terminal.type("read", file.toString());

    assertThat(terminal.status()).isZero();
    assertThat(terminal.lines().get(0)).contains("2026-03-02", "disputes", "measurement");
    assertThat(terminal.lines().get(1)).contains("2026-03-09", "accepts");
    assertThat(terminal.out()).contains("settling: ").containsPattern("\\p{IsHan}{4}");
  }

  @Test
  void a_line_without_a_date_is_told_by_its_place() throws IOException {
    Path file = write("undated.txt", "2026-03-02 ok\n\nthey called back\n");

    Terminal terminal = Terminal.type("read", file.toString());

    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("undated.txt:3: ").contains("“they”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "playground", "check", "phrase", "read", "evaluate", "validate"})
  void every_command_explains_itself(String command) {
    Terminal terminal = Terminal.type(command, "--help");

    assertThat(terminal.status()).isZero();
    assertThat(terminal.out()).contains("Usage: taijie " + command);
    assertThat(Terminal.type("--help").out()).contains(command);
  }

  @Test
  void without_a_command_it_says_what_there_is() {
    Terminal terminal = Terminal.type();

    assertThat(terminal.status()).isZero();
    assertThat(terminal.out()).contains("Usage: taijie").contains("playground");
  }

  @Test
  void an_unknown_command_is_refused_and_a_misspelt_one_gets_a_hint() {
    Terminal terminal = Terminal.type("evalute", "guard");

    assertThat(terminal.status()).isEqualTo(2);
    assertThat(terminal.err()).contains("evalute").contains("evaluate");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void the_playground_begins_on_its_usual_port_and_folder_unless_told_otherwise() {
    assertThat(Terminal.type("playground").out())
        .contains("playground on 3030 in data" + File.separator + "playground");
    assertThat(Terminal.type("playground", "--port", "0", "--folder", "x").out())
        .contains("playground on 0 in x");
    assertThat(Terminal.type("playground", "--port", "many").status()).isEqualTo(2);
  }

  private static Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
