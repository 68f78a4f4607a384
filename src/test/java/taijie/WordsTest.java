package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.content.Conversations;
import taijie.guard.Advice;
import taijie.guard.GuardKind;
import taijie.phrasebook.Facts;
import taijie.phrasebook.Phrasebook;
import taijie.usecase.Knowledge;
import taijie.usecase.Offers;
import taijie.usecase.Offers.Offer;
import taijie.usecase.Proofreading;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Stage;

/** What one part of the content says keeps to what the others know and advise. */
class WordsTest {

  private static final Conversations CONVERSATIONS = Conversations.in(Path.of("conversations"));
  private static final Knowledge KNOWLEDGE = Knowledge.of(CONVERSATIONS);
  private static final Phrasebook PHRASEBOOK = KNOWLEDGE.phrasebook();

  private static final Pattern INVENTED =
      Pattern.compile(
          "\\d|[一二三四五六七八九十]月|周[一二三四五六日]|星期|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b"
              + "|\\b(?:January|February|March|April|June|July|August|September|October"
              + "|November|December)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BADLY_PUT_EN =
      Pattern.compile("[{}\\[\\]|]|  | [,.;:?!]|,,|\\(\\)|^[a-z,.]|[.?!] [a-z]|,\\.|\\( ");
  private static final Pattern BADLY_PUT_ZH =
      Pattern.compile("[{}\\[\\]|]|  |（）|，，|。。|，。|：。|^[，。、]");
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,;:!?\"]|[,;:!?\"]\\p{IsHan}");

  @Test
  void nothing_is_wrong_between_the_files() {
    assertThatCode(() -> Proofreading.of(CONVERSATIONS, KNOWLEDGE)).doesNotThrowAnyException();
    assertThat(Offers.of(KNOWLEDGE)).hasSizeGreaterThan(300);
  }

  @TestFactory
  Stream<DynamicTest> what_is_offered_reads_well_with_all_facts_and_with_none() {
    return each(offer -> {
      for (Facts facts : List.of(Offers.FACTS, Facts.none())) {
        Bilingual filled = PHRASEBOOK.fill(offer.words(), facts);
        assertThat(filled.en()).isNotBlank().doesNotContainPattern(BADLY_PUT_EN);
        assertThat(filled.zh())
            .isNotBlank()
            .doesNotContainPattern(BADLY_PUT_ZH)
            .doesNotContainPattern(HALF_WIDTH);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> what_is_offered_brings_no_number_day_or_month_of_its_own() {
    return each(offer -> {
      Bilingual filled = PHRASEBOOK.fill(offer.words(), Facts.none());
      assertThat(filled.en()).doesNotContainPattern(INVENTED);
      assertThat(filled.zh()).doesNotContainPattern(INVENTED);
    });
  }

  // What is shown beside a phrase is not filled in, so braces would reach the reader.
  @TestFactory
  Stream<DynamicTest> what_stands_beside_a_phrase_is_shown_as_it_is_written() {
    return PHRASEBOOK.situations().stream()
        .map(situation ->
            DynamicTest.dynamicTest(
                situation.key(),
                () -> {
                  List<Bilingual> beside = new ArrayList<>(situation.ready());
                  beside.add(situation.title());
                  situation.phrases().forEach(p -> beside.addAll(List.of(p.avoid(), p.why())));
                  assertThat(beside)
                      .allSatisfy(words -> {
                        assertThat(words.en() + words.zh()).doesNotContainPattern("[{}\\[\\]]");
                        assertThat(words.zh()).doesNotContainPattern(HALF_WIDTH);
                      });
                }));
  }

  @TestFactory
  Stream<DynamicTest> one_kind_of_advice_never_reads_the_same_twice() {
    return Stream.of(GuardKind.values())
        .flatMap(kind ->
            Stream.of(Stage.values())
                .map(stage ->
                    DynamicTest.dynamicTest(
                        kind.key() + " " + stage.key(),
                        () -> {
                          List<Advice> variants = KNOWLEDGE.guard().advice(kind, stage);
                          assertThat(variants).hasSizeGreaterThanOrEqualTo(3);
                          assertThat(variants).extracting(Advice::why).doesNotHaveDuplicates();
                          assertThat(variants).extracting(Advice::instead).doesNotHaveDuplicates();
                          assertThat(variants).extracting(Advice::brief).doesNotHaveDuplicates();
                        })));
  }

  private static Stream<DynamicTest> each(Consumer<Offer> check) {
    return Offers.of(KNOWLEDGE).stream()
        .map(offer ->
            DynamicTest.dynamicTest(offer.file() + " " + offer.name(), () -> check.accept(offer)));
  }
}
