package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.guard.Remark;
import taijie.guard.Verdict;
import taijie.text.Span;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** Every judgement can name the words that moved it. */
class EvidenceTest {

  @Test
  void an_answers_topic_is_told_by_its_own_clause() {
    String answer =
        "Dear Anna, thank you for your mail and the photos. The cartons were dropped several times"
            + " at your warehouse, so the lids got dented there. We wish you a nice week.";
    Span span = Awake.KNOWLEDGE.pushback().moving(answer, "handling");
    assertThat(span.of(answer)).contains("dropped several times");
  }

  @Test
  void in_chinese_too() {
    String answer = "照片收到了，谢谢。我们这边量下来都在公差内，是不是贵司卡尺没有校准？下周我们再沟通。";
    Span span = Awake.KNOWLEDGE.pushback().moving(answer, "measurement");
    assertThat(span.of(answer)).contains("卡尺没有校准");
  }

  @Test
  void what_an_answer_does_is_told_by_its_own_clause() {
    String answer = "你好，昨天开会去了。这批我们返工吧，下周三做好。天气冷了注意身体！";
    Span span = Awake.KNOWLEDGE.pushback().moving(answer, Stance.ACCEPTS);
    assertThat(span.of(answer)).contains("返工");
  }

  @Test
  void what_can_be_checked_is_told_by_its_own_clause() {
    String answer =
        "You always find something with us lately. Our CMM report of 3 March, serial 2231, shows"
            + " 85.94 to 86.11 on all 50 pieces. Please be more fair to us.";
    Span span = Awake.KNOWLEDGE.pushback().moving(answer, 0.9);
    assertThat(span.of(answer)).contains("85.94");
  }

  @Test
  void a_long_question_is_quoted_by_the_words_it_was_understood_by() {
    String question =
        "We have been working with this factory for six years and it always went well, until last"
            + " month. Now they say that our calipers are wrong. The container leaves on Friday.";
    var book = Awake.KNOWLEDGE.phrasebook();
    var best = book.find(question).best().getFirst().situation();
    assertThat(best.key()).isEqualTo("respond-measurement");
    assertThat(book.moving(question, best)).isEqualTo("Now they say that our calipers are wrong");
  }

  @Test
  void a_proposal_that_no_rule_knows_is_told_by_its_own_clause() {
    String text = "Photos are in the folder, thanks Tom. Time the big guy heard about this mess.";
    Verdict verdict =
        Awake.KNOWLEDGE
            .guard()
            .judge(new Remark(text, Optional.empty(), Stage.FIRST_NOTICE, List.of()));
    assertThat(verdict.span().orElseThrow().of(text)).contains("big guy");
  }
}
