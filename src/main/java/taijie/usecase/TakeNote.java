package taijie.usecase;

import java.util.Map;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.TalkEvent;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Noted;

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
