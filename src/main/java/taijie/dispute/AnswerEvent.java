package taijie.dispute;

/** What happens to the factory's answers. */
public sealed interface AnswerEvent extends Event {

  record AnswerLogged(Answer answer) implements AnswerEvent {}

  /** The same answer, put right; the journal keeps both versions. */
  record AnswerCorrected(Answer answer) implements AnswerEvent {}

  record AnswerWithdrawn(int answer) implements AnswerEvent {}

  /**
   * The answer stands in the thread.
   *
   * @param ts the message's name in Slack, by which it is brought up to date
   */
  record AnswerPosted(int answer, String ts) implements AnswerEvent {}
}
