package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import taijie.playground.script.Script;
import taijie.playground.wire.Wire;
import taijie.playground.world.Message;
import taijie.playground.world.World;

/**
 * Whole disputes as people lead them, from opening to closing, against the real bot. The clock
 * stands and is moved by the trial.
 */
class TrialsTest {

  private static final Path TRIALS = Path.of("conversations", "trials");
  private static final List<String> ONLY_FOR_THE_AUTHOR = List.of("Only you see this", "只有你能看到这条");

  @TestFactory
  List<DynamicTest> trials() throws IOException {
    try (Stream<Path> files = Files.list(TRIALS)) {
      return files
          .filter(f -> f.toString().endsWith(".yml"))
          .sorted()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), f.toUri(), () -> play(f)))
          .toList();
    }
  }

  private static void play(Path file) {
    Script script = Script.read(file);
    try (TestBot bot = TestBot.startAt(script.begins().orElse(TestBot.MONDAY))) {
      bot.play(script);
      assertThat(refused(bot)).as("what Slack refused of the bot").isEmpty();
      assertThat(overheard(bot.slack().world())).as("what the guard said to others").isEmpty();
    }
  }

  private static Stream<String> refused(TestBot bot) {
    return bot.slack().wire().entries().stream()
        .filter(e -> e.way() == Wire.Way.TO_SLACK && !e.note().equals("ok"))
        .map(e -> e.path() + ": " + e.note() + ": " + e.sent());
  }

  /** What the guard says is for the author alone: no message that others see repeats it. */
  private static Stream<String> overheard(World world) {
    return world.channels().stream()
        .flatMap(channel -> world.messages(channel.id()).stream())
        .filter(m -> m.user().equals(world.app().user()) && !m.ephemeral())
        .map(TrialsTest::everything)
        .filter(text -> ONLY_FOR_THE_AUTHOR.stream().anyMatch(text::contains));
  }

  private static String everything(Message message) {
    return message.text() + " " + message.blocks();
  }
}
