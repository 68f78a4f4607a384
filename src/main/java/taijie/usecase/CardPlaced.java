package taijie.usecase;

import taijie.dispute.DisputeId;
import taijie.dispute.LifeEvent.CardPosted;

/** A dispute's card stands in its channel. */
public final class CardPlaced {

  private final Disputes disputes;

  public CardPlaced(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param ts the message's name in Slack, which is the thread's root
   */
  public void placed(DisputeId id, String ts) {
    disputes.changeByBot(
        id,
        (dispute, now) ->
            dispute.head().card().filter(ts::equals).isPresent()
                ? Outcome.nothing()
                : Outcome.quiet(new CardPosted(ts)));
  }
}
