package taijie;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.Cast;
import taijie.server.Signed;
import taijie.slack.Leeway;
import taijie.slack.delivery.Patience;
import taijie.storage.Database;
import taijie.storage.DatabaseUrl;
import taijie.storage.Everything;
import taijie.storage.PostgresServer;
import taijie.storage.SqlStore;
import taijie.storage.Timetable;
import taijie.storage.Timetable.Pulse;

/** Some bots that share a PostgreSQL and a Slack, each with a timetable that runs by itself. */
final class Cluster implements AutoCloseable {

  private static final String TOKEN = "xoxb-test-token-of-some-length";
  // Time flies here: two of its minutes of silence pass in a few seconds.
  private static final Pulse PULSE = new Pulse(Duration.ofMillis(500), 240);

  // A lease of a minute lasts twelve seconds here: longer than a busy machine holds up a delivery,
  // which would give the lane to two, as it would in earnest after a minute.
  private static final int TICKS_FLY = 5;

  private final DatabaseUrl url = PostgresServer.database();
  private final MovableClock clock = MovableClock.standing(Instant.parse("2026-03-02T08:10:00Z"));
  private final SimulatedSlack slack;
  private final List<Instance> instances = new ArrayList<>();

  /** One of them. */
  record Instance(Bot bot, Database database, SqlStore store) {

    /** As if its plug was pulled: what it was about to write is not written any more. */
    void die() {
      database.close();
      close();
    }

    void close() {
      try {
        bot.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Cluster(int size) {
    slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0, Signed.SECRET, TOKEN, clock, Optional.empty(), Cast.nordlicht()));
    slack.weather().patience(Duration.ofSeconds(30));
    for (int i = 0; i < size; i++) {
      instances.add(start());
    }
  }

  private Instance start() {
    Database database = Database.postgres(url);
    SqlStore[] own = new SqlStore[1];
    Bot bot =
        Bot.start(
            new Bot.Options(
                "127.0.0.1",
                0,
                new Entrance.Http(Signed.SECRET),
                new Reach.OneWorkspace(TOKEN),
                slack.apiUrl(),
                clock,
                Patience.WHILE_SLACK_WAITS,
                Optional.empty(),
                Leeway.USUAL,
                () -> System.nanoTime() * TICKS_FLY,
                Optional.empty()),
            TestBot.KNOWLEDGE,
            database,
            (d, schedule, store) -> {
              own[0] = store;
              Timetable timetable = Timetable.start(d, schedule, clock, PULSE);
              store.afterCommit(timetable::wake);
              clock.whenMoved(timetable::wake);
              return timetable;
            });
    return new Instance(bot, database, own[0]);
  }

  List<Instance> instances() {
    return instances;
  }

  Instance last() {
    return instances.getLast();
  }

  SimulatedSlack slack() {
    return slack;
  }

  MovableClock clock() {
    return clock;
  }

  /** The other instances have to go on alone. */
  void kill(Instance victim) {
    instances.remove(victim);
    victim.die();
  }

  /**
   * Moves time by the second until nothing waits to be delivered and nothing is due or being done.
   */
  void settle() {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(40))
        .until(() -> {
          boolean done =
              last().store().waiting() == 0
                  && Everything.isDone(last().database(), clock.instant());
          clock.forward(Duration.ofSeconds(done ? 0 : 1));
          return done;
        });
  }

  @Override
  public void close() {
    for (Instance instance : instances) {
      instance.close();
      instance.database().close();
    }
    slack.close();
  }
}
