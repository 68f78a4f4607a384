package taijie.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.dispute.TalkEvent;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Noted;
import taijie.playbook.Playbook;

/** Remarks for the record, and the two conversations about batch and cause. */
public final class TakeNote {

  private final Disputes disputes;

  public TakeNote(Disputes disputes) {
    this.disputes = disputes;
  }

  public Dispute remark(Actor actor, DisputeId id, String text) {
    return take(actor, id, new Noted(text), "thread.noted");
  }

  /** What is to happen to this batch. */
  public Dispute batch(Actor actor, DisputeId id, String text, boolean agreed) {
    return take(
        actor,
        id,
        new BatchNoted(text, agreed),
        agreed ? "thread.batch-agreed" : "thread.batch-proposed");
  }

  /** What was agreed on this batch no longer is; it is to be agreed on anew. */
  public Dispute batchTakenBack(Actor actor, DisputeId id) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Optional<BatchNoted> agreed = dispute.talks().batch().filter(BatchNoted::agreed);
          if (agreed.isEmpty()) {
            return Outcome.nothing();
          }
          List<Event> events = new ArrayList<>();
          events.add(new BatchNoted(agreed.get().text(), false));
          if (dispute.course().closedSteps().contains(Playbook.SETTLE_BATCH)) {
            events.add(new StepReopened(Playbook.SETTLE_BATCH));
          }
          Telling told =
              new Telling.Told(id, "thread.batch-taken-back", Map.of("person", "@" + actor.user()));
          return new Outcome(events, List.of(told), false);
        });
  }

  /** Why it happened and what prevents it. */
  public Dispute cause(Actor actor, DisputeId id, String text, boolean agreed) {
    return take(
        actor,
        id,
        new CauseNoted(text, agreed),
        agreed ? "thread.cause-agreed" : "thread.cause-proposed");
  }

  private Dispute take(Actor actor, DisputeId id, TalkEvent event, String sentence) {
    if (event.text().isBlank()) {
      throw new Refusal("refusal.note-empty");
    }
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) ->
            Outcome.of(
                event,
                new Telling.Told(
                    id, sentence, Map.of("person", "@" + actor.user(), "text", event.text()))));
  }
}
