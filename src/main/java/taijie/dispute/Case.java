package taijie.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * A dispute in numbers: no text but the supplier's name.
 *
 * @param handler the Slack user in charge
 */
public record Case(
    DisputeId id,
    String channel,
    String supplier,
    String handler,
    Instant opened,
    Optional<Instant> closed,
    Milestones milestones) {

  public boolean isOpen() {
    return closed.isEmpty();
  }
}
