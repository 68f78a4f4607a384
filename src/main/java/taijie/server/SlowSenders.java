package taijie.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections over which the head of a request drips in without ever coming to its end: each
 * byte would keep the idle time from running out. A connection that rests between two requests is
 * left to that.
 */
final class SlowSenders implements Connection.Listener {

  private final Scheduler scheduler;
  private final Duration look;
  private final Map<Connection, Scheduler.Task> looks = new ConcurrentHashMap<>();

  /**
   * @param scheduler of the connector whose connections these are
   * @param look a head may take between one and two of these
   */
  SlowSenders(Scheduler scheduler, Duration look) {
    this.scheduler = scheduler;
    this.look = look;
  }

  @Override
  public void onOpened(Connection connection) {
    lookLater(connection, Standing.of(connection), false);
  }

  @Override
  public void onClosed(Connection connection) {
    Scheduler.Task look = looks.remove(connection);
    if (look != null) {
      look.cancel();
    }
  }

  private void lookLater(Connection connection, Standing before, boolean suspected) {
    looks.put(
        connection,
        scheduler.schedule(
            () -> look(connection, before, suspected), look.toMillis(), TimeUnit.MILLISECONDS));
    if (!connection.getEndPoint().isOpen()) {
      // Closed while this was written down.
      onClosed(connection);
    }
  }

  private void look(Connection connection, Standing before, boolean suspected) {
    if (!looks.containsKey(connection)) {
      return;
    }
    Standing now = Standing.of(connection);
    boolean dripping =
        now.requests() == before.requests()
            && now.requests() == now.answers()
            && now.bytes() > before.bytes();
    if (dripping && suspected) {
      // Without an answer, for which it would have to be read to its end.
      connection.getEndPoint().close();
    } else {
      lookLater(connection, now, dripping);
    }
  }

  private record Standing(long requests, long answers, long bytes) {
    static Standing of(Connection connection) {
      return new Standing(
          connection.getMessagesIn(), connection.getMessagesOut(), connection.getBytesIn());
    }
  }
}
