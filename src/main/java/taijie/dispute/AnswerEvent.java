package taijie.dispute;

/** What happens to the factory's answers. */
public sealed interface AnswerEvent extends Event {

  record AnswerLogged(Answer answer) implements AnswerEvent {}

  /** The same answer, put right; the journal keeps both versions. */
  record AnswerCorrected(Answer answer) implements AnswerEvent {}

  record AnswerWithdrawn(int answer) implements AnswerEvent {}
}
