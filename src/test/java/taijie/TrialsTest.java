package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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

  /** Slack gives three real seconds to open a modal, which a bot just loaded may miss. */
  @BeforeAll
  static void warm_up() {
    try (TestBot bot = TestBot.start()) {
      bot.slack().as("anna").say("quality-huaxin", "/dispute open");
      bot.slack().as("anna").say("quality-huaxin", "/phrase they say our calipers are wrong");
      bot.settle();
    }
  }

  @TestFactory
  Stream<DynamicTest> trials() throws IOException {
    Played played = new Played();
    try (Stream<Path> files = Files.list(TRIALS)) {
      List<DynamicTest> trials =
          files
              .filter(f -> f.toString().endsWith(".yml"))
              .sorted()
              .map(f ->
                  DynamicTest.dynamicTest(
                      f.getFileName().toString(), f.toUri(), () -> play(f, played)))
              .toList();
      return Stream.concat(
          trials.stream(),
          Stream.of(
              DynamicTest.dynamicTest(
                  "together they met every step of every playbook, every reading and every ending",
                  () -> everythingWasMet(played))));
    }
  }

  private static void everythingWasMet(Played played) {
    assertThat(played.missing(TestBot.KNOWLEDGE.playbooks().all())).isEmpty();
  }

  private static void play(Path file, Played played) {
    Script script = Script.read(file);
    try (TestBot bot = TestBot.startAt(script.begins().orElse(TestBot.MONDAY))) {
      bot.play(script);
      played.follow(bot);
      assertThat(refused(bot)).as("what Slack refused of the bot").isEmpty();
      assertThat(Manners.lacking(bot.slack().world())).as("what cannot be heard").isEmpty();
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
