package taijie.phrasebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;

/** One test per file, phrase and question of the phrasebook. */
class PhrasebookContentTest {

  /** The situations that the product promises. */
  private static final List<String> KEYS =
      List.of(
          """
          opening-call opening-message ask-for-call share-data state-defect-rate share-photos ask-their-view
          respond-measurement respond-specification respond-handling respond-sampling respond-significance
          respond-precedent respond-inputs respond-inspector respond-commercial respond-relationship
          acknowledge-heard joint-remeasure give-time follow-up-silence reply-to-anger
          offer-way-out ask-root-cause ask-corrective-action
          hold-shipment discuss-disposition ask-rework ask-replacement ask-credit
          confirm-call-in-writing share-draft-record finalise-record
          admit-spec-gap clarify-spec-next-order admit-our-error
          long-partner-first-rejection new-supplier-first-rejection repeat-defect third-party-inspection
          shipping-deadline private-senior-talk thank-after-acceptance repair-relationship
          written-notice
          """
              .strip()
              .split("\\s+"));

  // What one breath holds, at an easy pace.
  private static final int BREATH_EN = 300;
  private static final int BREATH_ZH = 110;

  private static final Facts ALL = all();

  @Test
  void holds_exactly_the_promised_situations() {
    assertThat(Shipped.PHRASEBOOK.situations())
        .extracting(Situation::key)
        .containsExactlyInAnyOrderElementsOf(KEYS);
  }

  @TestFactory
  Stream<DynamicTest> every_phrase_reads_well_whatever_is_known() {
    return phrases((situation, phrase) -> {
      for (Bilingual template : List.of(phrase.say(), phrase.avoid(), phrase.why())) {
        reads_well(Shipped.PHRASEBOOK.fill(template, ALL));
        reads_well(Shipped.PHRASEBOOK.fill(template, Facts.none()));
        for (Placeholder missing : Placeholder.values()) {
          reads_well(Shipped.PHRASEBOOK.fill(template, ALL.without(missing)));
          reads_well(Shipped.PHRASEBOOK.fill(template, Facts.none().with(missing, "PO-4471")));
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest>
      every_situation_has_words_for_each_way_each_relationship_and_each_temperature() {
    return Shipped.PHRASEBOOK.situations().stream()
        .map(situation ->
            DynamicTest.dynamicTest(
                situation.key(),
                () -> {
                  List<Phrase> phrases = situation.phrases();
                  assertThat(phrases).hasSizeGreaterThanOrEqualTo(4);
                  assertThat(phrases.stream().map(Phrase::medium).distinct().count())
                      .isGreaterThanOrEqualTo(3);
                  assertThat(phrases).anyMatch(p -> p.relationship().isPresent());
                  assertThat(phrases).anyMatch(p -> p.temperature() == Temperature.FIRST);
                  assertThat(phrases).anyMatch(p -> p.temperature() == Temperature.AGAIN);
                  assertThat(phrases)
                      .as("words for when they are upset; a contract's notice has no mood")
                      .anyMatch(p ->
                          p.temperature() == Temperature.UPSET
                              || situation.key().equals("written-notice"));
                }));
  }

  @TestFactory
  Stream<DynamicTest> spoken_phrases_fit_into_one_breath() {
    return phrases((situation, phrase) -> {
      if (phrase.medium().isSpoken()) {
        Bilingual said = Shipped.PHRASEBOOK.fill(phrase.say(), ALL);
        assertThat(said.en()).hasSizeLessThan(BREATH_EN);
        assertThat(said.zh()).hasSizeLessThan(BREATH_ZH);
        assertThat(said.en()).doesNotContain("\n");
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> no_phrase_uses_the_words_the_method_warns_of() {
    return phrases((situation, phrase) -> {
      assertThat(phrase.say().en().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain(
              "hereby",
              "unacceptable",
              "your fault",
              "penalt",
              "chargeback",
              "as soon as possible",
              "immediately",
              "in copy",
              "other factories");
      assertThat(phrase.say().zh())
          .doesNotContain("特此", "不合格", "你们的责任", "罚款", "立即", "务必", "抄送", "别的工厂");
    });
  }

  @TestFactory
  Stream<DynamicTest> every_question_is_asked_in_both_languages() {
    return Shipped.SOURCE.entries().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.situation().key(),
                () -> {
                  assertThat(entry.questions()).doesNotHaveDuplicates();
                  assertThat(entry.questions()).anyMatch(Scripts::hasHan);
                  assertThat(entry.questions()).anyMatch(q -> !Scripts.hasHan(q));
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_question_leads_to_its_situation() {
    return Shipped.SOURCE.entries().stream()
        .flatMap(entry ->
            entry.questions().stream()
                .map(question ->
                    DynamicTest.dynamicTest(
                        entry.situation().key() + ": " + question,
                        () -> {
                          Found found = Shipped.PHRASEBOOK.find(question);
                          assertThat(found.confident()).isTrue();
                          assertThat(found.best().subList(0, 3))
                              .extracting(match -> match.situation().key())
                              .contains(entry.situation().key());
                        })));
  }

  @TestFactory
  Stream<DynamicTest> off_topic_questions_are_refused() {
    assertThat(Shipped.SOURCE.offTopic()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    return Shipped.SOURCE.offTopic().stream()
        .map(question ->
            DynamicTest.dynamicTest(
                question,
                () -> assertThat(Shipped.PHRASEBOOK.find(question).confident()).isFalse()));
  }

  private static void reads_well(Bilingual filled) {
    assertThat(filled.en())
        .isNotBlank()
        .doesNotContainPattern("[{}\\[\\]|]|  | [,.;:?!]|,,|, ,|\\(\\)");
    assertThat(filled.en()).doesNotContainPattern("^[a-z,.]|[.?!] [a-z]|,\\.|\\( ");
    assertThat(filled.zh())
        .isNotBlank()
        .doesNotContainPattern("[{}\\[\\]|]|  |（）|，，|。。|，。|：。|^[，。、]");
  }

  private interface Check {
    void of(Situation situation, Phrase phrase);
  }

  private static Stream<DynamicTest> phrases(Check check) {
    return Shipped.PHRASEBOOK.situations().stream()
        .flatMap(situation ->
            situation.phrases().stream()
                .map(phrase ->
                    DynamicTest.dynamicTest(
                        situation.key()
                            + " "
                            + phrase.medium().key()
                            + phrase.relationship().map(r -> " " + r.key()).orElse(""),
                        () -> check.of(situation, phrase))));
  }

  private static Facts all() {
    Facts facts = Facts.none();
    for (Placeholder placeholder : Placeholder.values()) {
      facts = facts.with(placeholder, "PO-4471");
    }
    return facts.with(Placeholder.CONTACT, new Bilingual("Mr Chen", "陈经理"));
  }

  @Test
  void every_situation_can_be_asked_for_by_its_key() {
    assertThat(KEYS).allSatisfy(k -> assertThat(Shipped.PHRASEBOOK.situation(k)).isPresent());
    assertThat(Shipped.PHRASEBOOK.situation("no-such")).isEqualTo(Optional.empty());
  }
}
