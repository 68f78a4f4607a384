package taijie.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedTest {

  @ParameterizedTest
  @CsvSource({
    "你們的檢驗方法有問題,你们的检验方法有问题",
    "抽樣數量不夠,抽样数量不够",
    "陳總說運輸途中受潮,陈总说运输途中受潮",
    "我们再看看,我们再看看",
  })
  void traditional_letters_become_simplified_ones(String written, String simplified) {
    assertThat(Simplified.of(written)).isEqualTo(simplified);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "🙂", "檢驗🙂報告", "𠮷林檢驗", "PO-4471 檢驗（ＡＱＬ）", "\uD83D", "檢\uDE42驗", "乾隆 發髮 後后"})
  void the_length_stays(String text) {
    assertThat(Simplified.of(text)).hasSameSizeAs(text);
  }

  @Test
  void what_is_not_chinese_stays_as_it_is() {
    String text = "Ｆｕｌｌ width, “quotes”, 🙂 and ± 0.2 mm";

    assertThat(Simplified.of(text)).isEqualTo(text);
    assertThat(Simplified.of("檢🙂驗")).isEqualTo("检🙂验");
  }

  @Test
  void a_very_long_text_is_read_too() {
    String text = "檢驗報告🙂".repeat(15_000);

    assertThat(Simplified.of(text)).hasSameSizeAs(text).startsWith("检验报告🙂检验");
  }
}
