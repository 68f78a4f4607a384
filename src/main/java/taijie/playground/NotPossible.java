package taijie.playground;

/**
 * Something that Slack's own surface would not let a person do; the message is a sentence for that
 * person.
 */
final class NotPossible extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotPossible(String sentence) {
    super(sentence);
  }
}
