package taijie.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.text.Span;

/** The examples that stand in the files of the findings themselves. */
class DraftExamplesTest {

  private static final int AT_LEAST = 10;

  @TestFactory
  Stream<DynamicTest> each_file_finds_its_examples_and_leaves_its_near_misses_alone() {
    return files().stream().flatMap(DraftExamplesTest::tests);
  }

  @Test
  void every_file_brings_enough_examples() {
    assertThat(files())
        .allSatisfy(file -> assertThat(tests(file)).hasSizeGreaterThanOrEqualTo(AT_LEAST));
  }

  @Test
  void every_finding_of_the_vocabulary_has_a_file() {
    assertThat(Drafts.CHECK.keys())
        .contains(
            "owner-copied",
            "many-recipients",
            "written-before-call",
            "verdict-first",
            "formal-register",
            "accusation",
            "ultimatum",
            "penalty-threat",
            "corrective-action-demand",
            "disposition-and-cause-mixed",
            "no-relationship-opening",
            "no-question",
            "no-way-out",
            "comparison",
            "ignores-history",
            "record-not-shared");
  }

  private static List<Fields> files() {
    return Drafts.CONVERSATIONS.folder("draft", new Problems()).stream()
        .filter(file -> file.file().lastIndexOf('/') == file.file().indexOf('/'))
        .toList();
  }

  private static Stream<DynamicTest> tests(Fields file) {
    String key = file.stem();
    Fields examples = file.fields("examples");
    Stream<DynamicTest> found =
        examples.texts("found").stream()
            .map(
                text -> DynamicTest.dynamicTest(key + " found: " + text, () -> isFound(key, text)));
    Stream<DynamicTest> not =
        examples.texts("not").stream()
            .map(text ->
                DynamicTest.dynamicTest(
                    key + " not: " + text, () -> holds(key, Drafts.of(text), false)));
    Stream<DynamicTest> cases =
        examples.list("cases").stream()
            .map(fields -> {
              Draft draft = Drafts.read(fields);
              boolean expected = fields.flag("found", false);
              fields.end();
              return DynamicTest.dynamicTest(
                  key + " " + (expected ? "found" : "not") + " as told: " + draft.body(),
                  () -> holds(key, draft, expected));
            });
    return Stream.of(found, not, cases).flatMap(s -> s);
  }

  private static void isFound(String key, String marked) {
    int start = marked.indexOf('«');
    String text = marked.replace("«", "").replace("»", "");
    Optional<Finding> finding = finding(key, Drafts.of(text));
    assertThat(finding).as(key + " in: " + text).isPresent();
    if (start >= 0) {
      Span words = new Span(start, marked.indexOf('»') - 1);
      Span span = finding.orElseThrow().span().orElseThrow();
      assertThat(Wording.overlap(span, words))
          .as("“" + span.of(text) + "” meets “" + words.of(text) + "”")
          .isTrue();
    }
  }

  private static void holds(String key, Draft draft, boolean expected) {
    Optional<Finding> finding = finding(key, draft);
    assertThat(finding.isPresent())
        .as(
            key
                + " at “"
                + finding.flatMap(Finding::span).map(s -> s.of(draft.body())).orElse("")
                + "” in: "
                + draft.body())
        .isEqualTo(expected);
  }

  private static Optional<Finding> finding(String key, Draft draft) {
    return Drafts.CHECK.check(draft).stream().filter(f -> f.key().equals(key)).findFirst();
  }
}
