package taijie.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  @Test
  void own_words_stay_where_they_are() {
    Typed typed = Typed.of("let's cc Mr Chen");

    assertThat(typed.said()).isEqualTo("let's cc Mr Chen");
    assertThat(typed.isBlank()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`cc the owner`",
        "```cc the owner\nand the plant```",
        "```cc the owner, and the block never ends",
        "&gt; cc the owner",
        "> cc the owner",
        "&gt; cc the owner\n&gt; and the plant",
        "<https://example.com/cc-the-owner|cc the owner>",
        "<mailto:chen@huaxin.cn|cc the owner>",
        "https://example.com/cc-the-owner",
      })
  void code_quotes_and_links_are_not_the_authors_words(String raw) {
    Typed typed = Typed.of(raw);

    assertThat(typed.isBlank()).isTrue();
    assertThat(typed.said()).hasSameSizeAs(raw);
    assertThat(typed.raw()).isEqualTo(raw);
  }

  @Test
  void a_block_quote_takes_all_that_follows_it() {
    assertThat(Typed.of("&gt;&gt;&gt; cc the owner\nand the plant").isBlank()).isTrue();
  }

  @Test
  void a_greater_sign_within_a_line_quotes_nothing() {
    assertThat(Typed.of("18% &gt; 4%, so call Linda").said()).endsWith("so call Linda");
  }

  @Test
  void what_stands_around_a_quote_is_kept() {
    Typed typed = Typed.of("she wrote\n&gt; our boss is angry\nso I call `her` today");

    assertThat(typed.said().strip().split("\\s+"))
        .containsExactly("she", "wrote", "so", "I", "call", "today");
  }

  @Test
  void a_span_of_the_words_is_a_span_of_the_message() {
    String raw = "see `log.txt` &amp; <https://example.com|report>, then cc 陈总 🙂";
    Typed typed = Typed.of(raw);

    int at = typed.said().indexOf("cc 陈总");

    assertThat(new Span(at, at + 5).of(raw)).isEqualTo("cc 陈总");
    assertThat(typed.said()).hasSameSizeAs(raw);
  }

  @Test
  void entities_are_read_as_the_signs_they_stand_for() {
    assertThat(Typed.of("R&amp;D &lt;3").said()).isEqualTo("R&    D <   3");
  }

  @Test
  void an_entity_is_read_once() {
    assertThat(Typed.of("&amp;lt;").said()).isEqualTo("&    lt;");
  }

  @Test
  void a_mention_stays() {
    assertThat(Typed.of("<@U0ANNA> should we copy him").said()).startsWith("<@U0ANNA> should");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "🙂", "\n\n", "`", "```", "&gt;", "<", "https://"})
  void anything_can_be_read(String raw) {
    assertThat(Typed.of(raw).said()).hasSameSizeAs(raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "`", "` ", "```", "&gt;", "&amp;", "<http:// ", "字", "🙂"})
  @Timeout(2)
  void a_very_long_message_is_read_too(String piece) {
    String raw = piece.repeat(100_000 / piece.length());

    assertThat(Typed.of(raw).said()).hasSameSizeAs(raw);
  }

  @Test
  void a_span_must_not_end_before_it_starts() {
    assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_span_beyond_the_text_ends_with_it() {
    assertThat(new Span(3, 99).of("cc 陈总")).isEqualTo("陈总");
  }
}
