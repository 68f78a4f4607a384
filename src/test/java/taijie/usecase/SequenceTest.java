package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Medium;
import taijie.playbook.Proof;

/** What follows by itself from what people do. */
class SequenceTest extends InOffice {

  @Test
  void a_new_dispute_begins_its_first_step_due_in_the_handlers_working_time() {
    DisputeId id = office().opened();
    Instant opened = office().kept().clock().instant();

    StepBegan began = (StepBegan) office().events(id).getLast();
    assertThat(began.step()).isEqualTo("prepare");
    assertThat(Duration.between(opened, began.due())).isGreaterThanOrEqualTo(Duration.ofHours(4));
    assertThat(Cast.annasHours().nextOpen(began.due())).isEqualTo(began.due());
  }

  @Test
  void one_answer_proves_that_everything_before_it_was_done() {
    DisputeId id = office().opened();
    office().disputes(id);

    Optional<Proof> answered = Optional.of(Proof.ANSWER_LOGGED);
    assertThat(office().events(id))
        .filteredOn(StepDone.class::isInstance)
        .containsExactly(
            new StepDone("prepare", answered),
            new StepDone("call", answered),
            new StepDone("share-data", answered),
            new StepDone("give-room", answered));
    assertThat(office().step(id)).isEqualTo("answer-argument");
  }

  @Test
  void what_follows_is_the_bots_doing_and_not_the_persons() {
    DisputeId id = office().opened();
    office().disputes(id);

    List<Entry> entries = office().kept().store().transact(work -> work.journal().entries(id));
    assertThat(entries)
        .filteredOn(e -> e.event() instanceof StepDone || e.event() instanceof StepBegan)
        .extracting(Entry::person)
        .containsOnly(Entry.BOT);
  }

  @Test
  void an_answer_that_accepts_leads_straight_to_the_batch() {
    DisputeId id = office().opened();
    office().says(id, "你们说得对，是我们的问题，我们安排返工。", Medium.CALL);

    assertThat(office().step(id)).isEqualTo("settle-batch");
  }

  @Test
  void a_new_argument_makes_answering_necessary_again_and_a_question_does_not() {
    DisputeId id = office().opened();
    office().disputes(id);
    office().use().markStep().done(office().anna(), id, "answer-argument");

    office().says(id, "Can you send us the inspection report and photos?", Medium.EMAIL);
    assertThat(reopened(id)).isEmpty();
    assertThat(office().step(id)).isEqualTo("answer-question");

    office().disputes(id);
    assertThat(reopened(id)).containsExactly("answer-argument");
    assertThat(office().step(id)).isEqualTo("answer-argument");
  }

  @Test
  void what_was_agreed_early_counts_when_its_step_comes_up() {
    DisputeId id = office().opened();
    office().use().talkCause().say(office().anna(), id, "agreed: mould three was worn");
    office().use().talkBatch().say(office().anna(), id, "agreed: sort all 5000");
    assertThat(office().step(id)).isEqualTo("prepare");

    office().says(id, "Agreed, it is our fault, we will sort all of them.", Medium.CALL);

    assertThat(office().events(id))
        .contains(
            new StepDone("settle-batch", Optional.of(Proof.BATCH_AGREED)),
            new StepDone("discuss-cause", Optional.of(Proof.CAUSE_AGREED)));
    assertThat(office().step(id)).isEqualTo("share-draft-record");
  }

  @Test
  void a_proposal_for_the_batch_proves_nothing() {
    DisputeId id = office().opened();
    office().says(id, "Agreed, it is our fault, we will sort all of them.", Medium.CALL);
    office().use().talkBatch().say(office().anna(), id, "sort or credit?");

    assertThat(office().step(id)).isEqualTo("settle-batch");
  }

  @Test
  void a_call_that_was_made_shows_that_it_was_prepared() {
    DisputeId id = office().opened();
    office().use().markStep().done(office().anna(), id, "call");

    assertThat(office().events(id))
        .containsSequence(
            new StepDone("prepare", Optional.of(Proof.NEXT_DONE)),
            new StepDone("call", Optional.empty()));
    assertThat(office().step(id)).isEqualTo("share-data");
  }

  @Test
  void a_time_of_waiting_ends_by_itself() {
    DisputeId id = office().opened();
    for (String step : List.of("prepare", "call", "share-data")) {
      office().use().markStep().done(office().anna(), id, step);
    }
    Instant due = office().now(id).course().current().orElseThrow().due();
    office().use().lookAtDispute().look(id);
    assertThat(office().step(id)).isEqualTo("give-room");

    office().kept().clock().forwardTo(due);
    office().use().lookAtDispute().look(id);

    assertThat(office().events(id))
        .contains(new StepDone("give-room", Optional.of(Proof.TIME_PASSED)));
    assertThat(office().step(id)).isEqualTo("follow-up");
  }

  @Test
  void steps_are_marked_once_in_their_turn_and_never_the_last_one() {
    DisputeId id = office().opened();
    MarkStep mark = office().use().markStep();
    mark.done(office().anna(), id, "prepare");

    assertRefused("refusal.step-done", () -> mark.done(office().anna(), id, "prepare"));
    assertRefused("refusal.step-not-now", () -> mark.done(office().anna(), id, "settle-batch"));
    mark.leaveOut(office().anna(), id, "call", "met them at the fair");
    assertRefused("refusal.step-left-out", () -> mark.done(office().anna(), id, "call"));
    assertThat(office().now(id).course().isDone("call")).isFalse();
  }

  @Test
  void in_a_closed_dispute_nothing_follows_and_reopened_it_goes_on_where_it_was() {
    DisputeId id = office().opened();
    office().use().markStep().done(office().anna(), id, "prepare");
    office()
        .use()
        .closeDispute()
        .close(office().anna(), id, new CloseDispute.End(Ending.ACCEPTED, "", "", false));
    assertThat(office().now(id).course().current()).isEmpty();
    assertRefused("refusal.closed", () -> office().disputes(id));

    office().later(Duration.ofDays(30));
    office().use().closeDispute().reopen(office().anna(), id, "same fault again");

    assertThat(office().step(id)).isEqualTo("call");
    assertThat(office().now(id).course().current().orElseThrow().due())
        .isAfter(office().kept().clock().instant());
  }

  private List<String> reopened(DisputeId id) {
    return office().events(id).stream()
        .filter(StepReopened.class::isInstance)
        .map(event -> ((StepReopened) event).step())
        .filter(step -> step.startsWith("answer"))
        .toList();
  }

  @Test
  void every_change_is_written_without_a_gap_together_with_what_follows() {
    DisputeId id = office().opened();
    office().disputes(id);
    List<Event> events = office().events(id);

    assertThat(office().now(id).seq()).isEqualTo(events.size());
  }
}
