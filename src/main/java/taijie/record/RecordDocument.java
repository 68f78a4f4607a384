package taijie.record;

import java.time.LocalDate;
import java.util.Optional;
import taijie.dispute.RecordContent;
import taijie.vocabulary.Bilingual;

/**
 * A record ready to be written down.
 *
 * @param number {@code D-12} for a draft, {@code D-12/1} for its first final version
 * @param state for whom it is, and which version
 * @param intro what the reader is asked to do with it
 * @param changes what is different from the version before; empty where there is none
 * @param hash SHA-256 over the content in hexadecimal, for a final one
 */
public record RecordDocument(
    Kind kind,
    String number,
    Bilingual title,
    Bilingual state,
    Bilingual intro,
    LocalDate date,
    Optional<Bilingual> changes,
    RecordContent content,
    Optional<String> hash) {

  /** The file's name without its ending: letters, digits, dots and dashes. */
  public String fileName() {
    String mark = Canonical.hash(content).substring(0, 8);
    return number.replace('/', '-') + "-" + kind.key() + "-" + mark;
  }
}
