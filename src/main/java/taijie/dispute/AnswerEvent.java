package taijie.dispute;

import java.util.List;
import taijie.vocabulary.Stance;

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

  /** What a second opinion makes of an answer of which the bot was not sure. */
  record AnswerWeighed(int answer, Stance stance, List<String> topics) implements AnswerEvent {
    public AnswerWeighed {
      topics = List.copyOf(topics);
    }
  }

  /** The answer in the other language, as a machine translated it. */
  record AnswerGlossed(int answer, String gist) implements AnswerEvent {}
}
