package taijie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code taijie validate} on folders of one's own, good and bad. */
class ValidateCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void copyTheBuiltInOnes() throws IOException {
    Path from = Path.of("conversations");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  @Test
  void a_good_folder_is_counted() {
    Terminal terminal = validate();

    assertThat(terminal.status()).isZero();
    assertThat(terminal.out()).startsWith("All is well: ").contains("situations");
  }

  @Test
  void a_folder_of_ones_own_is_what_the_other_commands_use_too() throws IOException {
    Path file = folder.resolve("voice/phrase.yml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^nearest: .*$", "nearest: {en: Hm, zh: 嗯}"));

    Terminal terminal =
        Terminal.type("phrase", "book a flight", "--conversations", folder.toString());
    assertThat(terminal.lines()).contains("Hm");
  }

  @Test
  void every_mistake_is_told_with_file_line_and_column_in_one_go() throws IOException {
    Path roles = folder.resolve("people/roles.yml");
    Files.writeString(roles, Files.readString(roles).replace("owner:", "ownr:"));
    Path playbook = folder.resolve("playbook/new-supplier.yml");
    Files.writeString(
        playbook, Files.readString(playbook).replaceFirst("within: \\S+", "within: soon"));
    Path voice = folder.resolve("voice/time.yml");
    Files.writeString(voice, Files.readString(voice) + "\n  : [broken");

    Terminal terminal = validate();
    List<String> lines = terminal.lines();

    assertThat(terminal.status()).isOne();
    assertThat(lines).anyMatch(l -> l.matches("people/roles\\.yml:\\d+:\\d+: .*ownr.*"));
    assertThat(lines).anyMatch(l -> l.matches("playbook/new-supplier\\.yml:\\d+:\\d+: .*soon.*"));
    assertThat(lines).anyMatch(l -> l.startsWith("voice/time.yml:"));
    assertThat(lines.getLast()).isEqualTo(lines.size() - 1 + " to mend.");
  }

  @Test
  void mistakes_in_what_is_learnt_from_are_told_with_their_place() throws IOException {
    write("guard/examples/ours.yml", "copy-ownr:\n  - \"cc their boss\"\n");
    write(
        "pushback/examples/ours.yml",
        "disputes:\n  mesurement:\n    low: [\"your gauge is off\"]\n");
    write("draft/sentences/ours.yml", "acusation:\n  - \"careless\"\n");
    write(
        "draft/drafts/ours.yml",
        "drafts:\n  - body: \"12 of 80 leak.\"\n    found: {accusation: [\"sloppy\"]}\n");
    write("phrasebook/examples/ours.yml", "opening-cal:\n  - \"how do I begin\"\n");

    Terminal terminal = validate();

    assertThat(terminal.status()).isOne();
    assertThat(terminal.lines())
        .anyMatch(l -> l.matches("guard/examples/ours\\.yml:\\d+:\\d+: .*copy-ownr.*"))
        .anyMatch(l -> l.matches("pushback/examples/ours\\.yml:\\d+:\\d+: .*measurement.*"))
        .anyMatch(l -> l.matches("draft/sentences/ours\\.yml:\\d+:\\d+: .*accusation.*"))
        .anyMatch(l -> l.matches("draft/drafts/ours\\.yml:\\d+:\\d+: .*sloppy.*"))
        .anyMatch(l -> l.matches("phrasebook/examples/ours\\.yml:\\d+:\\d+: .*opening-call.*"));
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(folder.resolve(name), yaml);
  }

  @Test
  void an_unknown_key_gets_a_hint() throws IOException {
    Path roles = folder.resolve("people/roles.yml");
    Files.writeString(roles, Files.readString(roles).replace("engineer:", "enginer:"));

    assertThat(validate().out()).contains("enginer").contains("engineer");
  }

  @Test
  void a_folder_that_is_not_there_is_told_so() {
    Terminal terminal = Terminal.type("validate", "--conversations", folder + "/nowhere");

    assertThat(terminal.status()).isOne();
    assertThat(terminal.out() + terminal.err()).contains("nowhere");
  }

  @Test
  void the_other_commands_refuse_a_bad_folder_with_all_its_mistakes() throws IOException {
    Path roles = folder.resolve("people/roles.yml");
    Files.writeString(roles, Files.readString(roles).replace("owner:", "ownr:"));

    Terminal terminal =
        Terminal.typeWith("{}", "evaluate", "guard", "--conversations", folder.toString());

    assertThat(terminal.status()).isOne();
    assertThat(terminal.err()).contains("people/roles.yml:2:1").contains("ownr");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void words_that_the_check_of_drafts_would_object_to_are_told() throws IOException {
    change(
        "phrasebook/give-time.yml",
        "(?s)    say:\n.*?    avoid:",
        """
            say:
              en: The lids are clearly defective and this is unacceptable.
              zh: 你们的盖子明显不合格，我们无法接受。
            avoid:\
        """);

    assertThat(validate().lines())
        .anyMatch(line ->
            line.startsWith("phrasebook/give-time.yml:")
                && !line.startsWith("phrasebook/give-time.yml:1:")
                && line.contains("object to")
                && line.contains("verdict-first"));
  }

  @Test
  void a_step_that_never_comes_or_never_ends_is_told() throws IOException {
    change(
        "playbook/new-supplier.yml",
        "      unanswered: true",
        "      unanswered: true\n      latest: [asks]");
    change(
        "playbook/repeat-defect.yml", "reopened-by: \\[disputes, asks]", "reopened-by: [stalls]");
    change(
        "playbook/safety-critical.yml",
        "(?s)(  - key: close\n.*)$",
        "$1    when: {stage: [exhausted]}\n");

    assertThat(validate().lines())
        .anyMatch(
            line -> line.startsWith("playbook/new-supplier.yml:") && line.contains("never comes"))
        .anyMatch(
            line -> line.startsWith("playbook/repeat-defect.yml:") && line.contains("never ends"))
        .anyMatch(line ->
            line.startsWith("playbook/safety-critical.yml:") && line.contains("may never end"));
  }

  @Test
  void a_label_that_a_language_model_is_told_of_must_be_one_of_ours() throws IOException {
    change("model/guard.yml", "    copy-many:", "    copy-manny:");

    assertThat(validate().lines())
        .anyMatch(
            line -> line.startsWith("model/guard.yml:") && line.contains("“copy-many” is missing"))
        .anyMatch(
            line -> line.startsWith("model/guard.yml:") && line.contains("unknown “copy-manny”"));
  }

  @Test
  void a_name_that_leads_nowhere_is_told_with_the_nearest() throws IOException {
    change("playbook/new-supplier.yml", "phrases: \\[give-time]", "phrases: [give-tme]");

    assertThat(validate().lines())
        .anyMatch(line -> line.contains("“give-tme”") && line.contains("give-time"));
  }

  @Test
  void a_label_that_slack_would_cut_and_a_language_in_the_wrong_place_are_told()
      throws IOException {
    change("voice/open.yml", "(?m)^title: .*$", "title: {en: Open a dispute, zh: Open a dispute}");
    change(
        "voice/phrase.yml",
        "(?m)^window: .*$",
        "window: {en: Words for this very delicate moment, zh: 这样说}");

    List<String> lines = validate().lines();
    assertThat(lines)
        .anyMatch(line -> line.startsWith("voice/open.yml:") && line.contains("holds no Chinese"));
    change("voice/open.yml", "(?m)^title: .*$", "title: {en: Open a dispute, zh: 新建案子}");
    assertThat(validate().lines())
        .anyMatch(line -> line.startsWith("voice/phrase.yml:") && line.contains("Slack shows 24"));
  }

  private void change(String name, String pattern, String to) throws IOException {
    Path file = folder.resolve(name);
    String before = Files.readString(file);
    String after = before.replaceFirst(pattern, to);
    assertThat(after).as("changed " + name).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private Terminal validate() {
    return Terminal.type("validate", "--conversations", folder.toString());
  }
}
