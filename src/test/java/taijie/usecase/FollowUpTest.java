package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.phrasebook.Medium;
import taijie.vocabulary.Language;

/** Wishes about an answer, and messages that only look like them. */
class FollowUpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shorter",
        "Shorter, please!",
        "can you make it a bit shorter?",
        "短一点",
        "能不能简短一点？"
      })
  void fewer_words_are_wanted(String text) {
    assertThat(FollowUp.of(text))
        .contains(new FollowUp(false, true, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"another way", "Another one?", "换个说法", "请换一个吧", "say it differently"})
  void other_words_are_wanted(String text) {
    assertThat(FollowUp.of(text))
        .contains(new FollowUp(true, false, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"for WeChat", "and for wechat?", "微信用的", "发微信怎么样"})
  void words_for_wechat_are_wanted(String text) {
    assertThat(FollowUp.of(text.replace("怎么样", "呢")).orElseThrow().medium())
        .contains(Medium.WECHAT);
  }

  @Test
  void a_language_alone_and_several_wishes_at_once_are_understood() {
    assertThat(FollowUp.of("in Chinese").orElseThrow().only()).contains(Language.ZH);
    assertThat(FollowUp.of("只要英文").orElseThrow().only()).contains(Language.EN);
    assertThat(FollowUp.of("shorter and in Chinese, for an e-mail"))
        .contains(new FollowUp(false, true, Optional.of(Medium.EMAIL), Optional.of(Language.ZH)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "they want a shorter lead time",
        "should I call them or send an e-mail?",
        "how do I say this in Chinese: the lids are too thick",
        "他们说微信上没收到",
        "the same again",
        "",
        "D-12 what next?"
      })
  void a_question_of_its_own_is_no_wish(String text) {
    assertThat(FollowUp.of(text)).isEmpty();
  }
}
