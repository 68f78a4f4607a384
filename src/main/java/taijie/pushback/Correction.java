package taijie.pushback;

import java.util.List;
import taijie.vocabulary.Stance;

/**
 * What somebody said that an answer is, against how it had been understood.
 *
 * @param says the answer
 * @param topics what it argues with; empty where nobody said
 */
public record Correction(String says, Stance stance, List<String> topics) {

  public Correction {
    topics = List.copyOf(topics);
  }
}
