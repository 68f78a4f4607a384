package taijie.phrasebook;

import java.util.Optional;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Relationship;

/**
 * Words for a situation, as templates for {@link Phrasebook#fill}.
 *
 * @param medium how they are said or sent
 * @param relationship for which relationship they were written; empty: for any
 * @param temperature for which temperature they were written
 * @param say the words
 * @param avoid what people say instead, and should not
 * @param why why not, in one line
 */
public record Phrase(
    Medium medium,
    Optional<Relationship> relationship,
    Temperature temperature,
    Bilingual say,
    Bilingual avoid,
    Bilingual why) {}
