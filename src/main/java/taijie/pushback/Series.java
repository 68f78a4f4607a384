package taijie.pushback;

import java.util.List;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Reading;

/**
 * What a series of answers shows: a hypothesis with its evidence.
 *
 * @param reading the hypothesis
 * @param why the evidence in one or two sentences
 * @param path the first topic of each disputing answer, in order
 */
public record Series(Reading reading, Bilingual why, List<String> path) {

  public Series {
    path = List.copyOf(path);
  }
}
