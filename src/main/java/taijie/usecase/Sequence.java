package taijie.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerWeighed;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.Dispute;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.playbook.Playbook;
import taijie.playbook.Proof;
import taijie.playbook.Step;

/** What follows for a dispute's sequence from what has just happened in it. */
final class Sequence {

  private final Playbook playbook;
  private final Standing standing;
  private final Deadlines deadlines;
  private final Instant now;
  private final List<Event> following = new ArrayList<>();
  private Dispute dispute;

  /** When a step that begins now is due. */
  interface Deadlines {
    Instant due(Step step, Instant from);
  }

  private Sequence(
      Dispute dispute, Playbook playbook, Standing standing, Deadlines deadlines, Instant now) {
    this.dispute = dispute;
    this.playbook = playbook;
    this.standing = standing;
    this.deadlines = deadlines;
    this.now = now;
  }

  /**
   * The events that follow by themselves: steps proved done, steps needed again, the step that
   * begins.
   *
   * @param dispute as it stands after {@code happened}
   */
  static List<Event> after(
      List<Event> happened,
      Dispute dispute,
      Playbook playbook,
      Standing standing,
      Deadlines deadlines,
      Instant now) {
    Sequence sequence = new Sequence(dispute, playbook, standing, deadlines, now);
    if (dispute.isOpen()) {
      sequence.closeProved(proofs(happened, dispute));
      happened.forEach(sequence::reopen);
      sequence.begin(happened.stream().anyMatch(AnswerWithdrawn.class::isInstance));
    }
    return List.copyOf(sequence.following);
  }

  // What was agreed counts whenever its step comes up; an answer proves only what came before it.
  private static Set<Proof> proofs(List<Event> happened, Dispute dispute) {
    Set<Proof> proofs = EnumSet.noneOf(Proof.class);
    if (dispute.talks().batchAgreed()) {
      proofs.add(Proof.BATCH_AGREED);
    }
    if (dispute.talks().causeAgreed()) {
      proofs.add(Proof.CAUSE_AGREED);
    }
    if (!dispute.records().shared().isEmpty()) {
      proofs.add(Proof.RECORD_SHARED);
    }
    if (!dispute.records().finals().isEmpty()) {
      proofs.add(Proof.RECORD_FINAL);
    }
    for (Event event : happened) {
      if (event instanceof AnswerLogged(Answer answer)) {
        proofs.add(Proof.ANSWER_LOGGED);
        if (answer.medium().isSpoken()) {
          proofs.add(Proof.CALL_LOGGED);
        }
      }
    }
    return proofs;
  }

  // One act may prove several steps in a row: an answer shows that somebody prepared, told and
  // waited.
  private void closeProved(Set<Proof> proofs) {
    Optional<Step> step = now();
    while (step.isPresent()) {
      Optional<Proof> proof = proofs.stream().filter(step.get().proofs()::contains).findFirst();
      if (proof.isEmpty()) {
        return;
      }
      happen(new StepDone(step.get().key(), proof));
      step = now();
    }
  }

  private void reopen(Event event) {
    Answer answer =
        switch (event) {
          case AnswerLogged(Answer logged) -> logged;
          case AnswerCorrected(Answer corrected) -> corrected;
          case AnswerWeighed weighed -> dispute.answers().find(weighed.answer()).orElse(null);
          default -> null;
        };
    if (answer == null) {
      return;
    }
    for (Step step : playbook.steps()) {
      boolean closed = dispute.course().closedSteps().contains(step.key());
      if (closed && step.reopenedBy().contains(answer.stance())) {
        happen(new StepReopened(step.key()));
      }
    }
  }

  // An answer that was logged by mistake and withdrawn must not have prolonged a wait.
  private void begin(boolean back) {
    Optional<Step> next = now();
    boolean same =
        next.map(Step::key).equals(dispute.course().current().map(current -> current.step()));
    if (!same && next.isPresent()) {
      Instant due = deadlines.due(next.get(), now);
      Optional<Instant> before =
          Optional.ofNullable(dispute.course().dues().get(next.get().key()))
              .filter(at -> back && at.isAfter(now) && at.isBefore(due));
      happen(new StepBegan(next.get().key(), before.orElse(due)));
    }
  }

  private Optional<Step> now() {
    return playbook.position(standing.progress(dispute)).now();
  }

  private void happen(Event event) {
    following.add(event);
    dispute = dispute.after(new Entry(dispute.seq() + 1, event, Entry.BOT, now));
  }
}
