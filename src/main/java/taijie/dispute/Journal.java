package taijie.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where disputes are kept: their events in order, and a row each for lists and searches. */
public interface Journal {

  /** All entries of a dispute in order; empty where there is no such dispute. */
  List<Entry> entries(DisputeId id);

  /**
   * Writes entries behind what is there, and the row that lists them.
   *
   * @throws Conflict where somebody else wrote the same numbers first
   */
  void append(DisputeId id, List<Entry> entries, Summary summary);

  /** The number for the next dispute of a workspace. */
  int nextNumber(String workspace);

  /** The dispute whose card is the root of this thread. */
  Optional<DisputeId> inThread(String workspace, String channel, String thread);

  /**
   * What lists show, open ones with the earliest due step first, then closed ones, newest first.
   */
  List<Summary> list(Query query);

  /**
   * The answers of a workspace whose understanding somebody put right, as they stand now, the
   * latest first.
   */
  List<Answer> corrected(String workspace, int limit);

  /** Notes that people talk in a dispute's thread, but not what. */
  void spoke(DisputeId id, Instant at);

  /** When people last talked in a dispute's thread; empty where they never did. */
  Optional<Instant> lastSpoken(DisputeId id);

  /** Disputes of all workspaces that were closed before this time. */
  List<DisputeId> closedBefore(Instant at);

  /** Removes a dispute and everything kept about it. */
  void forget(DisputeId id);

  /** Two wrote at once; reading again and deciding anew mends it. */
  final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(DisputeId id, Throwable cause) {
      super(id + ": somebody else wrote at the same time", cause);
    }
  }

  /**
   * @param text words that must stand in supplier or PO, in any case; empty for all
   * @param handler only this person's; empty for all
   * @param channel only of this channel; empty for all
   */
  record Query(
      String workspace, String text, String handler, String channel, Show show, int limit) {

    public static Query all(String workspace) {
      return new Query(workspace, "", "", "", Show.ALL, 1000);
    }
  }

  /** Which disputes to list. */
  enum Show {
    OPEN,
    CLOSED,
    ALL
  }
}
