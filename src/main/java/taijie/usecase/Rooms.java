package taijie.usecase;

import java.util.List;
import java.util.OptionalInt;

/** What is set for a channel. */
public interface Rooms {

  /** Whether the guard reads top-level messages too. */
  boolean guarded(String workspace, String channel);

  void guard(String workspace, String channel, boolean on);

  /** Whether nobody keeps a language model out of a channel. */
  boolean opinion(String workspace, String channel);

  void allowOpinion(String workspace, String channel, boolean allowed);

  /** The channels out of which somebody keeps it. */
  List<String> withoutOpinion(String workspace);

  /** The number of the newest open dispute of a channel. */
  OptionalInt newestOpen(String workspace, String channel);
}
