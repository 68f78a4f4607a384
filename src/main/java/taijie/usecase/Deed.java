package taijie.usecase;

import java.util.Optional;
import taijie.dispute.DisputeId;

/**
 * What is being done just now, for the one line that the log keeps of it: ids and the names of
 * kinds, never what somebody wrote. Whoever learns something about it on the way adds it.
 */
public final class Deed {

  private static final ScopedValue<Deed> NOW = ScopedValue.newInstance();

  private String act = "";
  private Actor actor = new Actor("", "", "");
  private Optional<DisputeId> dispute = Optional.empty();
  private String outcome = "done";
  private String why = "";

  /** Does something that counts as this deed. */
  public static <T, X extends Exception> T during(Deed deed, ScopedValue.CallableOp<T, X> doing)
      throws X {
    return ScopedValue.where(NOW, deed).call(doing::call);
  }

  /** What is being done; a deed that nobody asks for where nothing was begun. */
  public static Deed now() {
    return NOW.isBound() ? NOW.get() : new Deed();
  }

  /**
   * @param name one of the program's own, such as {@code click:step-done}
   */
  public Deed named(String name) {
    act = name;
    return this;
  }

  public Deed by(Actor who) {
    actor = who;
    return this;
  }

  /** The first dispute that is looked at is the one it is about. */
  public Deed about(DisputeId id) {
    dispute = dispute.or(() -> Optional.of(id));
    return this;
  }

  /**
   * Where it is not simply done.
   *
   * @param reason a sentence's key, an exception's name, an error of Slack's; may be empty
   */
  public Deed came(String out, String reason) {
    outcome = out;
    why = reason;
    return this;
  }

  public String act() {
    return act;
  }

  public Actor actor() {
    return actor;
  }

  public Optional<DisputeId> dispute() {
    return dispute;
  }

  public String outcome() {
    return outcome;
  }

  public String why() {
    return why;
  }
}
