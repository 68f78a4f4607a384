package taijie.usecase;

import java.time.Duration;
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
import taijie.playbook.Proof;
import taijie.playbook.Step;
import taijie.usecase.Store.Work;

/** The bot looks at a dispute by itself: reminds somebody, or ends a time of waiting. */
public final class LookAtDispute {

  // Slack is asked again after this long, where it said nothing.
  private static final Duration AFTER_SILENCE = Duration.ofMinutes(5);

  private final Disputes disputes;
  private final FollowChannel channels;

  public LookAtDispute(Disputes disputes, FollowChannel channels) {
    this.disputes = disputes;
    this.channels = channels;
  }

  /** Does what is due now. A look too many, or at a dispute that is gone, does nothing. */
  public void look(DisputeId id) {
    try {
      // All that Slack must be asked comes before the transaction.
      disputes.peek(id).ifPresent(channels::follow);
      Optional<String> absence = disputes.peek(id).flatMap(channels::absence);
      transact(id, (work, dispute) -> look(work, dispute, absence));
    } catch (Directory.Silent silent) {
      Instant later = disputes.clock().instant().plus(AFTER_SILENCE);
      transact(id, (work, dispute) -> work.agenda().lookAt(id, later));
    }
  }

  private interface Seen {
    void act(Work work, Dispute dispute);
  }

  private void transact(DisputeId id, Seen seen) {
    disputes
        .store()
        .transact(work -> {
          List<Entry> entries = work.journal().entries(id);
          if (!entries.isEmpty()) {
            seen.act(work, Dispute.of(id, entries));
          }
          return id;
        });
  }

  private void look(Work work, Dispute dispute, Optional<String> absence) {
    if (absence.isPresent()) {
      channels.askForHandler(work, dispute, absence.get());
      disputes.lookTomorrow(work, dispute);
      return;
    }
    Dispute now = warnOfNotice(work, dispute);
    if (now.head().lost().isEmpty()) {
      look(work, now);
    } else if (now.isOpen()) {
      disputes.lookTomorrow(work, now);
    }
  }

  private void look(Work work, Dispute dispute) {
    Optional<Step> step = disputes.standing().currentStep(dispute);
    Instant active =
        work.journal()
            .lastSpoken(dispute.id())
            .filter(dispute.lastActivity()::isBefore)
            .orElse(dispute.lastActivity());
    Instant now = disputes.clock().instant();
    // Whoever moved to another database brought no plans along.
    NoticeClock.next(dispute, disputes.handlerHours(work, dispute))
        .filter(now::isBefore)
        .ifPresent(at -> work.agenda().lookAt(dispute.id(), at));
    Optional<Instant> next =
        step.flatMap(
            s -> NudgePlan.next(dispute, s, disputes.reminderHours(work, dispute, s), active));
    if (next.isEmpty()) {
      return;
    }
    if (next.get().isAfter(now)) {
      work.agenda().lookAt(dispute.id(), next.get());
    } else if (step.orElseThrow().waiting()) {
      endWaiting(work, dispute, step.get());
    } else {
      remind(work, dispute, step.get(), next.get());
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

  private void remind(Work work, Dispute dispute, Step step, Instant due) {
    Course.Current current = dispute.course().current().orElseThrow();
    disputes.put(
        work,
        dispute,
        List.of(
            new Telling.Nudge(
                dispute.id(),
                step.key(),
                current.nudges() + 1,
                dispute.head().handler(),
                Optional.of(due))));
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
    Instant now = disputes.clock().instant();
    disputes
        .witness()
        .reminded(nudge.due().map(due -> Duration.between(due, now)).orElse(Duration.ZERO));
  }
}
