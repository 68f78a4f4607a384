package taijie.phrasebook;

import java.util.List;

/**
 * What the phrasebook has for a question.
 *
 * @param best up to five situations, the nearest first; empty where nothing was asked in words
 * @param confident false where the honest answer is "I have nothing for this"
 */
public record Found(List<Match> best, boolean confident) {

  public Found {
    best = List.copyOf(best);
  }
}
