package taijie.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.dispute.TalkEvent.Noted;
import taijie.dispute.TalkEvent.NotedToShare;

/** Remarks for the record: for the buyer's own eyes, or for the one that is shared. */
public final class TakeNote {

  private final Disputes disputes;

  public TakeNote(Disputes disputes) {
    this.disputes = disputes;
  }

  /** A remark that stays with the buyer. */
  public Dispute remark(Actor actor, DisputeId id, String text) {
    return remark(actor, id, text, false);
  }

  /**
   * @param shared whether it goes into the record that the factory gets
   */
  public Dispute remark(Actor actor, DisputeId id, String text, boolean shared) {
    TalkBatch.mustSaySomething(text);
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          List<Event> events = new ArrayList<>();
          events.add(shared ? new NotedToShare(text) : new Noted(text));
          List<Telling> tellings = new ArrayList<>();
          tellings.add(
              new Telling.Told(
                  id,
                  shared ? "thread.noted-to-share" : "thread.noted",
                  Map.of("person", "@" + actor.user(), "text", text)));
          Knowledge knowledge = disputes.knowledge();
          boolean mixes =
              knowledge.batchWords().speaksOfCause(text)
                  && knowledge.causeWords().speaksOfBatch(text);
          if (mixes && shared) {
            Apart.say(dispute, actor, "talk.apart-in-note", events, tellings);
          }
          return new Outcome(events, tellings, false);
        });
  }
}
