package taijie.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Course.Mark;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.CourseEvent.StepSnoozed;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.playbook.Playbook;
import taijie.playbook.Position;
import taijie.playbook.Proof;

/** A step was done, is not to be done, or is to be done later. */
public final class MarkStep {

  private final Disputes disputes;

  public MarkStep(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * Marks the current step as done, or the one after it where that shows the current one done too.
   */
  public Dispute done(Actor actor, DisputeId id, String step) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Position position = disputes.standing().position(dispute);
          boolean along = position.along().filter(s -> s.key().equals(step)).isPresent();
          if (!along) {
            mustBeOpen(dispute, step);
          }
          mustBeMarkable(dispute, step);
          List<Event> events = new ArrayList<>();
          if (along) {
            String before = position.now().orElseThrow().key();
            events.add(new StepDone(before, Optional.of(Proof.NEXT_DONE)));
          }
          events.add(new StepDone(step, Optional.empty()));
          return new Outcome(events, List.of(), false);
        });
  }

  /**
   * @param reason why not, as the person put it
   */
  public Dispute leaveOut(Actor actor, DisputeId id, String step, String reason) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          mustBeOpen(dispute, step);
          mustBeMarkable(dispute, step);
          Map<String, String> values = Map.of("person", "@" + actor.user(), "step", step);
          Telling told =
              reason.isBlank()
                  ? new Telling.Told(id, "thread.step-left-out", values)
                  : new Telling.Told(
                      id,
                      "thread.step-left-out-because",
                      Map.of("person", "@" + actor.user(), "step", step, "reason", reason));
          return Outcome.of(new StepLeftOut(step, reason), told);
        });
  }

  /** No reminder before {@code until}. */
  public Dispute snooze(Actor actor, DisputeId id, String step, Instant until) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          mustBeOpen(dispute, step);
          return Outcome.quiet(new StepSnoozed(step, until));
        });
  }

  // Closing asks for an ending; a mark would leave an open dispute with nothing to do.
  private static void mustBeMarkable(Dispute dispute, String step) {
    if (step.equals(Playbook.CLOSE)) {
      throw new Refusal("refusal.close-instead", Map.of("dispute", dispute.id().toString()));
    }
  }

  private void mustBeOpen(Dispute dispute, String step) {
    Mark mark = dispute.course().closed().get(step);
    if (mark != null) {
      throw new Refusal(
          mark.done() ? "refusal.step-done" : "refusal.step-left-out",
          Map.of("person", "@" + mark.person()));
    }
    boolean current = dispute.course().current().filter(c -> c.step().equals(step)).isPresent();
    if (!current) {
      throw new Refusal("refusal.step-not-now", Map.of("dispute", dispute.id().toString()));
    }
  }
}
