package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taijie.Cast;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;

/** The playbooks' words fit where they are shown, in both languages. */
class PlaybookWordsTest {

  private static final int TITLE = 40;
  private static final int BUTTON = 24;
  private static final int ACT = 260;
  private static final int WHY = 100;

  private static final Set<String> SITUATIONS =
      Set.of(
          """
          opening-call opening-message ask-for-call share-data state-defect-rate share-photos
          ask-their-view respond-measurement respond-specification respond-handling
          respond-sampling respond-significance respond-precedent respond-inputs respond-inspector
          respond-commercial respond-relationship acknowledge-heard joint-remeasure give-time
          follow-up-silence reply-to-anger offer-way-out ask-root-cause ask-corrective-action
          hold-shipment discuss-disposition ask-rework ask-replacement ask-credit
          confirm-call-in-writing share-draft-record finalise-record admit-spec-gap
          clarify-spec-next-order admit-our-error long-partner-first-rejection
          new-supplier-first-rejection repeat-defect third-party-inspection shipping-deadline
          private-senior-talk thank-after-acceptance repair-relationship
          """
              .split("\\s+"));

  static Stream<Playbook> all() {
    return Cast.playbooks().all().stream();
  }

  private static Stream<String> words(Stream<Bilingual> texts) {
    return texts.flatMap(text -> Stream.of(text.en(), text.zh()));
  }

  private static Stream<Bilingual> texts(Playbook playbook) {
    return Stream.concat(
        Stream.of(playbook.name(), playbook.because()),
        playbook.steps().stream()
            .flatMap(step -> Stream.of(step.title(), step.act(), step.why(), step.done())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void they_are_short_enough(Playbook playbook) {
    List<Step> steps = playbook.steps();

    assertThat(words(Stream.concat(Stream.of(playbook.name()), steps.stream().map(Step::title))))
        .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(TITLE));
    assertThat(words(steps.stream().map(Step::done)))
        .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(BUTTON));
    assertThat(words(steps.stream().map(Step::act)))
        .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(ACT));
    assertThat(words(steps.stream().map(Step::why)))
        .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(WHY).doesNotContain("\n"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void chinese_is_chinese_and_english_is_english(Playbook playbook) {
    assertThat(texts(playbook))
        .allSatisfy(text -> {
          assertThat(Scripts.hasHan(text.en())).as(text.en()).isFalse();
          assertThat(Scripts.hanShare(text.zh())).as(text.zh()).isEqualTo(1.0);
          assertThat(text.zh()).doesNotContainPattern("[,;:!?()\"]");
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void sentences_end_and_titles_do_not(Playbook playbook) {
    assertThat(playbook.steps())
        .allSatisfy(step -> {
          assertThat(step.act().en()).endsWith(".");
          assertThat(step.why().en()).endsWith(".");
          assertThat(step.act().zh()).endsWith("。");
          assertThat(step.why().zh()).endsWith("。");
          assertThat(step.title().en()).doesNotEndWith(".");
          assertThat(step.title().zh()).doesNotEndWith("。");
        });
    assertThat(playbook.because().en()).doesNotEndWith(".");
    assertThat(playbook.because().zh()).doesNotEndWith("。");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_phrase_offered_is_a_situation(Playbook playbook) {
    assertThat(playbook.steps().stream().flatMap(step -> step.situations().stream()))
        .isSubsetOf(SITUATIONS);
  }

  @ParameterizedTest
  @MethodSource("all")
  void titles_tell_the_steps_apart(Playbook playbook) {
    assertThat(words(playbook.steps().stream().map(Step::title))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void waiting_is_the_factorys_turn_and_ends(Playbook playbook) {
    List<Step> waiting = playbook.steps().stream().filter(Step::waiting).toList();

    assertThat(waiting.stream().map(Step::key).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("give-room", "let-it-run", "give-more-time", "await-decision");
    assertThat(waiting)
        .allSatisfy(step -> {
          assertThat(step.side()).isEqualTo(Side.FACTORY);
          assertThat(step.proofs()).contains(Proof.TIME_PASSED);
          assertThat(step.within().hours()).isPositive();
        });
  }
}
