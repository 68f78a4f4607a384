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
    String source) {

  public Answer {
    topics = List.copyOf(topics);
  }

  public boolean isDisputing() {
    return stance == Stance.DISPUTES;
  }

  public Answer withStance(Stance corrected) {
    return new Answer(number, text, who, medium, said, corrected, topics, specificity, source);
  }

  public Answer withTopics(List<String> corrected) {
    return new Answer(number, text, who, medium, said, stance, corrected, specificity, source);
  }
}
