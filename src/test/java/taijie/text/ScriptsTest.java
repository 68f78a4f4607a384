package taijie.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.vocabulary.Language;

class ScriptsTest {

  @ParameterizedTest
  @CsvSource({
    "we measured again,EN",
    "我们又测了一遍,ZH",
    "我們又測了一遍,ZH",
    "PO-4471 的盖子超差,ZH",
    "PO-4471: Linda says 没问题 and wants to see our gauge report,EN",
    "'',EN",
    "🙂,EN",
    "125 / 23,EN",
  })
  void a_text_is_answered_in_its_language(String text, Language language) {
    assertThat(Scripts.languageOf(text)).isEqualTo(language);
  }

  @Test
  void figures_and_signs_are_no_letters() {
    assertThat(Scripts.hanShare("18%，23/125 超差")).isEqualTo(1.0);
    assertThat(Scripts.hanShare("23/125")).isZero();
    assertThat(Scripts.hanShare("ab超差")).isEqualTo(0.5);
  }

  @Test
  void a_rare_letter_beyond_the_first_plane_is_chinese() {
    assertThat(Scripts.hasHan("𠮷")).isTrue();
    assertThat(Scripts.hasHan("カバー lid 🙂")).isFalse();
  }
}
