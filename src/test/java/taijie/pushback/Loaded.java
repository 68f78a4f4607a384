package taijie.pushback;

import java.nio.file.Path;
import taijie.content.Conversations;
import taijie.content.Problems;

/** The package as the real files make it. */
final class Loaded {

  private static final Conversations CONVERSATIONS = Conversations.in(Path.of("conversations"));
  static final Pushback PUSHBACK = load();

  private Loaded() {}

  /** The words for readings alone. */
  static Readings readings() {
    return Readings.from(CONVERSATIONS.file("pushback/readings.yml", new Problems()));
  }

  private static Pushback load() {
    Problems problems = new Problems();
    Pushback pushback = Pushback.from(CONVERSATIONS, problems);
    problems.throwIfAny();
    return pushback;
  }
}
