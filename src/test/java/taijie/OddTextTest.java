package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taijie.draft.Draft;
import taijie.guard.Remark;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;

/**
 * What nobody means as words is judged to be nothing, with all that was learnt, and throws nothing.
 */
class OddTextTest {

  static List<String> nothings() {
    return List.of(
        "",
        " ",
        "\n\n\t",
        "👍",
        "🏭👩🏽‍🔧🤷",
        "> they said their boss is angry",
        "&gt; we will tell your owner",
        "<https://example.com/cc-the-owner/escalate?to=boss>",
        "```cc the owner```",
        "@anna @marcus @linda",
        "Anna, Marcus, Linda Zhou, 周琳, Wang Lei",
        "\u0000\u200b\u202e\ufeff",
        "ÄÖÜ ï¿½ Ã¤Â¶ \ud800",
        "1234567890 / 3.5 mm / 18%",
        "?????!!!");
  }

  static List<String> longOnes() {
    return List.of(
        "a".repeat(100_000),
        "台阶".repeat(50_000),
        "lid ".repeat(25_000),
        "x,\n".repeat(33_000),
        "😀".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource({"nothings", "longOnes"})
  void the_guard_hears_nothing(String text) {
    assertThat(
            Awake.KNOWLEDGE
                .guard()
                .judge(new Remark(text, Optional.of(text), Stage.IN_DISPUTE, List.of()))
                .kinds())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"nothings", "longOnes"})
  void everything_else_answers_too(String text) {
    assertThatCode(
            () -> {
              Awake.KNOWLEDGE.pushback().judge(text);
              Awake.KNOWLEDGE.phrasebook().find(text);
              Draft draft =
                  new Draft(
                      List.of(),
                      List.of(),
                      text,
                      text,
                      Stage.FIRST_NOTICE,
                      false,
                      Relationship.LONG,
                      false,
                      false);
              Awake.KNOWLEDGE.drafts().check(draft);
              Awake.KNOWLEDGE.drafts().inOrder(draft);
            })
        .doesNotThrowAnyException();
  }
}
