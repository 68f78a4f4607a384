package taijie;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything that is logged, with its stack traces, by the bot at every level. */
public final class Overheard implements AutoCloseable {

  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("taijie");
  private final Level before = own.getLevel();
  private final AppenderBase<ILoggingEvent> ear =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              new Line(
                  event.getLevel(),
                  event.getThrowableProxy() != null,
                  event.getLoggerName()
                      + " "
                      + event.getFormattedMessage()
                      + "\n"
                      + ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      };

  /** What was logged, and whether with a stack trace. */
  public record Line(Level level, boolean trace, String text) {}

  public Overheard() {
    ear.start();
    own.setLevel(Level.TRACE);
    root.addAppender(ear);
  }

  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** What was logged since the last time. */
  public List<Line> drain() {
    List<Line> all = new ArrayList<>();
    for (Line line = lines.poll(); line != null; line = lines.poll()) {
      all.add(line);
    }
    return all;
  }

  @Override
  public void close() {
    root.detachAppender(ear);
    own.setLevel(before);
  }
}
