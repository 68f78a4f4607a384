package taijie.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.opinion.PhraseOpinion.Fitted;
import taijie.opinion.PhraseOpinion.Source;
import taijie.pushback.Judgement;
import taijie.pushback.Weighed;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stance;

/** Answers of the right shape that are wrong all the same, and good ones that are believed. */
class BadAnswersTest {

  private static final Known KNOWN =
      new Known(
          List.of(new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT)),
          List.of("Huaxin"),
          List.of("PO-4471"));
  private static final Matter MATTER = new Matter("T1", 1, KNOWN, Ask.WAITED_FOR);
  private static final String ANSWER = "周琳说抽了125件，只有23件偏厚，卡尺不准";

  private static Optional<String> gist(String says) {
    return GistOpinion.of(
        StandIn.saying(Map.of("gist", says)).opinion(), MATTER, ANSWER, (one, other) -> true);
  }

  @Test
  void what_leaves_the_house_is_what_the_readme_says() throws IOException {
    StandIn model = StandIn.saying(Map.of("gist", ""));
    String logged = "周琳说PO-4471抽了125件，你们的卡尺没校准，补$1,200也不行";
    GistOpinion.of(model.opinion(), MATTER, logged, (one, other) -> true);
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme)
        .contains("`" + logged + "`")
        .contains(model.lastAsked().user().replaceAll("(<<<\\w+ )\\w+>>>", "$19c1e…>>>").strip());
  }

  @Test
  void a_faithful_gist_is_believed_and_has_the_name_again() {
    assertThat(
            gist("[[P1]] says: 125 pieces were drawn, only 23 are too thick, the caliper is off"))
        .contains("周琳 says: 125 pieces were drawn, only 23 are too thick, the caliper is off");
  }

  @Test
  void a_changed_number_is_not_believed() {
    assertThat(gist("[[P1]] says: 125 pieces were drawn, only 32 are too thick")).isEmpty();
  }

  @Test
  void a_lost_or_an_invented_name_is_not_believed() {
    assertThat(gist("She says: 125 pieces were drawn, only 23 are too thick")).isEmpty();
    assertThat(gist("[[P1]] and [[P2]] say: of 125 pieces only 23 are too thick")).isEmpty();
  }

  @Test
  void chinese_answered_in_chinese_and_english_in_english_is_no_translation() {
    assertThat(gist("[[P1]]说抽了125件，只有23件偏厚")).isEmpty();
    assertThat(
            GistOpinion.of(
                StandIn.saying(Map.of("gist", "Our caliper is right")).opinion(),
                MATTER,
                "Your caliper is wrong",
                (one, other) -> true))
        .isEmpty();
  }

  @Test
  void a_gist_that_does_something_else_than_the_answer_is_not_believed() {
    assertThat(
            GistOpinion.of(
                StandIn.saying(Map.of("gist", "[[P1]] accepts all 23 of 125 pieces and will pay"))
                    .opinion(),
                MATTER,
                ANSWER,
                (one, other) -> false))
        .isEmpty();
  }

  private static final Weighed DOUBTFUL =
      new Weighed(
          new Judgement(Stance.STALLS, List.of(), 0.1),
          Map.of("stalls", 0.5, "disputes", 0.45, "accepts", 0.05),
          Map.of("measurement", 0.6, "handling", 0.4));

  private static Optional<Judgement> judged(String stance, List<String> topics, String quote) {
    return AnswerOpinion.of(
        StandIn.saying(Map.of("stance", stance, "topics", topics, "quote", quote)).opinion(),
        MATTER,
        ANSWER,
        DOUBTFUL);
  }

  @Test
  void a_known_label_with_a_quotation_is_believed() {
    assertThat(judged("disputes", List.of("measurement"), "卡尺不准"))
        .contains(new Judgement(Stance.DISPUTES, List.of("measurement"), 0.1));
  }

  @Test
  void an_invented_label_is_not_believed() {
    assertThat(judged("refuses", List.of("measurement"), "卡尺不准")).isEmpty();
    assertThat(judged("disputes", List.of("tools"), "卡尺不准")).isEmpty();
    assertThat(judged("disputes", List.of(), "卡尺不准")).isEmpty();
  }

  @Test
  void a_quotation_that_does_not_stand_there_is_not_believed() {
    assertThat(judged("disputes", List.of("measurement"), "卡尺坏了")).isEmpty();
    assertThat(judged("disputes", List.of("measurement"), "")).isEmpty();
  }

  private static final Source BOOK =
      new Source(
          "respond-measurement",
          0,
          new Bilingual(
              "Which tool did you use, and where did you measure? Let us measure the same pieces together.",
              "您那边用的什么量具、量的哪个位置？咱们拿同一批件一起量一下。"));

  private static Optional<Fitted> fitted(String en, String zh) {
    return PhraseOpinion.of(
        StandIn.saying(Map.of("source", "1", "en", en, "zh", zh)).opinion(),
        MATTER,
        "they say our calipers are wrong",
        List.of(BOOK),
        (source, words) -> !words.en().contains("rejected"));
  }

  @Test
  void a_phrase_made_from_the_book_is_believed() {
    assertThat(
            fitted(
                "About the calipers: which tool did you use? Let us measure the same pieces together.",
                "关于卡尺：您那边用的什么量具？咱们拿同一批件一起量一下。"))
        .hasValueSatisfying(f -> assertThat(f.source()).isEqualTo(BOOK));
  }

  @Test
  void a_verdict_without_data_is_kept_out_by_our_own_check() {
    assertThat(fitted("The lot is rejected. Let us measure together.", "这批货拒收。咱们一起量一下。")).isEmpty();
  }

  @Test
  void chinese_answered_in_english_is_not_believed() {
    assertThat(fitted("Which tool did you use?", "Which tool did you use?")).isEmpty();
  }

  @Test
  void a_deadline_a_number_or_a_name_of_its_own_is_not_believed() {
    assertThat(fitted("Let us measure together by Friday.", "咱们周五之前一起量一下。")).isEmpty();
    assertThat(fitted("Let us measure 50 pieces together.", "咱们一起量50件。")).isEmpty();
    assertThat(fitted("Let us measure with Mitutoyo together.", "咱们一起量一下。")).isEmpty();
  }
}
