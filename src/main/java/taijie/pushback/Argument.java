package taijie.pushback;

import java.util.List;
import taijie.vocabulary.Bilingual;

/**
 * What to know about one kind of argument.
 *
 * @param topic its key, which is the name of its file
 * @param name what people call it
 * @param behind what may be behind it, as a hypothesis
 * @param ready what to have at hand before answering
 * @param rightIf what would show that the argument is right
 * @param answer how to answer it with data
 * @param avoid what not to do now
 * @param phrase words to the factory
 * @param again words for when it comes a second time
 * @param situation the phrasebook's situation with more words for it
 */
public record Argument(
    String topic,
    Bilingual name,
    Bilingual behind,
    List<Bilingual> ready,
    Bilingual rightIf,
    Bilingual answer,
    Bilingual avoid,
    Bilingual phrase,
    Bilingual again,
    String situation) {

  public Argument {
    ready = List.copyOf(ready);
  }
}
