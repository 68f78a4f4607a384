package taijie.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import taijie.usecase.Unsent.Kept;
import taijie.usecase.Unsent.Whose;

/** Keeps what somebody typed into a window that was then closed, for that person and a day. */
public final class KeepUnsent {

  /** After this long nobody goes on with it. */
  public static final Duration KEPT_FOR = Duration.ofHours(24);

  private final Disputes disputes;

  public KeepUnsent(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * Keeps what stands in a window that was not sent.
   *
   * @param view the window's id in Slack: what was typed into it and comes in only after it was
   *     sent is not kept
   */
  public void keep(Actor actor, String window, String view, Map<String, String> fields) {
    Instant now = disputes.clock().instant();
    change(unsent -> unsent.keep(whose(actor, window), view, fields, now));
  }

  /**
   * A window was sent, so that nothing of it is offered again.
   *
   * @param view the window's id in Slack
   */
  public void sent(Actor actor, String window, String view) {
    Instant now = disputes.clock().instant();
    change(unsent -> unsent.sent(whose(actor, window), view, now));
  }

  /** What this person typed last and did not send; empty where it was sent, dropped or is old. */
  public Optional<Kept> of(Actor actor, String window) {
    Instant oldest = disputes.clock().instant().minus(KEPT_FOR);
    return disputes
        .store()
        .look(work -> work.unsent().find(whose(actor, window)))
        .filter(kept -> kept.at().isAfter(oldest));
  }

  public void drop(Actor actor, String window) {
    change(unsent -> unsent.drop(whose(actor, window)));
  }

  private void change(Consumer<Unsent> how) {
    disputes
        .store()
        .transact(work -> {
          how.accept(work.unsent());
          return work;
        });
  }

  private static Whose whose(Actor actor, String window) {
    return new Whose(actor.workspace(), actor.user(), window);
  }
}
