package taijie.draft;

import java.util.Optional;
import taijie.content.Fields;
import taijie.vocabulary.Bilingual;

/**
 * What one file under {@code conversations/draft} says about a finding.
 *
 * @param key the finding, as the file is named
 * @param weight how much it costs; the heavier is told first
 * @param why what it does to the reader
 * @param instead better words
 * @param insteadWithData better words with {@code {data}}, where the draft has data to put in
 * @param found wording that is the finding
 * @param present wording whose absence is the finding
 */
record Rule(
    String key,
    int weight,
    Bilingual why,
    Bilingual instead,
    Optional<Bilingual> insteadWithData,
    Wording found,
    Wording present) {

  static Rule read(Fields file, Parts parts) {
    Rule rule =
        new Rule(
            file.stem(),
            file.number("weight"),
            file.bilingual("why"),
            file.bilingual("instead"),
            file.optionalBilingual("instead-with-data"),
            file.optional("found-in").map(f -> Wording.read(f, parts)).orElse(Wording.NONE),
            file.optional("present-in").map(f -> Wording.read(f, parts)).orElse(Wording.NONE));
    // The examples are read by the tests alone.
    file.has("examples");
    file.end();
    return rule;
  }

  /** Stands in for a rule whose file is missing. */
  static Rule empty(String key) {
    Bilingual nothing = new Bilingual("", "");
    return new Rule(key, 0, nothing, nothing, Optional.empty(), Wording.NONE, Wording.NONE);
  }
}
