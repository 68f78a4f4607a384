package taijie.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import taijie.playground.SimulatedSlack;
import taijie.playground.wire.Wire;

/** Which mentions the bot has taken, as Slack knows it from the answers to its requests. */
final class Acknowledged {

  private static final Pattern MARK = Pattern.compile("\\bm\\d+x\\b");
  private static final int MOST_TIMES = 4;
  // Slack's own retries, and a bot that starts anew meanwhile.
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Wire wire;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> misshapen = new HashSet<>();
  private final Map<String, Integer> refused = new HashMap<>();
  private long seen;
  private int sent;

  Acknowledged(SimulatedSlack slack) {
    this.wire = slack.wire();
    slack.world().whenChanged(version -> look());
  }

  private synchronized void look() {
    for (Wire.Entry entry : wire.entries()) {
      if (entry.n() > seen) {
        seen = entry.n();
        if (entry.way() == Wire.Way.TO_BOT && entry.sent().contains("\"app_mention\"")) {
          note(entry);
        } else if (entry.path().startsWith("chat.") && entry.status() == 200) {
          sent++;
        }
        if (entry.answered().contains("invalid_blocks")) {
          misshapen.add(entry.path() + " " + entry.sent() + " was answered " + entry.answered());
        }
      }
    }
  }

  private void note(Wire.Entry entry) {
    Matcher mark = MARK.matcher(entry.sent());
    if (!mark.find()) {
      return;
    }
    if (entry.status() == 200) {
      taken.add(mark.group());
    } else {
      refused.merge(mark.group(), 1, Integer::sum);
    }
  }

  synchronized boolean isSettled(String mark) {
    return taken.contains(mark) || refused.getOrDefault(mark, 0) >= MOST_TIMES;
  }

  /** Waits until Slack got an answer, or gave up. */
  void awaitSettled(String mark) {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> isSettled(mark));
    } catch (ConditionTimeoutException e) {
      // Then nobody knows.
    }
  }

  /** The deed, with what is known of it by now. */
  synchronized Deed now(Deed deed) {
    return taken.contains(deed.mark())
        ? new Deed(deed.what(), deed.mark(), deed.dispute(), true)
        : deed;
  }

  /** How often the bot has said something. */
  synchronized int sent() {
    return sent;
  }

  /** What Slack refused for its shape. */
  synchronized Set<String> misshapen() {
    return Set.copyOf(misshapen);
  }
}
