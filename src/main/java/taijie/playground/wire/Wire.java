package taijie.playground.wire;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last two hundred requests in both directions. */
public final class Wire {
  private static final int KEPT = 200;
  private static final int LONGEST = 2_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long count;

  /** Who asked whom. */
  public enum Way {
    TO_BOT,
    TO_SLACK
  }

  /**
   * @param what in people's words
   * @param path the method, or the bot's address
   * @param status 0 where no answer came
   * @param note {@code ok}, the error's name, or which retry it was
   * @param sent the request's body, cut
   * @param answered the answer's body, cut
   */
  public record Entry(
      long n,
      Instant at,
      Way way,
      String what,
      String path,
      int status,
      long ms,
      String note,
      String sent,
      String answered) {}

  public synchronized void add(
      Instant at,
      Way way,
      String what,
      String path,
      int status,
      long ms,
      String note,
      String sent,
      String answered) {
    entries.addLast(
        new Entry(
            ++count,
            at,
            way,
            cut(what, 120),
            path,
            status,
            ms,
            note,
            cut(sent, LONGEST),
            cut(answered, LONGEST)));
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
  }

  /** Oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
