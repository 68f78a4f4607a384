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

  /** A dispute in numbers. */
  public static Case of(Dispute dispute) {
    Head head = dispute.head();
    return new Case(
        dispute.id(),
        head.channel(),
        head.facts().supplier(),
        head.handler(),
        head.opened(),
        head.closed().map(Head.Close::at),
        Milestones.of(dispute));
  }

  /** The same under the name by which its supplier is known. */
  public Case under(String known) {
    return new Case(id, channel, known, handler, opened, closed, milestones);
  }

  public boolean isOpen() {
    return closed.isEmpty();
  }
}
