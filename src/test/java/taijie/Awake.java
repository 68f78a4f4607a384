package taijie;

import java.util.Optional;
import taijie.usecase.Knowledge;

/** The built-in conversations with all that was learnt from them, loaded once for all tests. */
public final class Awake {

  public static final Knowledge KNOWLEDGE = wakeUp();

  private Awake() {}

  private static Knowledge wakeUp() {
    Mind mind = new Mind(BuiltIn.conversations(Optional.empty()), Optional.empty());
    mind.ready(Mind.Strength.FULL);
    return mind.knowledge();
  }
}
