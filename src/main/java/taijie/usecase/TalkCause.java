package taijie.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taijie.cause.Cause;
import taijie.cause.CauseWords.Reading;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.CauseEvent.CauseVerified;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;

/** The conversation about why it happened and what prevents it. */
public final class TalkCause {

  private final Disputes disputes;

  public TalkCause(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Notes a view or an agreement from free wording; what it does not speak of stays. */
  public Dispute say(Actor actor, DisputeId id, String typed) {
    TalkBatch.mustSaySomething(typed);
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Reading reading = disputes.knowledge().causeWords().read(typed);
          Cause before = dispute.talks().cause().cause().orElse(Cause.NONE);
          Cause cause = before.with(reading.cause());
          if (cause.isEmpty()) {
            throw new Refusal("refusal.note-empty");
          }
          return noting(dispute, actor, cause, reading.agreed());
        });
  }

  /** Notes all that is known of the cause, as somebody entered it. */
  public Dispute enter(Actor actor, DisputeId id, Cause cause, boolean agreed) {
    if (cause.isEmpty()) {
      throw new Refusal("refusal.note-empty");
    }
    return disputes.changeOpen(actor, id, (dispute, now) -> noting(dispute, actor, cause, agreed));
  }

  /** Both sides said so. */
  public Dispute agree(Actor actor, DisputeId id) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Cause cause =
              dispute.talks().cause().cause().orElseThrow(() -> new Refusal("refusal.cause-first"));
          return dispute.talks().causeAgreed()
              ? Outcome.nothing()
              : noting(dispute, actor, cause, true);
        });
  }

  /** Somebody looked whether what was agreed works. */
  public Dispute verified(
      Actor actor, DisputeId id, LocalDate on, String order, boolean works, String seen) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.talks().cause().cause().isEmpty()) {
            throw new Refusal("refusal.cause-first");
          }
          Map<String, String> values = new HashMap<>();
          values.put("person", "@" + actor.user());
          values.put("date", on.toString());
          values.put("order", order);
          values.put("seen", seen);
          String sentence = works ? "thread.verified-works" : "thread.verified-not";
          return Outcome.of(
              new CauseVerified(on, order, works, seen), new Telling.Told(id, sentence, values));
        });
  }

  private Outcome noting(Dispute dispute, Actor actor, Cause cause, boolean agreed) {
    List<Event> events = new ArrayList<>();
    events.add(new CauseStated(cause, agreed));
    List<Telling> tellings = new ArrayList<>();
    tellings.add(new Telling.CauseShown(dispute.id(), cause, agreed, "@" + actor.user()));
    String all = String.join("; ", cause.said(), cause.theirs(), cause.ours(), cause.action());
    if (disputes.knowledge().causeWords().speaksOfBatch(all)) {
      Apart.say(dispute, actor, "talk.apart-in-cause", events, tellings);
    }
    return new Outcome(events, tellings, false);
  }
}
