package taijie.guard;

import java.util.List;
import java.util.regex.Matcher;
import taijie.content.Fields;

/**
 * What makes words that sound like a proposal none: refusing, advising against, reporting, speaking
 * of something else.
 *
 * @param before in the same clause, before the proposal
 * @param after in the same sentence behind it, up to a "but"
 * @param within overlapping the proposal's own words
 * @param sentence anywhere in the sentence
 */
record Objections(
    List<Wanted> before, List<Wanted> after, List<Wanted> within, List<Wanted> sentence) {

  static Objections from(Fields fields, Wording wording) {
    Objections objections =
        new Objections(
            wording.patterns(fields, "before"),
            wording.patterns(fields, "after"),
            wording.patterns(fields, "within"),
            wording.patterns(fields, "sentence"));
    fields.end();
    return objections;
  }

  static Objections none() {
    return new Objections(List.of(), List.of(), List.of(), List.of());
  }

  boolean apply(Sentence sentence, int start, int end) {
    String clause = sentence.clauseBefore(start);
    String rest = sentence.restAfter(end);
    return Wanted.any(before, clause)
        || Wanted.any(after, rest)
        || Wanted.any(this.sentence, sentence.words())
        || Wanted.fit(within, sentence.words()).stream()
            .anyMatch(pattern -> overlaps(pattern.in(sentence.words()), start, end));
  }

  private static boolean overlaps(Matcher matcher, int start, int end) {
    while (matcher.find()) {
      if (matcher.start() < end && matcher.end() > start) {
        return true;
      }
    }
    return false;
  }
}
