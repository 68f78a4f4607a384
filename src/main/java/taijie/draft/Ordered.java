package taijie.draft;

import java.util.List;
import taijie.vocabulary.Bilingual;

/**
 * A draft put in order: relationship, data, question, way out.
 *
 * @param message in the draft's language its own sentences, in the other the frame with the facts
 * @param leftOut what was not carried over, word for word, so that nothing disappears silently
 */
public record Ordered(Bilingual message, List<String> leftOut) {

  public Ordered {
    leftOut = List.copyOf(leftOut);
  }
}
