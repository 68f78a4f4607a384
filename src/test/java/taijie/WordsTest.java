package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.draft.Draft;
import taijie.draft.DraftCheck;
import taijie.draft.Finding;
import taijie.guard.Advice;
import taijie.guard.Guard;
import taijie.guard.GuardKind;
import taijie.language.Understanding;
import taijie.phrasebook.Facts;
import taijie.phrasebook.Phrasebook;
import taijie.pushback.Argument;
import taijie.pushback.Pushback;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/** What one part of the content says keeps to what the others know and advise. */
class WordsTest {

  private static final Problems PROBLEMS = new Problems();
  private static final Conversations CONVERSATIONS = Conversations.in(Path.of("conversations"));
  private static final Phrasebook PHRASEBOOK =
      Phrasebook.from(CONVERSATIONS, new Understanding(), PROBLEMS);
  private static final Guard GUARD = Guard.from(CONVERSATIONS, new Understanding(), PROBLEMS);
  private static final Pushback PUSHBACK =
      Pushback.from(CONVERSATIONS, new Understanding(), PROBLEMS);
  private static final DraftCheck CHECK =
      DraftCheck.from(CONVERSATIONS, new Understanding(), PROBLEMS);

  /** Findings on how something is worded; the others depend on what else the message holds. */
  private static final List<String> WORDING =
      List.of(
          "verdict-first",
          "accusation",
          "ultimatum",
          "penalty-threat",
          "formal-register",
          "corrective-action-demand",
          "comparison",
          "owner-copied");

  private static final Facts ALL =
      Facts.of(
          Map.ofEntries(
              Map.entry("supplier", "Huaxin"),
              Map.entry("contact", "Linda Zhou"),
              Map.entry("contact-zh", "周琳"),
              Map.entry("product", "Glass storage jar, 1 l"),
              Map.entry("po", "PO-4398"),
              Map.entry("lot", "L-0712"),
              Map.entry("finding", "glass lids chip at the rim"),
              Map.entry("finding-zh", "玻璃盖口沿崩口"),
              Map.entry("rate", "9%"),
              Map.entry("count", "11"),
              Map.entry("inspected", "125"),
              Map.entry("clause", "Drawing 21-C, note 4"),
              Map.entry("clause-zh", "图纸21-C注4"),
              Map.entry("measured", "0.8 mm"),
              Map.entry("quantity", "6000"),
              Map.entry("ship-date", "2026-05-20"),
              Map.entry("next", "PO-4502"),
              Map.entry("years", "8 years"),
              Map.entry("years-zh", "八年")));

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

  /** Words to the factory, where they stand, and at which stage they are offered. */
  private record Offer(String where, Bilingual words, Stage stage) {}

  @Test
  void all_content_can_be_read() {
    PROBLEMS.throwIfAny();
    assertThat(offers()).hasSizeGreaterThan(100);
  }

  @TestFactory
  Stream<DynamicTest> every_reference_leads_to_a_situation() {
    Stream<Map.Entry<String, String>> references =
        Stream.of(
                advices().map(a -> Map.entry(a.where(), a.advice().situation())),
                arguments().map(a -> Map.entry(a.topic(), a.situation())),
                Cast.playbooks().all().stream()
                    .flatMap(playbook -> playbook.steps().stream())
                    .flatMap(step -> step.situations().stream().map(s -> Map.entry(step.key(), s))))
            .flatMap(some -> some)
            .distinct();
    return references.map(reference ->
        DynamicTest.dynamicTest(
            reference.getKey() + " → " + reference.getValue(),
            () -> assertThat(PHRASEBOOK.situation(reference.getValue())).isPresent()));
  }

  @TestFactory
  Stream<DynamicTest> what_is_offered_passes_the_check_of_drafts() {
    return each(offer -> {
      for (Facts facts : List.of(ALL, Facts.none())) {
        Bilingual filled = PHRASEBOOK.fill(offer.words(), facts);
        assertThat(findings(filled.en(), offer.stage())).as(filled.en()).isEmpty();
        assertThat(findings(filled.zh(), offer.stage())).as(filled.zh()).isEmpty();
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> what_is_offered_reads_well_with_all_facts_and_with_none() {
    return each(offer -> {
      for (Facts facts : List.of(ALL, Facts.none())) {
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
                          List<Advice> variants = variants(kind, stage);
                          assertThat(variants).extracting(Advice::why).doesNotHaveDuplicates();
                          assertThat(variants).extracting(Advice::instead).doesNotHaveDuplicates();
                          assertThat(variants).extracting(Advice::brief).doesNotHaveDuplicates();
                        })));
  }

  private static Stream<DynamicTest> each(java.util.function.Consumer<Offer> check) {
    return offers().stream()
        .map(offer -> DynamicTest.dynamicTest(offer.where(), () -> check.accept(offer)));
  }

  private static List<Offer> offers() {
    Stream<Offer> phrases =
        PHRASEBOOK.situations().stream()
            .flatMap(situation ->
                IntStream.range(0, situation.phrases().size())
                    .mapToObj(i ->
                        new Offer(
                            "phrasebook " + situation.key() + " " + (i + 1),
                            situation.phrases().get(i).say(),
                            situation.key().equals("private-senior-talk")
                                ? Stage.EXHAUSTED
                                : Stage.IN_DISPUTE)));
    Stream<Offer> answers =
        arguments()
            .flatMap(argument ->
                Stream.of(
                    new Offer("pushback " + argument.topic(), argument.phrase(), Stage.IN_DISPUTE),
                    new Offer(
                        "pushback " + argument.topic() + " again",
                        argument.again(),
                        Stage.IN_DISPUTE)));
    Stream<Offer> instead =
        advices().map(given -> new Offer(given.where(), given.advice().phrase(), given.stage()));
    return Stream.of(phrases, answers, instead).flatMap(some -> some).toList();
  }

  private static Stream<Argument> arguments() {
    return PUSHBACK.topics().stream().map(PUSHBACK::argument);
  }

  private record Given(String where, Stage stage, Advice advice) {}

  private static Stream<Given> advices() {
    return Stream.of(GuardKind.values())
        .flatMap(kind ->
            Stream.of(Stage.values())
                .flatMap(stage ->
                    variants(kind, stage).stream()
                        .map(advice ->
                            new Given(
                                "guard " + kind.key() + ": " + advice.brief().en(),
                                stage,
                                advice))));
  }

  // The variants go round: all are known when the first comes again.
  private static List<Advice> variants(GuardKind kind, Stage stage) {
    List<Advice> variants = new ArrayList<>();
    Advice next = GUARD.advice(kind, stage, 0);
    while (!variants.contains(next)) {
      variants.add(next);
      next = GUARD.advice(kind, stage, variants.size());
    }
    return variants;
  }

  private static List<String> findings(String body, Stage stage) {
    Draft draft =
        new Draft(
            List.of(new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT)),
            List.of(),
            "",
            body,
            stage,
            true,
            Relationship.ESTABLISHED,
            true,
            false);
    return CHECK.check(draft).stream()
        .filter(finding -> WORDING.contains(finding.key()))
        .map(finding -> said(finding, body))
        .toList();
  }

  private static String said(Finding finding, String body) {
    Optional<String> words = finding.span().map(span -> body.substring(span.start(), span.end()));
    return finding.key() + words.map(w -> ": " + w).orElse("");
  }
}
