package taijie.phrasebook;

import java.util.List;
import taijie.vocabulary.Bilingual;

/**
 * A moment of a dispute that asks for words.
 *
 * @param key such as {@code respond-measurement}
 * @param title what it is about, as a short line
 * @param ready what to have at hand before speaking; may be empty
 * @param phrases at least one to say and one to send
 */
public record Situation(String key, Bilingual title, List<Bilingual> ready, List<Phrase> phrases) {

  public Situation {
    ready = List.copyOf(ready);
    phrases = List.copyOf(phrases);
  }
}
