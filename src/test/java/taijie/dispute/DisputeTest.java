package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.LifeEvent.CardPosted;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.LifeEvent.HandedOver;
import taijie.dispute.LifeEvent.NoticeGiven;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.LifeEvent.PlaybookChanged;
import taijie.dispute.LifeEvent.ProcessExhausted;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Noted;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

class DisputeTest {

  @Test
  void a_new_dispute_is_open_and_nobody_was_told_yet() {
    Dispute dispute = Story.opened().told();

    assertThat(dispute.isOpen()).isTrue();
    assertThat(dispute.stage()).isEqualTo(Stage.FIRST_NOTICE);
    assertThat(dispute.facts()).isEqualTo(Cast.LIDS);
    assertThat(dispute.head().handler()).isEqualTo(Cast.ANNA);
    assertThat(dispute.head().opener()).isEqualTo(Cast.ANNA);
    assertThat(dispute.head().opened()).isEqualTo(Story.MONDAY);
    assertThat(dispute.seq()).isEqualTo(1);
  }

  @Test
  void a_journal_starts_with_opening_and_knows_no_second_one() {
    Entry note = new Entry(1, new Noted("?"), Cast.ANNA, Story.MONDAY);
    Opened again = new Opened(Cast.LIDS, Cast.CHANNEL, Cast.MARCUS, Story.PLAYBOOK);

    assertThatThrownBy(() -> Dispute.of(Cast.D12, List.of(note)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("D-12");
    assertThatThrownBy(() -> Story.opened().then(again).told())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_card_is_the_root_of_the_thread() {
    Dispute dispute = Story.opened().follows(new CardPosted("1772442000.000100")).told();

    assertThat(dispute.head().card()).contains("1772442000.000100");
  }

  @Test
  void facts_playbook_and_handler_can_change() {
    Facts more = Facts.of("Huaxin", "PO-4471", "20% of lids over tolerance");
    Dispute dispute =
        Story.opened()
            .then(new FactsChanged(more))
            .then(new PlaybookChanged("new-supplier"))
            .then(new HandedOver(Cast.MARCUS))
            .told();

    assertThat(dispute.facts()).isEqualTo(more);
    assertThat(dispute.head().playbook()).isEqualTo("new-supplier");
    assertThat(dispute.head().handler()).isEqualTo(Cast.MARCUS);
    assertThat(dispute.head().opener()).isEqualTo(Cast.ANNA);
  }

  @Test
  void written_notice_is_remembered() {
    LocalDate day = LocalDate.of(2026, 3, 4);
    Dispute dispute = Story.opened().then(new NoticeGiven(day, "e-mail to Linda")).told();

    assertThat(dispute.head().notice()).contains(new NoticeGiven(day, "e-mail to Linda"));
  }

  @Test
  void a_closed_dispute_keeps_its_ending_and_can_be_opened_again() {
    Story story =
        Story.opened().later(Duration.ofDays(9)).then(new Closed(Ending.ACCEPTED, "ask sooner"));

    assertThat(story.told().isOpen()).isFalse();
    assertThat(story.told().head().closed())
        .contains(new Head.Close(Ending.ACCEPTED, "ask sooner", Optional.empty(), story.now()));
    assertThat(story.then(new Reopened("rework failed")).told().isOpen()).isTrue();
  }

  @Test
  void a_call_begins_the_dispute() {
    Dispute called = Story.opened().then(new StepDone("call", Optional.empty())).told();

    assertThat(called.called()).isTrue();
    assertThat(called.stage()).isEqualTo(Stage.IN_DISPUTE);
  }

  @Test
  void leaving_the_call_out_is_no_call() {
    Dispute dispute = Story.opened().then(new CourseEvent.StepLeftOut("call", "on leave")).told();

    assertThat(dispute.called()).isFalse();
    assertThat(dispute.stage()).isEqualTo(Stage.FIRST_NOTICE);
  }

  @Test
  void a_written_answer_begins_the_dispute_without_a_call() {
    Dispute dispute = Story.opened().answered(1, Stance.ASKS, Medium.EMAIL).told();

    assertThat(dispute.called()).isFalse();
    assertThat(dispute.stage()).isEqualTo(Stage.IN_DISPUTE);
  }

  @Test
  void a_spoken_answer_shows_that_there_was_a_call() {
    assertThat(Story.opened().answered(1, Stance.DISPUTES, Medium.VISIT).told().called()).isTrue();
  }

  @Test
  void an_exhausted_process_stays_exhausted() {
    Dispute dispute =
        Story.opened()
            .then(new ProcessExhausted("all answered"))
            .answered(1, Stance.STALLS, Medium.CALL)
            .then(new HandedOver(Cast.MARCUS))
            .told();

    assertThat(dispute.stage()).isEqualTo(Stage.EXHAUSTED);
  }

  @Test
  void batch_and_cause_are_two_conversations_each_with_its_latest_word() {
    Dispute dispute =
        Story.opened()
            .then(new BatchNoted("rework all", false))
            .then(new CauseNoted("worn mould", false))
            .then(new BatchNoted("sort 4000, replace 1000", true))
            .then(new Noted("Linda was friendly"))
            .told();

    assertThat(dispute.talks().batchAgreed()).isTrue();
    assertThat(dispute.talks().batch().terms().orElseThrow().typed())
        .isEqualTo("sort 4000, replace 1000");
    assertThat(dispute.talks().causeAgreed()).isFalse();
    assertThat(dispute.talks().notes()).containsExactly("Linda was friendly");
  }

  @Test
  void only_what_people_do_is_activity() {
    Story story = Story.opened().later(Duration.ofHours(3)).begins("prepare", Story.MONDAY);
    assertThat(story.told().lastActivity()).isEqualTo(Story.MONDAY);

    story.by(Cast.MARCUS, new Noted("seen"));
    assertThat(story.told().lastActivity()).isEqualTo(story.now());
  }

  @Test
  void the_row_of_a_dispute_says_what_lists_need() {
    Dispute dispute = Story.opened().begins("prepare", Story.MONDAY).told();
    Summary row = Summary.of(dispute);

    assertThat(row.supplier()).isEqualTo("Huaxin");
    assertThat(row.step()).isEqualTo("prepare");
    assertThat(row.due()).contains(Story.MONDAY);
    assertThat(row.open()).isTrue();
    assertThat(row.overdue()).isFalse();
    assertThat(row.card()).isEmpty();
  }
}
