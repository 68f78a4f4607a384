package taijie.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import taijie.dispute.DisputeId;

/** What waits in the outbox, for whoever delivers it. */
public interface Mailbox {

  /**
   * @param order the place in the lane
   * @param id the telling's name, for ever the same
   * @param tries how often somebody began to send it; above zero it may have arrived already
   */
  record Parcel(long order, String workspace, String id, String lane, Telling telling, int tries) {

    /** The same after so many tries. */
    public Parcel after(int times) {
      return new Parcel(order, workspace, id, lane, telling, times);
    }
  }

  /**
   * What a dispute's card showed last.
   *
   * @param look stands for its content; empty where that is not known
   * @param notBefore before when it is not to be touched again
   */
  record Shown(String look, Instant notBefore) {}

  /**
   * Takes a lane, so that nobody else delivers what waits in it; whoever has it takes it anew, and
   * loses it after a minute without a sign of life. Clocks that leap shorten no such minute.
   *
   * @param holder who takes it
   * @return when to ask again where it is not to be had; empty where it was taken
   */
  Optional<Instant> take(String workspace, String lane, String holder);

  /**
   * Gives a lane back.
   *
   * @param rest before when nobody may take it; empty where it is free
   */
  void giveBack(String workspace, String lane, String holder, Optional<Instant> rest);

  /** What a dispute's card showed last; empty where it was never shown. */
  Optional<Shown> shown(DisputeId id);

  /** Remembers what a dispute's card shows now. */
  void shows(DisputeId id, Shown shown);

  /** What waits in a lane, in order. */
  List<Parcel> waiting(String workspace, String lane);

  /** A parcel as it is now; empty where it waits no more. */
  Optional<Parcel> still(Parcel parcel);

  /** Notes that sending begins now, so that a crash in the middle can be told from a first try. */
  void begins(Parcel parcel);

  /**
   * @param ts the message's name in Slack; empty where nothing had to be said any more
   */
  void delivered(Parcel parcel, String ts, Instant at);

  /** Gives a parcel up; the lane goes on. */
  void refused(Parcel parcel, String why, Instant at);
}
