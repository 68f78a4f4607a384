package taijie.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.text.Scripts;

/** Whole messages: good ones come out clean, bad ones with exactly their findings. */
class DraftMessagesTest {

  @TestFactory
  Stream<DynamicTest> a_good_message_has_nothing_wrong_with_it() {
    return messages("good").stream()
        .map(message -> {
          Draft draft = Drafts.read(message);
          message.end();
          return DynamicTest.dynamicTest(
              name(draft), () -> assertThat(described(draft)).as(draft.body()).isEmpty());
        });
  }

  @TestFactory
  Stream<DynamicTest> a_bad_message_has_exactly_its_findings() {
    return messages("bad").stream()
        .map(message -> {
          Draft draft = Drafts.read(message);
          List<String> expected = message.texts("findings");
          message.end();
          return DynamicTest.dynamicTest(
              name(draft),
              () ->
                  assertThat(Drafts.keys(draft))
                      .as(described(draft) + " in " + draft.body())
                      .containsExactlyInAnyOrderElementsOf(expected));
        });
  }

  @Test
  void there_are_many_of_both_and_a_quarter_is_chinese() {
    assertThat(messages("good")).hasSizeGreaterThanOrEqualTo(30);
    List<Fields> bad = messages("bad");
    long chinese = bad.stream().filter(m -> Scripts.hanShare(m.text("text")) > 0.3).count();
    assertThat(bad).hasSizeGreaterThanOrEqualTo(40);
    assertThat(chinese * 4).isGreaterThanOrEqualTo(bad.size());
  }

  private static List<Fields> messages(String name) {
    return Drafts.CONVERSATIONS
        .file("draft/messages/" + name + ".yml", new Problems())
        .orElseThrow()
        .list("messages");
  }

  private static List<String> described(Draft draft) {
    return Drafts.CHECK.check(draft).stream()
        .map(f -> f.key() + f.span().map(s -> " “" + s.of(draft.body()) + "”").orElse(""))
        .toList();
  }

  private static String name(Draft draft) {
    return draft.body().strip().lines().findFirst().orElse("(empty)");
  }
}
