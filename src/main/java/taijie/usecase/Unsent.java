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

  /**
   * Whose window it is.
   *
   * @param window its kind
   */
  record Whose(String workspace, String user, String window) {}

  /**
   * Keeps it in place of what was kept for this kind of window before; nothing where this very
   * window was the last one sent, since what was typed into it came in late.
   *
   * @param view the window's id in Slack
   */
  void keep(Whose whose, String view, Map<String, String> fields, Instant at);

  /**
   * A window was sent: nothing is kept any more for this kind of window.
   *
   * @param view the window's id in Slack
   */
  void sent(Whose whose, String view, Instant at);

  Optional<Kept> find(Whose whose);

  void drop(Whose whose);
}
