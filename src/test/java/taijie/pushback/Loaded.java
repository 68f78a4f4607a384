package taijie.pushback;

import java.nio.file.Path;
import taijie.content.Conversations;
import taijie.content.Problems;

/** The package as the real files make it. */
final class Loaded {

  static final Pushback PUSHBACK = load();

  private Loaded() {}

  private static Pushback load() {
    Problems problems = new Problems();
    Pushback pushback = Pushback.from(Conversations.in(Path.of("conversations")), problems);
    problems.throwIfAny();
    return pushback;
  }
}
