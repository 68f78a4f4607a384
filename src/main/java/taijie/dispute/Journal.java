package taijie.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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

  /** Whether a dispute that was opened there since then has no card yet as far as is known. */
  boolean awaitsCard(String workspace, String channel, Instant since);

  /**
   * What lists show, open ones with the earliest due step first, then closed ones, newest first.
   */
  List<Summary> list(Query query);

  /**
   * A part of such a list, with how many there are in all.
   *
   * @param query whose limit is the part's length
   * @param channels only disputes of these
   * @param from how many to leave out before the part
   */
  Page page(Query query, Set<String> channels, int from);

  /** Names of suppliers as disputes of these channels have them, each once. */
  List<String> suppliers(String workspace, Set<String> channels);

  /**
   * Disputes with a supplier, the newest first.
   *
   * @param names the supplier's, exactly as disputes have them
   * @param channels only disputes of these
   */
  List<DisputeId> with(String workspace, Set<String> names, Set<String> channels, int limit);

  /** Gives every dispute of a workspace in numbers, one by one, in the order of their names. */
  void cases(String workspace, Consumer<Case> each);

  /** Disputes in which somebody muted the guard or unmuted it, the newest first. */
  List<DisputeId> mutedBy(String workspace, String person);

  /** Disputes whose row was written before figures were kept, some of them at a time. */
  List<DisputeId> withoutFigures(int limit);

  /** Adds the figures to such a row; one that has them meanwhile stays as it is. */
  void addFigures(DisputeId id, Milestones milestones);

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

  /**
   * @param total how many there are, those on the page among them; beyond {@link #COUNTED} only
   *     that there are more
   */
  record Page(List<Summary> rows, int total) {

    /** Counted no further: to count all of a large workspace takes longer than all the rest. */
    public static final int COUNTED = 1_000;

    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** Which disputes to list. */
  enum Show {
    OPEN,
    CLOSED,
    ALL
  }
}
