package taijie.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taijie.text.Span;

/**
 * The stretches of a letter that an ordered message does without.
 *
 * @param hard threats, demands and blame: data within are kept as a bare list only
 * @param soft verdicts and notice language: a sentence with data may keep them
 */
record Faults(List<Span> hard, List<Span> soft) {

  private static final List<String> HARD =
      List.of(
          "ultimatum",
          "penalty-threat",
          "owner-copied",
          "corrective-action-demand",
          "accusation",
          "comparison");
  private static final List<String> SOFT = List.of("verdict-first", "formal-register");

  static Faults in(Inspection inspection, Map<String, Rule> rules) {
    Letter letter = inspection.letter();
    // Of batch and cause the batch is settled first; the question for the cause is put by.
    Stream<Span> cause =
        inspection.of("disposition-and-cause-mixed").isPresent()
            ? inspection.spans(Topic.CAUSE).stream()
            : Stream.of();
    Stream<Span> rhetorical = inspection.spans(Topic.RHETORICAL).stream();
    return new Faults(
        Stream.of(spans(HARD, rules, letter), cause, rhetorical).flatMap(s -> s).toList(),
        spans(SOFT, rules, letter).toList());
  }

  boolean touch(Span span) {
    return touchHard(span) || soft.stream().anyMatch(fault -> Wording.overlap(fault, span));
  }

  boolean touchHard(Span span) {
    return hard.stream().anyMatch(fault -> Wording.overlap(fault, span));
  }

  /** What follows "… that", where the fault stands before it; else the clause itself. */
  Span afterThat(String words, Span clause) {
    int that = words.indexOf(" that ", clause.start());
    if (that < 0 || that >= clause.end()) {
      return clause;
    }
    Span before = new Span(clause.start(), that);
    return touch(before) ? new Span(that + " that ".length(), clause.end()) : clause;
  }

  private static Stream<Span> spans(List<String> keys, Map<String, Rule> rules, Letter letter) {
    return keys.stream()
        .map(key -> rules.getOrDefault(key, Rule.empty(key)))
        .flatMap(rule -> rule.found().in(letter.words()).stream());
  }
}
