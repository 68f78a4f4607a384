package taijie.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.text.Scripts;
import taijie.text.Span;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;

/**
 * A draft as it was read.
 *
 * @param draft as it came
 * @param subject normalised
 * @param words the author's own words of the body, normalised, offsets kept
 * @param signature where the closing formula and the name stand
 * @param sentences of {@code words}
 * @param facts of {@code words}
 */
record Letter(
    Draft draft, String subject, String words, Span signature, List<Span> sentences, Facts facts) {

  // Longer than any message to a factory; what stands behind it was pasted.
  private static final int JUDGED = 10_000;

  static Letter of(Draft draft) {
    String body = draft.body().substring(0, Math.min(draft.body().length(), JUDGED));
    String subject = draft.subject().substring(0, Math.min(draft.subject().length(), 1_000));
    Mail mail = Mail.of(Normal.of(body));
    List<NamedPerson> people = Stream.concat(draft.to().stream(), draft.cc().stream()).toList();
    return new Letter(
        draft,
        Normal.of(subject),
        mail.words(),
        mail.signature(),
        Sentences.of(mail.words()),
        Facts.in(mail.words(), people));
  }

  Language language() {
    String own = words.isBlank() ? subject : words;
    return Scripts.languageOf(own);
  }

  boolean isBlank() {
    return words.isBlank() && subject.isBlank();
  }

  String text(Span span) {
    return span.of(words);
  }

  Optional<Span> sentenceAt(int offset) {
    return sentences.stream().filter(s -> s.start() <= offset && offset < s.end()).findFirst();
  }
}
