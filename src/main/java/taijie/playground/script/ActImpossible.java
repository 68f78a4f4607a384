package taijie.playground.script;

/** An act of the script that cannot be done; the message says why. */
final class ActImpossible extends RuntimeException {
  private static final long serialVersionUID = 1;

  ActImpossible(String why) {
    super(why);
  }
}
