package taijie.socket;

import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.MessageEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import taijie.TestBot;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.wire.Sockets;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.world.Cast;
import taijie.slack.delivery.SocketTickets;

/** A simulated Slack, and small bots that only listen, connected over sockets. */
final class Line implements AutoCloseable {

  static final String APP_TOKEN = "xapp-1-a-token-of-some-length";
  private static final String CHANNEL = "quality-huaxin";
  private static final String BOT_TOKEN = "xoxb-a-token-of-some-length";

  final SimulatedSlack slack =
      SimulatedSlack.start(
          new SimulatedSlack.Options(
              0,
              "secret",
              BOT_TOKEN,
              MovableClock.standing(TestBot.MONDAY),
              Optional.empty(),
              Cast.nordlicht()));
  final Slack sdk;
  private final List<Listener> listeners = new ArrayList<>();

  Line() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
    config.setStatsEnabled(false);
    sdk = Slack.getInstance(config);
    slack.weather().retriesAtOnce();
    slack.weather().patience(Duration.ofSeconds(30));
  }

  /** A bot that notes what it hears, and waits over a message “wait” until it is let go. */
  static final class Listener {
    final List<String> heard = new CopyOnWriteArrayList<>();
    final CountDownLatch atIt = new CountDownLatch(1);
    final CountDownLatch letGo = new CountDownLatch(1);
    final SocketMode socket;

    private Listener(Slack sdk, Ticket ticket, Pace pace) {
      App app =
          new App(
              AppConfig.builder()
                  .slack(sdk)
                  .singleTeamBotToken(BOT_TOKEN)
                  .requestVerificationEnabled(false)
                  .allEventsApiAutoAckEnabled(true)
                  .build());
      app.event(
          MessageEvent.class,
          (payload, context) -> {
            note(payload.getEvent().getText());
            return context.ack();
          });
      app.command(
          Pattern.compile(".*"),
          (request, context) -> {
            note(request.getPayload().getText());
            return context.ack("heard " + request.getPayload().getText());
          });
      socket = new SocketMode(app, ticket, pace);
    }

    private void note(String text) {
      if (text.equals("wait")) {
        atIt.countDown();
        try {
          letGo.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      if (text.equals("fail")) {
        throw new IllegalStateException("this handler fails");
      }
      heard.add(text);
    }

    Listener start() {
      socket.start();
      return this;
    }

    Listener connected() {
      await().until(socket::isConnected);
      return this;
    }
  }

  Ticket tickets() {
    return new SocketTickets(sdk, APP_TOKEN);
  }

  Listener listener() {
    return listener(tickets(), TestBot.BRISK);
  }

  Listener listener(Ticket ticket, Pace pace) {
    Listener listener = new Listener(sdk, ticket, pace);
    listeners.add(listener);
    return listener;
  }

  Sockets sockets() {
    return slack.sockets();
  }

  /** Slack gives no connection so often. */
  void refuses(int times) {
    slack
        .weather()
        .next(
            "apps.connections.open",
            Collections.nCopies(times, Fault.REFUSED).toArray(Fault[]::new));
  }

  void says(String text) {
    slack.as("anna").say(CHANNEL, text);
  }

  /** All events are acknowledged, or were given up. */
  void quiet() throws InterruptedException {
    slack.awaitQuiet(Duration.ofSeconds(20));
  }

  @Override
  public void close() throws Exception {
    for (Listener listener : listeners) {
      listener.letGo.countDown();
      listener.socket.close();
    }
    slack.close();
    sdk.close();
  }
}
