package taijie.usecase;

import taijie.vocabulary.Label;

/** Where somebody is, as far as it matters for what can be done there. */
public final class LookAround {

  private final Disputes disputes;

  public LookAround(Disputes disputes) {
    this.disputes = disputes;
  }

  /** A kind of place. */
  public enum Place implements Label {
    /** In a dispute's thread that this person may see. */
    THREAD,
    /** Alone with the bot. */
    DIRECT,
    /** Another organisation may be reading. */
    SHARED,
    /** The bot is not in the channel. */
    ABSENT,
    /** No dispute is open in the channel. */
    EMPTY,
    /** A channel with disputes. */
    CHANNEL
  }

  /** Where somebody is; where Slack does not say, a channel like any other. */
  public Place at(Actor actor, TellPerson.At at) {
    try {
      return look(actor, at);
    } catch (Directory.Silent silent) {
      return Place.CHANNEL;
    }
  }

  private Place look(Actor actor, TellPerson.At at) {
    Directory.Channel room = disputes.directory().channel(actor.workspace(), at.channel());
    if (room.direct()) {
      return Place.DIRECT;
    }
    if (room.shared()) {
      return Place.SHARED;
    }
    if (!room.joined()) {
      return Place.ABSENT;
    }
    if (disputes.inThread(actor, at.channel(), at.thread()).isPresent()) {
      return Place.THREAD;
    }
    boolean open =
        disputes
            .store()
            .look(work -> work.rooms().newestOpen(actor.workspace(), at.channel()))
            .isPresent();
    return open ? Place.CHANNEL : Place.EMPTY;
  }
}
