package taijie.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Course;
import taijie.dispute.CourseEvent.Nudged;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.LifeEvent.NoticeWarned;
import taijie.dispute.NoticeMark;
import taijie.nudge.NoticeClock;
import taijie.nudge.NudgePlan;
import taijie.nudge.WorkingTime;
import taijie.playbook.Proof;
import taijie.playbook.Step;
import taijie.usecase.Store.Work;

/** The bot looks at a dispute by itself: reminds somebody, or ends a time of waiting. */
public final class LookAtDispute {

  private final Disputes disputes;

  public LookAtDispute(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Does what is due now. A look too many, or at a dispute that is gone, does nothing. */
  public void look(DisputeId id) {
    disputes.peek(id).ifPresent(d -> disputes.meet(id.workspace(), d.head().handler()));
    disputes
        .store()
        .transact(work -> {
          List<Entry> entries = work.journal().entries(id);
          if (!entries.isEmpty()) {
            Dispute dispute = warnOfNotice(work, Dispute.of(id, entries));
            look(work, dispute);
          }
          return id;
        });
  }

  private void look(Work work, Dispute dispute) {
    Optional<Step> step = disputes.standing().currentStep(dispute);
    WorkingTime hours = disputes.handlerHours(work, dispute);
    Instant active =
        work.journal()
            .lastSpoken(dispute.id())
            .filter(dispute.lastActivity()::isBefore)
            .orElse(dispute.lastActivity());
    Optional<Instant> next = step.flatMap(s -> NudgePlan.next(dispute, s, hours, active));
    if (next.isEmpty()) {
      return;
    }
    if (next.get().isAfter(disputes.clock().instant())) {
      work.agenda().lookAt(dispute.id(), next.get());
    } else if (step.orElseThrow().waiting()) {
      endWaiting(work, dispute, step.get());
    } else {
      remind(work, dispute, step.get());
    }
  }

  private Dispute warnOfNotice(Work work, Dispute dispute) {
    return NoticeClock.reached(
            dispute, disputes.handlerHours(work, dispute), disputes.clock().instant())
        .map(mark -> warnOfNotice(work, dispute, mark))
        .orElse(dispute);
  }

  private Dispute warnOfNotice(Work work, Dispute dispute, NoticeMark mark) {
    LocalDate last = dispute.facts().noticeDue().orElseThrow();
    String handler = dispute.head().handler();
    Telling words =
        mark == NoticeMark.HALF
            ? new Telling.Note(dispute.id(), handler, "notice.half", Map.of("due", last.toString()))
            : new Telling.NoticeText(dispute.id(), handler);
    return disputes.write(
        work, dispute, (d, at) -> Outcome.quiet(new NoticeWarned(last, mark), words), Entry.BOT);
  }

  private void endWaiting(Work work, Dispute dispute, Step step) {
    disputes.write(
        work,
        dispute,
        (d, now) -> Outcome.of(new StepDone(step.key(), Optional.of(Proof.TIME_PASSED))),
        Entry.BOT);
  }

  private void remind(Work work, Dispute dispute, Step step) {
    Course.Current current = dispute.course().current().orElseThrow();
    disputes.put(
        work,
        dispute,
        List.of(
            new Telling.Nudge(
                dispute.id(), step.key(), current.nudges() + 1, dispute.head().handler())));
  }

  /** Whether a reminder that waits to be sent still makes sense. */
  public boolean stillDue(Telling.Nudge nudge) {
    return disputes
        .peek(nudge.dispute())
        .filter(Dispute::isOpen)
        // Handed over meanwhile: whoever has it now is reminded, not whoever had it.
        .filter(d -> d.head().handler().equals(nudge.user()))
        .flatMap(d -> d.course().current())
        .filter(c -> c.step().equals(nudge.step()) && c.nudges() == nudge.number() - 1)
        .isPresent();
  }

  /** Counts a reminder that really reached somebody, and plans the next one. */
  public void reminded(Telling.Nudge nudge) {
    disputes.changeByBot(
        nudge.dispute(),
        (dispute, now) ->
            dispute.course().current().filter(c -> c.nudges() == nudge.number() - 1).isPresent()
                ? Outcome.quiet(new Nudged(nudge.step(), nudge.user()))
                : Outcome.nothing());
  }
}
