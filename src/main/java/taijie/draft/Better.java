package taijie.draft;

import java.util.Optional;
import taijie.draft.Detector.Found;
import taijie.text.Span;
import taijie.vocabulary.Language;

/** Puts the draft's own data into the better words. */
record Better(Letter letter) {

  private static final int AT_MOST = 3;
  private static final int BEGINNING = 40;

  /** What to write instead, in the draft's language. */
  String words(Advice advice, Found found) {
    Facts data = data(found);
    return advice
        .insteadWithData()
        .filter(with -> !data.isEmpty())
        .map(with -> with.in(letter.language()).replace("{data}", quote(data)))
        .orElseGet(() -> advice.instead().in(letter.language()));
  }

  /** What the advice of a rule is on: the words concerned, or the message's beginning. */
  String concerned(Found found) {
    String body = letter.draft().body();
    return found
        .span()
        .map(span -> span.of(body))
        .orElseGet(() -> body.substring(0, Math.min(body.length(), BEGINNING)));
  }

  // The data of the very sentence, else what the message has.
  private Facts data(Found found) {
    Optional<Span> sentence = found.span().flatMap(span -> letter.sentenceAt(span.start()));
    Facts all = letter.facts().data();
    return sentence.map(all::within).filter(facts -> !facts.isEmpty()).orElse(all);
  }

  private String quote(Facts data) {
    return new Facts(data.all().stream().limit(AT_MOST).toList())
        .quote(letter.draft().body(), letter.language() == Language.ZH ? "、" : ", ");
  }
}
