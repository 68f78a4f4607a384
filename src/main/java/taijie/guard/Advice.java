package taijie.guard;

import taijie.content.Fields;
import taijie.vocabulary.Bilingual;

/**
 * What the author of a proposal is told, in private.
 *
 * @param why why the proposal may backfire, two lines at most
 * @param instead what to do in its place, one line
 * @param phrase words to the factory, to be sent or spoken as they are
 * @param brief the one line that a repeated proposal gets
 * @param situation the key of the phrasebook's situation with more such words
 */
public record Advice(
    Bilingual why, Bilingual instead, Bilingual phrase, Bilingual brief, String situation) {

  static Advice from(Fields fields) {
    return new Advice(
        fields.bilingual("why"),
        fields.bilingual("instead"),
        fields.bilingual("phrase"),
        fields.bilingual("brief"),
        fields.text("situation"));
  }
}
