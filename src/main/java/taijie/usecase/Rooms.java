package taijie.usecase;

import java.util.OptionalInt;

/** What is set for a channel. */
public interface Rooms {

  /** Whether the guard reads top-level messages too. */
  boolean guarded(String workspace, String channel);

  void guard(String workspace, String channel, boolean on);

  /** The number of the newest open dispute of a channel. */
  OptionalInt newestOpen(String workspace, String channel);
}
