package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taijie.playground.world.Message;

/** Many people and the bot at the same moment. */
class AtOnceTest {
  private final Stage stage = Stage.set();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void nothing_is_lost_and_no_two_messages_have_the_same_ts() throws Exception {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, 60)
              .<Future<?>>mapToObj(i ->
                  i % 2 == 0
                      ? crowd.submit(() -> stage.slack.as("anna").say("C0001", "said " + i))
                      : crowd.submit(
                          () -> stage.call("chat.postMessage", "channel", "C0001", "text", "t")))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    stage.quiet();

    assertThat(stage.slack.world().messages("C0001")).extracting(Message::ts).hasSize(60);
    assertThat(stage.bot.told("message"))
        .extracting(t -> t.json().path("event_id").asString())
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  /**
   * The bot calls the Web API while it answers a command: the world must not be locked meanwhile.
   */
  @Test
  void the_bot_can_call_while_it_is_being_called() {
    stage.bot.answers(told -> {
      if (told.type().equals("command")) {
        stage.call("chat.postMessage", "channel", "C0001", "text", "from within");
        stage.slack.as("lin").say("C0001", "meanwhile");
      }
      return StandInBot.Said.nothing();
    });

    Outcome outcome = stage.slack.as("anna").say("C0001", "/dispute list");

    assertThat(outcome.error()).isEmpty();
    assertThat(stage.slack.world().messages("C0001"))
        .extracting(Message::text)
        .containsExactly("from within", "meanwhile");
  }
}
