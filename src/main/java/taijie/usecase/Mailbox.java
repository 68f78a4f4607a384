package taijie.usecase;

import java.time.Instant;
import java.util.List;

/** What waits in the outbox, for whoever delivers it. */
public interface Mailbox {

  /**
   * @param order the place in the lane
   * @param id the telling's name, for ever the same
   * @param tries how often somebody began to send it; above zero it may have arrived already
   */
  record Parcel(long order, String workspace, String id, String lane, Telling telling, int tries) {}

  /** What waits in a lane, in order. */
  List<Parcel> waiting(String workspace, String lane);

  /** Notes that sending begins now, so that a crash in the middle can be told from a first try. */
  void begins(Parcel parcel);

  /**
   * @param ts the message's name in Slack; empty where nothing had to be said any more
   */
  void delivered(Parcel parcel, String ts, Instant at);

  /** Gives a parcel up; the lane goes on. */
  void refused(Parcel parcel, String why, Instant at);
}
