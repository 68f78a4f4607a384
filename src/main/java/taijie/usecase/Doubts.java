package taijie.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import taijie.dispute.DisputeId;
import taijie.guard.GuardAction;
import taijie.guard.Verdict;

/**
 * What the guard thought by itself while somebody else is being asked: written down without the
 * message's text, so that a warning is not lost with a program that is killed meanwhile.
 */
final class Doubts {

  /** Twice as long as a second opinion is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration A_WHILE = Duration.ofSeconds(1);

  private final Disputes disputes;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  Doubts(Disputes disputes) {
    this.disputes = disputes;
  }

  void begin(Actor actor, DisputeId id, Verdict verdict) {
    if (verdict.action() == GuardAction.NONE) {
      return;
    }
    asked.add(actor.request());
    Telling.Doubt doubt =
        new Telling.Doubt(
            id,
            actor.user(),
            actor.request(),
            List.copyOf(verdict.kinds()),
            verdict.action(),
            disputes.clock().instant().plus(PATIENCE));
    disputes
        .store()
        .transact(work -> {
          String name = "doubt/" + actor.user();
          work.outbox().put(actor.workspace(), name + "/" + actor.request(), name, doubt);
          return doubt;
        });
  }

  void end(Actor actor) {
    asked.remove(actor.request());
  }

  /** When to look again, as long as a second opinion may still come. */
  Optional<Instant> open(Telling.Doubt doubt) {
    Instant now = disputes.clock().instant();
    return now.isBefore(doubt.until())
        ? Optional.of(doubt.until())
        : asked.contains(doubt.request()) ? Optional.of(now.plus(A_WHILE)) : Optional.empty();
  }
}
