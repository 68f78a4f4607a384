package taijie.pushback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

class PushbackTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
  private final Pushback pushback = Loaded.PUSHBACK;

  @Test
  void all_topics_are_there_and_each_names_its_situation() {
    assertThat(pushback.topics())
        .containsExactlyInAnyOrder(
            "measurement",
            "specification",
            "handling",
            "sampling",
            "significance",
            "precedent",
            "inputs",
            "inspector",
            "commercial",
            "relationship");
    assertThat(pushback.topics())
        .allSatisfy(topic ->
            assertThat(pushback.argument(topic).situation()).isEqualTo("respond-" + topic));
  }

  @Test
  void an_unknown_topic_is_told_with_the_nearest() {
    assertThatThrownBy(() -> pushback.argument("handlign"))
        .hasMessageContaining("did you mean “handling”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "👍🏻",
        "😂",
        "\u200b",
        ".",
        "王芳、李强、陈建国、张伟",
        "Anna, Bob, 小李, Mr Chen",
        "１２３",
        "ΩΩΩ кто это"
      })
  void what_says_nothing_disputes_nothing(String text) {
    Judgement judgement = pushback.judge(text);
    assertThat(judgement.stance()).isEqualTo(Stance.OTHER);
    assertThat(judgement.topics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we ",
        "not our fault but ",
        "测量",
        "1.23 mm ",
        "a",
        "we will check and ",
        "(((",
        "没有",
        "0,",
        "1",
        "1.1"
      })
  @Timeout(5)
  void a_hundred_thousand_signs_are_judged_quickly(String piece) {
    String flood = piece.repeat(100_000 / piece.length());
    assertThat(pushback.judge(flood).specificity()).isBetween(0.0, 1.0);
  }

  @Test
  void traditional_reads_like_simplified() {
    assertThat(pushback.judge("你們的量具不準，我們重新量了10件，平均 5.02mm"))
        .isEqualTo(pushback.judge("你们的量具不准，我们重新量了10件，平均 5.02mm"));
  }

  @Test
  void typographic_and_full_width_signs_read_like_plain_ones() {
    assertThat(pushback.judge("We don’t agree， your ｇａｕｇｅ is wrong！"))
        .isEqualTo(pushback.judge("We don't agree, your gauge is wrong!"));
  }

  @Test
  void every_dispute_has_a_topic() {
    assertThat(pushback.judge("We cannot accept this.").topics()).isNotEmpty();
    assertThat(pushback.judge("不同意").topics()).isNotEmpty();
  }

  @Test
  void a_series_of_real_answers_is_read_with_its_evidence() {
    Series series =
        pushback.read(
            List.of(
                heard(0, "Your caliper is not accurate I think"),
                heard(3, "合同里面没写这个要求"),
                heard(8, "must be damaged on the sea transport")));
    assertThat(series.reading()).isEqualTo(Reading.SHIFTING);
    assertThat(series.path()).containsExactly("measurement", "specification", "handling");
    assertThat(series.why().en())
        .startsWith("3 arguments in 9 days: measurement → specification → handling");
    assertThat(series.why().zh()).startsWith("9 天里有 3 个说法：测量方法 → 规格要求 → 运输与存放");
  }

  @Test
  void all_said_on_one_day_is_said_so() {
    Judgement bare = new Judgement(Stance.DISPUTES, List.of("sampling"), 0.1);
    Judged entry = new Judged(MONDAY, bare);
    assertThat(pushback.read(List.of(entry, entry)).why().en())
        .contains("2 times the same argument on one day");
  }

  @ParameterizedTest
  @EnumSource(Course.Because.class)
  void no_reason_leaves_a_gap_open(Course.Because because) {
    Judged entry = new Judged(MONDAY, new Judgement(Stance.DISPUTES, List.of("handling"), 0.5));
    Course course = new Course(because, List.of(entry, entry), "handling");
    Bilingual why = Loaded.readings().why(course, topic -> new Bilingual(topic, topic));
    assertThat(why.en()).isNotBlank().doesNotContain("{");
    assertThat(why.zh()).isNotBlank().doesNotContain("{");
  }

  @Test
  void a_course_without_arguments_can_be_told() {
    assertThat(pushback.read(List.of()).why().en()).isNotBlank().doesNotContain("{");
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void every_reading_has_advice(Reading reading) {
    assertThat(pushback.advice(reading).en()).isNotBlank();
    assertThat(pushback.advice(reading).zh()).isNotBlank();
    assertThat(pushback.name(reading).en()).isNotBlank();
  }

  @Test
  void a_deepening_argument_calls_for_acting_and_not_for_waiting() {
    assertThat(pushback.waitDays(Reading.DEEPENING)).isEmpty();
    assertThat(pushback.waitDays(Reading.SHIFTING)).hasValue(3);
  }

  @Test
  void every_topic_and_stance_brings_enough_examples_in_both_languages() {
    for (String topic : pushback.topics()) {
      List<Example> own =
          pushback.examples().stream()
              .filter(e -> e.place().file().endsWith("topics/" + topic + ".yml"))
              .filter(e -> e.band().isPresent())
              .toList();
      assertThat(own).as(topic).hasSizeGreaterThanOrEqualTo(12);
      assertThat(chinese(own)).as(topic).isGreaterThanOrEqualTo(own.size() / 3);
    }
    for (String stance : Label.keys(Stance.class)) {
      List<Example> own =
          pushback.examples().stream()
              .filter(e -> e.place().file().endsWith("stances/" + stance + ".yml"))
              .filter(e -> e.stance().key().equals(stance))
              .toList();
      assertThat(own).as(stance).hasSizeGreaterThanOrEqualTo(25);
      assertThat(chinese(own)).as(stance).isGreaterThanOrEqualTo(own.size() / 3);
    }
    for (Reading reading : Reading.values()) {
      assertThat(pushback.seriesExamples())
          .filteredOn(e -> e.reading() == reading)
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  @Timeout(20)
  void a_usual_answer_is_judged_in_a_moment() {
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      pushback.judge("Our QC measured again with CMM, 9.98 mm, your caliper is wrong, case " + i);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private static long chinese(List<Example> examples) {
    return examples.stream().filter(e -> taijie.text.Scripts.hasHan(e.says())).count();
  }

  private Judged heard(int day, String text) {
    return new Judged(MONDAY.plusDays(day), pushback.judge(text));
  }
}
