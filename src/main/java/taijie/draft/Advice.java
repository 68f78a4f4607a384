package taijie.draft;

import java.util.Optional;
import taijie.content.Fields;
import taijie.vocabulary.Bilingual;

/**
 * What to tell the author of a draft about a finding.
 *
 * @param why what it does to the reader
 * @param instead better words
 * @param insteadWithData better words with {@code {data}}, where the draft has data to put in
 */
record Advice(Bilingual why, Bilingual instead, Optional<Bilingual> insteadWithData) {

  static Advice read(Fields fields) {
    Advice advice =
        new Advice(
            fields.bilingual("why"),
            fields.bilingual("instead"),
            fields.optionalBilingual("instead-with-data"));
    fields.end();
    return advice;
  }
}
