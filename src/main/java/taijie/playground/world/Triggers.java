package taijie.playground.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Permissions to open a modal, given with each command and click: good once and for three seconds.
 * They are measured in real time, since a bot that is too slow is too slow whatever a moved clock
 * says.
 */
public final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private final LongSupplier nanos;
  private final Supplier<Duration> life;
  private final Map<String, Trigger> given = new HashMap<>();

  /**
   * @param nanos a running count of nanoseconds, as {@link System#nanoTime}
   */
  public Triggers(LongSupplier nanos) {
    this(nanos, () -> LIFE);
  }

  /**
   * @param life how long they are good; longer than Slack's three seconds only where a test runs on
   *     a busy machine
   */
  public Triggers(LongSupplier nanos, Supplier<Duration> life) {
    this.nanos = nanos;
    this.life = life;
  }

  private record Trigger(String person, @Nullable String view, long at, boolean used) {}

  /** What came of showing a trigger. */
  public sealed interface Check {
    /**
     * @param view the modal in which the click happened
     */
    record Good(String person, Optional<String> view) implements Check {}

    /** Slack's name of what is wrong. */
    record Bad(String error) implements Check {}
  }

  public synchronized String give(String person, @Nullable String view, long number) {
    String id = number + ".1." + Integer.toHexString(person.hashCode());
    given.put(id, new Trigger(person, view, nanos.getAsLong(), false));
    return id;
  }

  public synchronized Check use(String id) {
    Trigger trigger = given.get(id);
    if (trigger == null) {
      return new Check.Bad("invalid_trigger_id");
    }
    if (trigger.used()) {
      return new Check.Bad("exchanged_trigger_id");
    }
    if (nanos.getAsLong() - trigger.at() > life.get().toNanos()) {
      return new Check.Bad("expired_trigger_id");
    }
    given.put(id, new Trigger(trigger.person(), trigger.view(), trigger.at(), true));
    return new Check.Good(trigger.person(), Optional.ofNullable(trigger.view()));
  }
}
