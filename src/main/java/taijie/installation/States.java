package taijie.installation;

import java.time.Instant;
import java.util.Optional;

/**
 * Installations that were begun, so that nobody can be made to end one that somebody else began.
 */
public interface States {

  /**
   * @param digest what tells this one from all others; the secrets themselves are not kept
   * @param redirect where Slack was told to send the person back to
   */
  void keep(String digest, String redirect, Instant now, Instant until);

  /** The address of one that is not over yet, once only. */
  Optional<String> take(String digest, Instant now);
}
