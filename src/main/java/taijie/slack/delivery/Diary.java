package taijie.slack.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import taijie.usecase.Deed;

/** One line in the log for each thing done: who, what, about which dispute, what came of it. */
public final class Diary {

  /** A name of its own, so that a log can be searched, or thinned out, by it. */
  private static final Logger LOG = LoggerFactory.getLogger("taijie.act");

  private Diary() {}

  /** Writes the line of a deed; none where it has no name. */
  public static void note(Deed deed, Duration took) {
    if (deed.act().isEmpty()) {
      return;
    }
    boolean failed = deed.outcome().equals("failed") || deed.outcome().equals("away");
    LoggingEventBuilder line = failed ? LOG.atWarn() : LOG.atInfo();
    line =
        line.addKeyValue("act", deed.act())
            .addKeyValue("outcome", deed.outcome())
            .addKeyValue("ms", took.toMillis())
            .addKeyValue("workspace", deed.actor().workspace());
    line = given(line, "dispute", deed.dispute().map(id -> "D-" + id.number()).orElse(""));
    line = given(line, "actor", deed.actor().user());
    line = given(line, "request", deed.actor().request());
    line = given(line, "why", deed.why());
    line.log("");
  }

  private static LoggingEventBuilder given(LoggingEventBuilder line, String key, String value) {
    return value.isEmpty() ? line : line.addKeyValue(key, value);
  }
}
