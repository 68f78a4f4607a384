package taijie.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.batch.Terms;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.BatchEvent.BatchReinspected;
import taijie.dispute.CauseEvent.CauseVerified;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.Dispute;
import taijie.dispute.Ending;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.Medium;
import taijie.dispute.Story;
import taijie.dispute.TalkEvent.Clarified;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.supplier.Credit.Verdict;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** What journals tell about a supplier. */
class LedgerTest {

  private static Ledger ledger(List<Dispute> newestFirst) {
    return Ledger.of("Huaxin", List.of(), newestFirst, Optional.empty(), List.of(), Story.MONDAY);
  }

  /** A dispute that is settled so many days after the factory heard of it. */
  private static Dispute settled(int days, boolean ownerEarly) {
    Story story = Story.opened().then(new StepDone("call", Optional.empty()));
    if (ownerEarly) {
      story
          .then(
              new Warned(
                  new Warning(
                      1,
                      Cast.ANNA,
                      List.of(GuardKind.COPY_OWNER),
                      GuardAction.WARN,
                      Stage.IN_DISPUTE,
                      Form.FULL)))
          .then(new WarningAnswered(1, Choice.ANYWAY, ""));
    }
    return story
        .later(Duration.ofDays(days))
        .then(new BatchAgreed(Terms.asTyped("rework all")))
        .told();
  }

  @Test
  void days_lost_with_the_owner_copied_are_told_with_their_numbers() {
    Effect effect =
        ledger(List.of(settled(20, true), settled(6, false), settled(24, true), settled(8, false)))
            .effect();

    assertThat(effect.ownerEarly().orElseThrow().n()).isEqualTo(2);
    assertThat(effect.ownerEarly().orElseThrow().median()).isCloseTo(22, within(0.01));
    assertThat(effect.ownerNot().orElseThrow().n()).isEqualTo(2);
    assertThat(effect.ownerNot().orElseThrow().median()).isCloseTo(7, within(0.01));
  }

  @Test
  void nothing_is_compared_where_one_side_is_empty() {
    assertThat(ledger(List.of(settled(20, true))).effect().ownerEarly()).isEmpty();
    assertThat(ledger(List.of(settled(20, false))).effect().ownerNot()).isEmpty();
  }

  @Test
  void what_was_done_last_before_they_accepted_is_counted() {
    List<Dispute> disputes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      disputes.add(
          Story.opened()
              .then(new StepDone("call", Optional.empty()))
              .later(Duration.ofDays(1))
              .then(new StepDone("measure-together", Optional.empty()))
              .follows(new StepDone("give-room", Optional.empty()))
              .later(Duration.ofDays(1))
              .answered(1, Stance.ACCEPTS, Medium.WECHAT)
              .then(new StepDone("settle-batch", Optional.empty()))
              .told());
    }
    assertThat(ledger(disputes).effect().before())
        .containsExactly(java.util.Map.entry("measure-together", 2));
  }

  @Test
  void lessons_stand_with_what_helped_or_with_what_hurt() {
    Dispute well = Story.opened().then(new Closed(Ending.ACCEPTED, "video")).told();
    Dispute badly = Story.opened().then(new Closed(Ending.PARTED, "too late")).told();

    Effect effect = ledger(List.of(well, badly)).effect();
    assertThat(effect.helped()).extracting(Effect.Lesson::text).containsExactly("video");
    assertThat(effect.hurt()).extracting(Effect.Lesson::text).containsExactly("too late");
  }

  @Test
  void credit_says_what_held_and_what_did_not() {
    LocalDate day = LocalDate.of(2026, 3, 20);
    Dispute held = Story.opened().then(new BatchReinspected(day, true, "0 of 200")).told();
    Dispute not = Story.opened().then(new CauseVerified(day, "PO-2", false, "2 of 50")).told();
    Dispute none = Story.opened().told();

    assertThat(ledger(List.of(none)).credit().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(ledger(List.of(held, none)).credit().verdict()).isEqualTo(Verdict.KEPT);
    assertThat(ledger(List.of(not)).credit().verdict()).isEqualTo(Verdict.NOT_KEPT);
    Credit both = ledger(List.of(held, not)).credit();
    assertThat(both.verdict()).isEqualTo(Verdict.PARTLY);
    assertThat(both.passed()).isOne();
    assertThat(both.works()).isZero();
  }

  @Test
  void a_person_has_one_entry_with_all_names_their_earlier_role_and_how_they_answer() {
    NamedPerson before =
        new NamedPerson("周琳", List.of("Linda", "Lin Jie"), Role.MERCHANDISER, "lz@huaxin");
    Dispute older =
        Story.opened()
            .then(new FactsChanged(Cast.LIDS.with(List.of(before), Cast.LIDS.history())))
            .told();
    Dispute newer =
        Story.opened()
            .answered(1, Stance.DISPUTES, Medium.WECHAT)
            .answered(2, Stance.ASKS, Medium.WECHAT)
            .answered(3, Stance.ACCEPTS, Medium.CALL)
            .told();

    Contact linda = ledger(List.of(newer, older)).contact("Lin Jie").orElseThrow();
    assertThat(linda.person().name()).isEqualTo("Linda Zhou");
    assertThat(linda.person().role()).isEqualTo(Role.SALES_CONTACT);
    assertThat(linda.person().reach()).isEqualTo("lz@huaxin");
    assertThat(linda.earlier()).extracting(Contact.Was::role).containsExactly(Role.MERCHANDISER);
    assertThat(linda.answers())
        .containsOnly(java.util.Map.entry(Medium.WECHAT, 2), java.util.Map.entry(Medium.CALL, 1));
    assertThat(ledger(List.of(newer, older)).contacts()).hasSize(3);
  }

  @Test
  void a_clarification_is_told_as_it_stands_now() {
    Dispute dispute =
        Story.opened()
            .then(new Clarified(1, "mean of 3 points"))
            .then(new Clarified(2, "burrs up to 0.1 mm pass"))
            .then(new Clarified(1, "mean of 5 points"))
            .then(new Clarified(2, ""))
            .told();

    assertThat(ledger(List.of(dispute)).clarifications())
        .extracting(Clarification::text)
        .containsExactly("mean of 5 points");
    assertThat(dispute.talks().nextClarification()).isEqualTo(3);
  }
}
