package taijie.draft;

import java.util.Optional;
import taijie.text.Span;
import taijie.vocabulary.Bilingual;

/**
 * One thing that will cost the message its effect.
 *
 * @param key which of the findings, as the file under {@code conversations/draft} is named
 * @param span the words concerned, in the body; empty where it is about the whole or the subject
 * @param why what it does to the reader at the factory
 * @param instead better words, in the draft's language, with its own data where that fits
 */
public record Finding(String key, Optional<Span> span, Bilingual why, String instead) {}
