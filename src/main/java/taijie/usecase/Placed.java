package taijie.usecase;

import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.DisputeId;
import taijie.dispute.LifeEvent.CardPosted;

/** Remembers where in Slack stands what is brought up to date later. */
public final class Placed {

  private final Disputes disputes;

  public Placed(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * A dispute's card stands in its channel.
   *
   * @param ts the message's name in Slack, which is the thread's root
   */
  public void card(DisputeId id, String ts) {
    disputes.changeByBot(
        id,
        (dispute, now) ->
            dispute.head().card().filter(ts::equals).isPresent()
                ? Outcome.nothing()
                : Outcome.quiet(new CardPosted(ts)));
  }

  /** An answer stands in the thread. */
  public void answer(DisputeId id, int number, String ts) {
    disputes.changeByBot(
        id,
        (dispute, now) ->
            ts.equals(dispute.answers().posted().get(number))
                ? Outcome.nothing()
                : Outcome.quiet(new AnswerPosted(number, ts)));
  }
}
