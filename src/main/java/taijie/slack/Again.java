package taijie.slack;

import java.util.List;
import java.util.Optional;
import taijie.slack.blocks.Act;

/**
 * A button that does once more what somebody wanted, for windows that did not open in time: it has
 * a trigger of its own.
 *
 * @param action what it is called
 * @param value what it carries
 */
record Again(String action, String value) {

  /** Slack's limit for what a button may carry. */
  private static final int LONGEST_VALUE = 2_000;

  private static final String BETWEEN = "\n";
  private static final String SHORTCUT = "shortcut";
  private static final String MESSAGE = "message";

  static Again command(String command, String text) {
    return new Again(Act.AGAIN, command + " " + text);
  }

  static Again shortcut(String callback) {
    return new Again(Act.AGAIN, String.join(BETWEEN, SHORTCUT, callback));
  }

  static Again onMessage(String callback, MessageAct act) {
    return new Again(
        Act.AGAIN,
        String.join(BETWEEN, MESSAGE, callback, act.ts(), String.valueOf(act.byBot()), act.text()));
  }

  /** Whether a button can carry it; a long message has to be chosen once more by hand. */
  boolean fits() {
    return value.length() <= LONGEST_VALUE;
  }

  /** What a pressed button stands for. */
  sealed interface Wanted {
    record Command(String command, String text) implements Wanted {}

    record Shortcut(String callback) implements Wanted {}

    record OnMessage(String callback, String ts, boolean byBot, String text) implements Wanted {}
  }

  /** Reads what a button carried; empty where nobody of ours made it. */
  static Optional<Wanted> read(String value) {
    if (value.startsWith("/")) {
      String[] parts = value.split(" ", 2);
      return Optional.of(new Wanted.Command(parts[0], parts.length > 1 ? parts[1] : ""));
    }
    List<String> parts = List.of(value.split(BETWEEN, 5));
    if (parts.size() == 2 && parts.getFirst().equals(SHORTCUT)) {
      return Optional.of(new Wanted.Shortcut(parts.get(1)));
    }
    if (parts.size() == 5 && parts.getFirst().equals(MESSAGE)) {
      return Optional.of(
          new Wanted.OnMessage(
              parts.get(1), parts.get(2), Boolean.parseBoolean(parts.get(3)), parts.get(4)));
    }
    return Optional.empty();
  }
}
