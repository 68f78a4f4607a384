package taijie.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import taijie.TestBot;
import taijie.playground.Outcome;
import taijie.playground.wire.Sockets.Mood;
import taijie.playground.wire.Weather.Fault;
import taijie.socket.Line.Listener;

/** Whatever happens to the connection, the bot comes back and loses nothing. */
class SocketModeTest {

  private final Line line = new Line();

  @AfterEach
  void close() throws Exception {
    line.close();
  }

  @Test
  void a_slack_that_refuses_fails_or_answers_nonsense_is_asked_until_it_lets_the_bot_in()
      throws Exception {
    line.slack
        .weather()
        .next(
            "apps.connections.open",
            Fault.REFUSED,
            Fault.SERVER_ERROR,
            Fault.CUT_OFF,
            Fault.GARBAGE,
            Fault.RATE_LIMITED,
            Fault.REFUSED);
    Listener bot = line.listener().start().connected();

    assertHears(bot, "hello");
  }

  @Test
  void whatever_is_thrown_where_a_connection_is_asked_for_the_watch_goes_on() throws Exception {
    Deque<Throwable> coming =
        new ArrayDeque<>(
            List.of(
                new Ticket.Refused("no", Duration.ZERO),
                new IllegalStateException("odd"),
                new NoClassDefFoundError("odder")));
    Ticket ticket =
        () -> {
          switch (coming.poll()) {
            case null -> {}
            case Ticket.Refused refused -> throw refused;
            case RuntimeException odd -> throw odd;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
          }
          return line.tickets().take();
        };
    assertHears(line.listener(ticket, TestBot.BRISK).start().connected(), "hello");
  }

  @Test
  void after_a_break_it_comes_back_though_it_is_refused_at_first() throws Exception {
    Listener bot = line.listener().start().connected();
    line.refuses(3);
    line.sockets().tear();
    await().until(() -> line.sockets().tickets() == 2 && line.sockets().open() == 1);

    assertHears(bot, "hello again");
  }

  @Test
  void a_connection_that_is_open_and_silent_is_left_for_another() throws Exception {
    Listener bot = line.listener().start().connected();
    line.sockets().fallSilent();
    await().until(() -> line.sockets().tickets() == 2 && line.sockets().open() == 1);

    assertHears(bot, "hello again");
  }

  @Test
  void a_connection_that_nobody_greets_is_left_for_another() throws Exception {
    line.sockets().coming(Mood.UNGREETING);
    Listener bot = line.listener().start().connected();

    assertThat(line.sockets().tickets()).isEqualTo(2);
    assertHears(bot, "hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh_requested", "warning"})
  void told_to_refresh_it_serves_on_over_the_old_connection_until_there_is_a_new_one(String reason)
      throws Exception {
    Listener bot = line.listener().start().connected();
    line.refuses(4);
    line.sockets().disconnect(reason);
    assertHears(bot, "between");
    assertThat(line.sockets().tickets()).isEqualTo(1);
    assertThat(bot.socket.isConnected()).isTrue();

    await().until(() -> line.sockets().tickets() == 2 && line.sockets().open() == 1);
    assertHears(bot, "after");
  }

  @Test
  void the_old_connection_goes_only_when_everything_that_came_over_it_is_acknowledged()
      throws Exception {
    Listener bot = line.listener().start().connected();
    CompletableFuture<Outcome> command =
        CompletableFuture.supplyAsync(() -> line.slack.as("anna").say("sourcing", "/phrase wait"));
    bot.atIt.await();
    line.sockets().disconnect("refresh_requested");
    await().until(() -> line.sockets().open() == 2);
    assertHears(bot, "meanwhile");
    assertThat(line.sockets().open()).isEqualTo(2);
    bot.letGo.countDown();

    assertThat(command.get().error()).isEmpty();
    await().until(() -> line.sockets().open() == 1);
  }

  @Test
  void switched_off_in_slack_it_waits_until_it_is_switched_on_again() throws Exception {
    Listener bot = line.listener().start().connected();
    line.refuses(6);
    line.sockets().disconnect("link_disabled");
    await().until(() -> !bot.socket.isConnected());
    await().until(() -> line.sockets().open() == 1);

    assertHears(bot, "hello again");
  }

  @Test
  void sent_away_again_and_again_it_does_not_storm_slack() {
    Duration hour = Duration.ofHours(1);
    Pace slow =
        new Pace(
            TestBot.BRISK.look(), TestBot.BRISK.ping(), TestBot.BRISK.greeting(), hour, hour, hour);
    line.sockets().coming(Mood.FICKLE, Mood.FICKLE, Mood.FICKLE);
    Listener bot = line.listener(line.tickets(), slow).start();
    await().until(() -> line.sockets().tickets() == 1);

    await()
        .during(Duration.ofMillis(300))
        .until(() -> line.sockets().tickets() == 1 && !bot.socket.isConnected());
  }

  @Test
  void each_wait_is_up_to_twice_as_long_as_the_one_before_and_never_longer_than_a_minute() {
    List<Long> waits = new ArrayList<>();
    for (int before : new int[] {0, 1, 2, 5, 6, 100}) {
      waits.add(Pace.USUAL.after(before, 1).toMillis());
      assertThat(Pace.USUAL.after(before, 0).multipliedBy(2))
          .isEqualTo(Pace.USUAL.after(before, 1));
    }
    assertThat(waits).containsExactly(1_000L, 2_000L, 4_000L, 32_000L, 60_000L, 60_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "12",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"tomorrow\"}",
        "{\"type\":\"tomorrow\",\"envelope_id\":\"e\"}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\"}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":5}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"event_callback\"}}",
        "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"block_actions\"}}",
        "{\"type\":\"slash_commands\",\"envelope_id\":7,\"payload\":{\"command\":\"/dispute\"}}"
      })
  void what_cannot_be_read_does_no_harm(String text) throws Exception {
    Listener bot = line.listener().start().connected();
    line.sockets().say(text);

    assertHears(bot, "hello");
    assertThat(line.sockets().tickets()).isEqualTo(1);
  }

  @Test
  void a_request_that_could_not_be_handled_is_not_sent_again() throws Exception {
    Listener bot = line.listener().start().connected();
    line.says("fail");

    assertHears(bot, "hello");
    assertThat(line.slack.wire().entries()).noneMatch(e -> e.note().contains("retry"));
  }

  @Test
  void of_two_instances_both_work_and_what_one_leaves_unacknowledged_the_other_gets()
      throws Exception {
    Listener one = line.listener().start().connected();
    Listener two = line.listener().start().connected();
    for (int i = 0; i < 4; i++) {
      line.says("message " + i);
    }
    line.quiet();
    assertThat(one.heard).hasSize(2);
    assertThat(two.heard).hasSize(2);

    // The older connection is next, and breaks while its bot is still at it.
    line.says("wait");
    one.atIt.await();
    two.letGo.countDown();
    line.sockets().tear();
    line.quiet();
    assertThat(two.heard).contains("wait");
    one.letGo.countDown();
    assertHears(one.connected(), two, "hello again");
  }

  @Test
  void an_instance_that_stops_finishes_what_it_has_begun() throws Exception {
    Listener bot = line.listener().start().connected();
    CompletableFuture<Outcome> command =
        CompletableFuture.supplyAsync(() -> line.slack.as("anna").say("sourcing", "/phrase wait"));
    bot.atIt.await();
    CompletableFuture<Void> stop =
        CompletableFuture.runAsync(() -> {
          try {
            bot.socket.close();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    await().during(Duration.ofMillis(100)).until(() -> !stop.isDone());
    bot.letGo.countDown();
    stop.get();

    assertThat(command.get().error()).isEmpty();
    assertThat(bot.heard).containsExactly("wait");
    await().until(() -> line.sockets().open() == 0);
  }

  @Test
  void the_log_says_once_each_that_the_connection_is_there_lost_and_back_and_no_secret() {
    Logger logger = (Logger) LoggerFactory.getLogger("taijie.socket");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.ALL);
    try {
      line.refuses(3);
      Listener bot = line.listener().start().connected();
      line.refuses(8);
      line.sockets().disconnect("link_disabled");
      await().until(() -> line.sockets().tickets() == 2 && line.sockets().open() == 1);
      await()
          .untilAsserted(() ->
              assertThat(log.list)
                  .extracting(ILoggingEvent::getFormattedMessage)
                  .last()
                  .asString()
                  .startsWith("connected to Slack again, after"));
      assertThat(bot.socket.isConnected()).isTrue();
    } finally {
      logger.setLevel(null);
      logger.detachAppender(log);
    }

    List<String> said = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(said.get(0)).contains("no connection", "it says internal_error");
    assertThat(said.get(1)).isEqualTo("connected to Slack over a socket");
    assertThat(said.get(2)).contains("is lost", "Socket Mode was switched off");
    assertThat(said.get(3)).contains("no connection", "it says internal_error");
    assertThat(said).hasSize(5);
    assertThat(said.toString()).doesNotContain("xapp-", "ticket=", "127.0.0.1");
  }

  private void assertHears(Listener bot, String text) throws InterruptedException {
    line.says(text);
    line.quiet();
    assertThat(bot.heard).contains(text);
  }

  private void assertHears(Listener one, Listener two, String text) throws InterruptedException {
    line.says(text);
    line.quiet();
    assertThat(List.of(one.heard, two.heard)).anyMatch(heard -> heard.contains(text));
  }
}
