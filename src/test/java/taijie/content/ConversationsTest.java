package taijie.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
        .hasMessageContaining("nowhere");
  }
}
