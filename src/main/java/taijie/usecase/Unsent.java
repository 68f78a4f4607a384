package taijie.usecase;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What people typed into windows and did not send, one of each kind of window a person. */
public interface Unsent {

  /**
   * @param fields what stood in the window, by field
   * @param at when it was kept
   */
  record Kept(Map<String, String> fields, Instant at) {}

  /** Keeps it in place of what was kept for this window before. */
  void keep(String workspace, String user, String window, Map<String, String> fields, Instant at);

  Optional<Kept> find(String workspace, String user, String window);

  void drop(String workspace, String user, String window);
}
