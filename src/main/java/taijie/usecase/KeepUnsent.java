package taijie.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import taijie.usecase.Unsent.Kept;

/** Keeps what somebody typed into a window that was then closed, for that person and a day. */
public final class KeepUnsent {

  /** After this long nobody goes on with it. */
  public static final Duration KEPT_FOR = Duration.ofHours(24);

  private final Disputes disputes;

  public KeepUnsent(Disputes disputes) {
    this.disputes = disputes;
  }

  public void keep(Actor actor, String window, Map<String, String> fields) {
    Instant now = disputes.clock().instant();
    disputes
        .store()
        .transact(work -> {
          work.unsent().keep(actor.workspace(), actor.user(), window, fields, now);
          return fields;
        });
  }

  /** What this person typed last and did not send; empty where it was sent, dropped or is old. */
  public Optional<Kept> of(Actor actor, String window) {
    Instant oldest = disputes.clock().instant().minus(KEPT_FOR);
    return disputes
        .store()
        .look(work -> work.unsent().find(actor.workspace(), actor.user(), window))
        .filter(kept -> kept.at().isAfter(oldest));
  }

  public void drop(Actor actor, String window) {
    disputes
        .store()
        .transact(work -> {
          work.unsent().drop(actor.workspace(), actor.user(), window);
          return window;
        });
  }
}
