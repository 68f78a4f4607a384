package taijie.dispute;

import java.time.Instant;
import java.util.List;
import taijie.vocabulary.Stance;

/**
 * Something the factory said.
 *
 * @param number counts from 1 in its dispute
 * @param text its words or a paraphrase, in any language
 * @param who who said it; empty where nobody noted it
 * @param said when it was said, which may be long before it was logged
 * @param topics what it argues about, the main one first
 * @param specificity its checkable substance, 0 to 1
 * @param source the Slack message it was logged from, as {@code channel/ts}; empty if none
 * @param corrected whether somebody put right what it was understood to be
 */
public record Answer(
    int number,
    String text,
    String who,
    Medium medium,
    Instant said,
    Stance stance,
    List<String> topics,
    double specificity,
    String source,
    boolean corrected) {

  public Answer {
    topics = List.copyOf(topics);
  }

  public boolean isDisputing() {
    return stance == Stance.DISPUTES;
  }

  /** As a second opinion has it. */
  Answer weighed(Stance other, List<String> about) {
    return new Answer(
        number, text, who, medium, said, other, about, specificity, source, corrected);
  }

  /** As somebody says that it is. */
  public Answer withStance(Stance right) {
    return new Answer(number, text, who, medium, said, right, topics, specificity, source, true);
  }

  /** With the arguments that somebody says it brings. */
  public Answer withTopics(List<String> right) {
    return new Answer(number, text, who, medium, said, stance, right, specificity, source, true);
  }
}
