package taijie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.TestBot.Way;
import taijie.playground.script.Script;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.wire.Wire;
import taijie.server.Signed;

/** The whole bot in Socket Mode. */
class OverSocketTest {

  /** Whole disputes, as {@link TrialsTest} plays them over HTTP. */
  @ParameterizedTest
  @ValueSource(strings = {"accepted-after-shifting", "chinese-safety-critical", "owner-dropped"})
  void with_everything_delivered_twice_the_bot_does_and_says_what_it_does_with_everything_once(
      String trial) {
    Script script = Script.read(Path.of("conversations", "trials", trial + ".yml"));
    List<String> once;
    List<String> twice;
    try (TestBot bot = TestBot.start(Way.HTTP, script.begins().orElse(TestBot.MONDAY))) {
      bot.play(script);
      once = everythingIn(bot);
    }
    try (TestBot bot = TestBot.start(Way.SOCKET, script.begins().orElse(TestBot.MONDAY))) {
      bot.slack().sockets().twice(true);
      bot.play(script);
      twice = everythingIn(bot);
      assertThat(bot.slack().wire().entries())
          .filteredOn(e -> e.way() == Wire.Way.TO_BOT)
          .isNotEmpty()
          .allMatch(e -> e.path().equals("socket") && e.status() == 200);
    }
    assertThat(twice).containsExactlyElementsOf(once);
  }

  @Test
  void it_is_ready_while_it_is_connected_and_takes_nothing_over_http() {
    try (TestBot bot = TestBot.start(Way.SOCKET, TestBot.MONDAY)) {
      URI events = bot.bot().events();
      assertThat(get(events.resolve("/readyz"))).isEqualTo(200);
      assertThat(Signed.json(events, bot.clock().instant(), "{}")).isEqualTo(404);

      bot.slack()
          .weather()
          .next(
              "apps.connections.open",
              Collections.nCopies(12, Fault.REFUSED).toArray(Fault[]::new));
      bot.slack().sockets().tear();
      await().until(() -> get(events.resolve("/readyz")) == 503);
      assertThat(get(events.resolve("/healthz"))).isEqualTo(200);
      await().until(() -> get(events.resolve("/readyz")) == 200);
    }
  }

  private static int get(URI from) {
    return Signed.send(HttpRequest.newBuilder(from).GET().build());
  }

  /** All messages by channel in their order, and who alone sees them. */
  private static List<String> everythingIn(TestBot bot) {
    var world = bot.slack().world();
    return world.channels().stream()
        .flatMap(c ->
            world.messages(c.id()).stream()
                .map(m ->
                    (c.im() ? "direct" : c.id())
                        + " "
                        + m.user()
                        + " "
                        + m.onlyFor()
                        + " "
                        + m.text()))
        .sorted()
        .toList();
  }
}
