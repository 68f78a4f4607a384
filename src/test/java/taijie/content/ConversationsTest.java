package taijie.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {

  @Test
  void broken_yaml_is_told_with_its_place() {
    Sample sample = Sample.of("title: Call\n  why: : x\n");

    assertThat(sample.folder("sample")).isEmpty();
    assertThat(sample.told())
        .singleElement()
        .asString()
        .startsWith("sample/one.yml:2:")
        .contains("cannot be read as YAML");
  }

  @Test
  void a_tab_is_told_with_its_place() {
    Sample sample = Sample.of("steps:\n\t- key: call\n");

    assertThat(sample.folder("sample")).isEmpty();
    assertThat(sample.told()).singleElement().asString().startsWith("sample/one.yml:2:1: cannot");
  }

  @Test
  void a_key_that_stands_twice_is_a_problem() {
    Sample sample = Sample.of("title: Call\nwhy: Because\ntitle: Ring\n");
    sample.folder("sample");

    assertThat(sample.told())
        .singleElement()
        .asString()
        .startsWith("sample/one.yml:3:1")
        .contains("title");
  }

  @Test
  void a_file_that_is_a_list_or_empty_is_a_problem() {
    Sample sample = Sample.of(Map.of("sample/a.yml", "- call\n", "sample/b.yml", "# nothing\n"));

    assertThat(sample.folder("sample")).isEmpty();
    assertThat(sample.told())
        .containsExactly(
            "sample/a.yml:1:1: the file must hold a mapping (key: value lines)",
            "sample/b.yml:1:1: the file must hold a mapping (key: value lines)");
  }

  @Test
  void all_problems_of_all_files_are_told_at_once_in_order() {
    Sample sample =
        Sample.of(
            Map.of(
                "sample/b.yml", "key: [x\n",
                "sample/a.yml", "kee: call\ntitle: {en: Call}\n",
                "other/c.yml", "broken: [\n"));
    for (Fields file : sample.folder("sample")) {
      file.bilingual("title");
      file.text("key");
      file.end();
    }

    assertThatThrownBy(() -> sample.problems().throwIfAny())
        .isInstanceOfSatisfying(
            ContentException.class,
            e -> {
              assertThat(e.problems()).hasSize(4);
              assertThat(e.getMessage().lines().map(line -> line.substring(0, 16)))
                  .containsExactly(
                      "sample/a.yml:1:1",
                      "sample/a.yml:1:1",
                      "sample/a.yml:2:8",
                      "sample/b.yml:2:1");
            });
  }

  @Test
  void a_folder_is_its_files_by_name() {
    Sample sample =
        Sample.of(Map.of("sample/b.yml", "a: 1", "sample/a.yml", "a: 1", "samples/c.yml", "a: 1"));

    assertThat(sample.folder("sample").stream().map(Fields::stem)).containsExactly("a", "b");
  }

  @Test
  void a_missing_file_is_a_problem() {
    Problems problems = new Problems();

    assertThat(new Conversations(Map.of()).file("calendar/china.yml", problems)).isEmpty();
    assertThat(problems.all().toString()).contains("calendar/china.yml:1:1: the file is missing");
  }

  @Test
  void a_folder_on_disk_is_read_with_its_subfolders(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("guard"));
    Files.writeString(folder.resolve("guard/kinds.yaml"), "说: 好\n");
    Files.writeString(folder.resolve("guard/notes.txt"), "no content");

    assertThat(Conversations.in(folder).files()).containsOnlyKeys("guard/kinds.yaml");
  }

  @Test
  void a_file_that_is_not_utf_8_is_a_problem(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("latin.yml"), new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});

    assertThatThrownBy(() -> Conversations.in(folder))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("latin.yml:1:1: is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void an_empty_folder_is_a_problem(@TempDir Path folder) {
    assertThatThrownBy(() -> Conversations.in(folder))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("holds no .yml file");
  }

  @Test
  void a_folder_that_is_not_there_is_named(@TempDir Path folder) {
    assertThatThrownBy(() -> Conversations.in(folder.resolve("nowhere")))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("nowhere:1:1: is not there; name a folder of conversations");
  }

  @Test
  void a_file_is_no_folder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("one.yml"), "a: 1");
    assertThatThrownBy(() -> Conversations.in(file))
        .hasMessageContaining("one.yml:1:1: is no folder; name a folder of conversations");
  }

  @Test
  void what_cannot_be_a_file_of_conversations_is_told_all_at_once(@TempDir Path temp)
      throws IOException {
    Path folder = Files.createDirectory(temp.resolve("own"));
    Files.writeString(temp.resolve("secret"), "password: x");
    Files.createSymbolicLink(folder.resolve("leads-out.yml"), temp.resolve("secret"));
    Files.createSymbolicLink(folder.resolve("leads-nowhere.yml"), folder.resolve("none"));
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createDirectory(folder.resolve("folder.yml"));
    Files.writeString(folder.resolve("odd\n\u001b[31mname.yml"), "a: 1");
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("large.yml").toFile(), "rw")) {
      large.setLength(200_000_000);
    }

    assertThatThrownBy(() -> Conversations.in(folder))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(
            "leads-out.yml:1:1: is a link that leads out of the folder; put the file itself there")
        .hasMessageContaining("leads-nowhere.yml:1:1: cannot be read (NoSuchFileException)")
        .hasMessageContaining("folder.yml:1:1: is no file; take it away or rename it")
        .hasMessageContaining("odd??[31mname.yml:1:1: has a control character in its name")
        .hasMessageContaining("large.yml:1:1: is larger than 2 MB; split it")
        .message()
        .doesNotContain("password");
  }

  @Test
  void a_link_within_the_folder_is_a_file_as_any(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("one.txt"), "a: 1");
    Files.createSymbolicLink(folder.resolve("one.yml"), folder.resolve("one.txt"));
    assertThat(Conversations.in(folder).files()).containsOnlyKeys("one.yml");
  }

  @Test
  @Timeout(20)
  void aliases_that_multiply_come_to_an_end() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    Sample sample = Sample.of(bomb.toString());
    for (Fields file : sample.folder("sample")) {
      file.texts("a59");
      file.end();
    }
    assertThat(sample.told()).isNotEmpty().allMatch(line -> line.startsWith("sample/one.yml:"));
  }
}
