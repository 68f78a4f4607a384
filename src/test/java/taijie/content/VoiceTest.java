package taijie.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.Stance;

class VoiceTest {

  private static final Sample SAMPLE =
      Sample.of(
          Map.of(
              "voice/card.yml",
              """
              open-for: {en: "*{supplier}*, open for {days} {days|day|days}", zh: "*{supplier}*，已开 {days} 天{days||}"}
              done: {en: Done, zh: 完成}
              """,
              "voice/stance.yml",
              "disputes: {en: disputes it, zh: 有异议}\n"));
  private static final Voice VOICE = SAMPLE.voice();
  private static final Speech ENGLISH = VOICE.in(Language.EN);
  private static final Speech CHINESE = VOICE.in(Language.ZH);

  @ParameterizedTest
  @CsvSource({"0,days", "1,day", "2,days", "11,days"})
  void a_number_chooses_the_plural(int days, String word) {
    assertThat(ENGLISH.plain("card.open-for", "supplier", "Huaxin", "days", days))
        .isEqualTo("*Huaxin*, open for " + days + " " + word);
  }

  @Test
  void each_language_has_its_own_words() {
    assertThat(CHINESE.plain("card.open-for", "supplier", "华信", "days", 3))
        .isEqualTo("*华信*，已开 3 天");
    assertThat(CHINESE.plain("card.done")).isEqualTo("完成");
  }

  @Test
  void who_reads_traditional_chinese_gets_it_but_what_people_typed_stays_theirs() {
    Speech traditional =
        Sample.of(
                Map.of(
                    "traditional.yml",
                    "訊息列: 討論串\n",
                    "voice/card.yml",
                    "told: {en: 'told {who}', zh: '先给{who}打个电话，别发到消息列里'}\n"))
            .voice()
            .in(Language.ZH_HANT);
    assertThat(traditional.plain("card.told", "who", "周经理")).isEqualTo("先給周经理打個電話，別發到討論串裡");
    assertThat(traditional.of(new Bilingual("calibrated", "校准过"))).isEqualTo("校準過");
  }

  @Test
  void what_a_person_typed_can_mention_nobody() {
    assertThat(ENGLISH.mrkdwn("card.open-for", "supplier", "<!channel> R&D", "days", 2))
        .isEqualTo("*&lt;!channel&gt; R&amp;D*, open for 2 days");
  }

  @Test
  void markup_of_our_own_stays_markup() {
    assertThat(ENGLISH.mrkdwn("card.open-for", "supplier", Markup.person("U0ANNA"), "days", 2))
        .startsWith("*<@U0ANNA>*");
    assertThat(Markup.link("https://example.com", "a|b <x>").text())
        .isEqualTo("<https://example.com|a/b &lt;x&gt;>");
  }

  @Test
  void plain_text_is_not_escaped() {
    assertThat(ENGLISH.plain("card.open-for", "supplier", "R&D <1>", "days", 2))
        .startsWith("*R&D <1>*");
  }

  @Test
  void a_value_is_never_read_as_a_slot_or_a_pattern() {
    assertThat(ENGLISH.plain("card.open-for", "supplier", "{days} $1 \\", "days", 2))
        .startsWith("*{days} $1 \\*");
  }

  @Test
  void a_bilingual_value_is_said_in_the_language_of_the_sentence() {
    assertThat(
            CHINESE.mrkdwn("card.open-for", Map.of("supplier", new Bilingual("A", "甲"), "days", 1)))
        .startsWith("*甲*");
  }

  @Test
  void a_label_is_called_by_its_group() {
    assertThat(CHINESE.label("stance", Stance.DISPUTES)).isEqualTo("有异议");
  }

  @Test
  void an_open_slot_is_a_mistake_of_the_code() {
    assertThatThrownBy(() -> ENGLISH.plain("card.open-for", "supplier", "Huaxin"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{days}");
  }

  @Test
  void an_unknown_sentence_is_a_mistake_of_the_code_and_says_what_was_meant() {
    assertThatThrownBy(() -> ENGLISH.plain("card.dome"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("did you mean “card.done”?");
  }

  @Test
  void both_languages_must_have_the_same_slots() {
    Sample sample =
        Sample.of(Map.of("voice/card.yml", "due: {en: \"due {when}\", zh: \"{who} 到期\"}\n"));
    sample.voice();

    assertThat(sample.told())
        .containsExactly("voice/card.yml:1:6: en has the slots [when], zh [who]");
  }

  @Test
  void the_sample_itself_has_no_problems() {
    assertThat(SAMPLE.told()).isEmpty();
    assertThat(VOICE.keys()).containsExactly("card.done", "card.open-for", "stance.disputes");
  }
}
