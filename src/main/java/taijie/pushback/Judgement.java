package taijie.pushback;

import java.util.List;
import taijie.vocabulary.Stance;

/**
 * What one answer of the factory was understood to be.
 *
 * @param stance what it does
 * @param topics what it argues with, the most prominent first; at least one where it disputes
 * @param specificity how much checkable substance it brings, 0 to 1: below 0.34 a bare assertion,
 *     up to 0.67 a pointer that can be checked, above it own values, documents, clauses or
 *     standards
 */
public record Judgement(Stance stance, List<String> topics, double specificity) {

  public Judgement {
    topics = List.copyOf(topics);
    if (!(specificity >= 0 && specificity <= 1)) {
      throw new IllegalArgumentException("specificity must be from 0 to 1, not " + specificity);
    }
  }
}
