package taijie.usecase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.Reopened;

/** A dispute ends, or begins again. */
public final class CloseDispute {

  private final Disputes disputes;

  public CloseDispute(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param lesson what was learned; may be empty
   */
  public Dispute close(Actor actor, DisputeId id, Ending ending, String lesson) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          long days = Duration.between(dispute.head().opened(), now).toDays();
          return new Outcome(
              List.of(new Closed(ending, lesson)),
              List.of(
                  new Telling.Told(
                      id,
                      "thread.closed-" + ending.key(),
                      Map.of(
                          "person", "@" + actor.user(),
                          "days", String.valueOf(days),
                          "answers", String.valueOf(dispute.answers().standing().size()))),
                  new Telling.Home(dispute.head().handler())),
              true);
        });
  }

  public Dispute reopen(Actor actor, DisputeId id, String reason) {
    return disputes.change(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.isOpen()) {
            throw new Refusal("refusal.open-already", Map.of("dispute", id.toString()));
          }
          return Outcome.of(
              new Reopened(reason),
              new Telling.Told(
                  id,
                  reason.isBlank() ? "thread.reopened" : "thread.reopened-because",
                  Map.of("person", "@" + actor.user(), "reason", reason)));
        });
  }

  /** Deletes a dispute with everything that is kept about it. */
  public void forget(Actor actor, DisputeId id) {
    Dispute dispute = disputes.read(actor, id);
    if (!dispute.head().handler().equals(actor.user())
        && !dispute.head().opener().equals(actor.user())) {
      throw new Refusal("refusal.forget-not-yours", Map.of("dispute", id.toString()));
    }
    disputes
        .store()
        .transact(work -> {
          work.journal().forget(id);
          return id;
        });
  }
}
