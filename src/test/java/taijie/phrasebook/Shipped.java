package taijie.phrasebook;

import java.nio.file.Path;
import taijie.content.Conversations;
import taijie.content.Problems;

/** The phrasebook as it is shipped. */
final class Shipped {

  static final Phrasebook.Source SOURCE = source();
  static final Phrasebook PHRASEBOOK = phrasebook();

  private Shipped() {}

  private static Phrasebook.Source source() {
    Problems problems = new Problems();
    Phrasebook.Source source =
        Phrasebook.Source.from(Conversations.in(Path.of("conversations")), problems);
    problems.throwIfAny();
    return source;
  }

  private static Phrasebook phrasebook() {
    Problems problems = new Problems();
    Phrasebook phrasebook = Phrasebook.from(Conversations.in(Path.of("conversations")), problems);
    problems.throwIfAny();
    return phrasebook;
  }
}
