package taijie.playground.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong on the way between Slack and a bot, switched on by hand. */
public final class Weather {
  private volatile boolean rateLimits;
  private volatile List<Duration> retries =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private volatile Duration patience = Duration.ofSeconds(3);
  private volatile boolean away;
  private final Map<String, Duration> delays = new ConcurrentHashMap<>();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Runnable> onceDone = new ConcurrentHashMap<>();

  /** What may happen to one call of a Web API method. */
  public enum Fault {
    /** Status 500, and nothing was done. */
    SERVER_ERROR,
    /** Status 500, although it was done. */
    SERVER_ERROR_AFTERWARDS,
    /** Status 429, {@code Retry-After: 1}. */
    RATE_LIMITED,
    /** Status 200 with {@code {"ok":false,"error":"internal_error"}}, and nothing was done. */
    REFUSED,
    /** The connection ends without an answer; nothing was done. */
    CUT_OFF,
    /** The connection ends without an answer, although it was done. */
    CUT_OFF_AFTERWARDS,
    /** Status 200 with something that is no JSON. */
    GARBAGE,
    /** Status 200, and the JSON ends in the middle, although it was done. */
    HALF_AN_ANSWER
  }

  /** From now on nothing is done and every call gets status 503, until Slack is back. */
  public void away(boolean now) {
    away = now;
  }

  public boolean away() {
    return away;
  }

  /**
   * From now on a method answers only after this time.
   *
   * @param howLong zero for at once
   */
  public void delay(String method, Duration howLong) {
    delays.put(method, howLong);
  }

  public Duration delay(String method) {
    return delays.getOrDefault(method, Duration.ZERO);
  }

  /**
   * From now on a method refuses with this error of Slack's, whatever it is asked.
   *
   * @param error empty where it answers again
   */
  public void refuse(String method, String error) {
    refuse(method, "", error);
  }

  /** The same for one channel only. */
  public void refuse(String method, String channel, String error) {
    refusals.put(method + " " + channel, error);
  }

  /**
   * From now on Slack does not know a kind of block, as where a workspace has an older one.
   *
   * @param type such as {@code table}
   */
  public void unknown(String type) {
    unknown.add(type);
  }

  /** Kinds of blocks that are refused. */
  public Set<String> unknown() {
    return Set.copyOf(unknown);
  }

  /** The error with which a method refuses. */
  public Optional<String> refusal(String method, String channel) {
    return Optional.ofNullable(refusals.get(method + " " + channel))
        .or(() -> Optional.ofNullable(refusals.get(method + " ")))
        .filter(error -> !error.isEmpty());
  }

  public boolean rateLimits() {
    return rateLimits;
  }

  /** Whether Slack's rate limits hold. */
  public void rateLimits(boolean on) {
    rateLimits = on;
  }

  /** After which time an event that the bot did not take is sent again, each time. */
  List<Duration> retries() {
    return retries;
  }

  /**
   * For tests: events are sent again after these times instead of at once, one and five minutes.
   */
  public void retriesAfter(Duration... waits) {
    retries = List.of(waits);
  }

  /** For tests: events are sent again at once instead of after one and five minutes. */
  public void retriesAtOnce() {
    retriesAfter(Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /** How long Slack waits for an answer, and lets a modal be opened after a click. */
  public Duration patience() {
    return patience;
  }

  /** How long Slack waits for the bot's answers: three seconds, unless a test cannot wait. */
  public void patience(Duration howLong) {
    patience = howLong;
  }

  /** The next calls of a method go wrong so, one after the other. */
  public void next(String method, Fault... coming) {
    faults.computeIfAbsent(method, m -> new ArrayDeque<>()).addAll(List.of(coming));
  }

  /** From now on nothing more goes wrong of what was to come. */
  public void calm() {
    faults.clear();
    onceDone.clear();
  }

  /** Takes what is to happen to this call. */
  public Optional<Fault> on(String method) {
    Deque<Fault> waiting = faults.get(method);
    if (waiting == null) {
      return Optional.empty();
    }
    synchronized (waiting) {
      return Optional.ofNullable(waiting.pollFirst());
    }
  }

  /**
   * The next call of a method is done, and before its answer goes out this happens: the moment in
   * which Slack has a message and the bot does not know it yet.
   */
  public void onceDone(String method, Runnable then) {
    onceDone.put(method, then);
  }

  /** Lets happen what was to happen between a call and its answer. */
  public void done(String method) {
    Runnable then = onceDone.remove(method);
    if (then != null) {
      then.run();
    }
  }
}
