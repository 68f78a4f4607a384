package taijie.usecase;

import java.util.List;
import java.util.Map;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.dispute.WatchEvent.WarningAnswered;

/** What a person does with a warning, and whether they want any. */
public final class AnswerWarning {

  private final Disputes disputes;

  public AnswerWarning(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param reason why, as the person put it; may be empty
   */
  public Dispute answer(Actor actor, DisputeId id, int warning, Choice choice, String reason) {
    return disputes.change(
        actor,
        id,
        (dispute, now) -> {
          boolean own =
              dispute
                  .watch()
                  .find(warning)
                  .filter(w -> w.person().equals(actor.user()))
                  .isPresent();
          if (!own) {
            throw new Refusal("refusal.no-such-warning");
          }
          if (dispute.watch().answered().containsKey(warning)) {
            throw new Refusal("refusal.done-already");
          }
          return new Outcome(
              List.of(new WarningAnswered(warning, choice, reason)),
              List.of(new Telling.Home(actor.user())),
              true);
        });
  }

  public Dispute mute(Actor actor, DisputeId id, boolean muted) {
    return disputes.change(
        actor, id, (dispute, now) -> Outcome.quiet(new GuardMuted(actor.user(), muted)));
  }

  /** Mutes or unmutes the guard for a person everywhere. */
  public void muteEverywhere(Actor actor, boolean muted) {
    disputes
        .store()
        .transact(work -> {
          Preferences before = work.people().of(actor.workspace(), actor.user());
          work.people().save(actor.workspace(), actor.user(), before.withGuardMuted(muted));
          return before;
        });
  }

  /** Lets the guard read a channel's top-level messages too, or not. */
  public void listenInChannel(Actor actor, DisputeId id, boolean on) {
    Dispute dispute = disputes.read(actor, id);
    disputes
        .store()
        .transact(work -> {
          work.rooms().guard(actor.workspace(), dispute.head().channel(), on);
          disputes.put(
              work,
              dispute,
              List.of(
                  new Telling.Told(
                      id,
                      on ? "thread.guard-channel-on" : "thread.guard-channel-off",
                      Map.of("person", "@" + actor.user())),
                  new Telling.Card(id)));
          return on;
        });
  }

  /** Whether the guard reads this dispute's whole channel. */
  public boolean listensInChannel(Dispute dispute) {
    return disputes
        .store()
        .look(work -> work.rooms().guarded(dispute.id().workspace(), dispute.head().channel()));
  }
}
