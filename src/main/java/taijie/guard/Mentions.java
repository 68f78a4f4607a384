package taijie.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import taijie.content.Fields;
import taijie.text.Signs;

/**
 * Who and what a message speaks of. Each mention is replaced by one letter of its own and filling,
 * so that a pattern sees "copy the guy who signs their cheques" and "抄送陈总" alike as an act and an
 * owner, and so that "my boss" is no boss any more.
 */
final class Mentions {

  /** Fills what is left of a mention after its letter. */
  static final char REST = '\uE000';

  /**
   * One kind of mention.
   *
   * @param letter what stands for it
   * @param patterns how it is worded; what was claimed by an earlier kind is no longer there
   * @param usedBy the kinds of proposals that ask for it
   * @param after the letter that must stand somewhere before: "him" is the owner only then
   */
  private record Kind(
      char letter, List<Wanted> patterns, Optional<Character> after, Set<GuardKind> usedBy) {}

  private final List<Kind> kinds;

  private Mentions(List<Kind> kinds) {
    this.kinds = kinds;
  }

  /** Reads the list {@code mentions}, whose names the wording knows already. */
  static Mentions from(List<Fields> entries, Wording wording) {
    List<Kind> kinds = new ArrayList<>();
    for (Fields entry : entries) {
      char letter = wording.letter(entry.text("name"));
      Optional<Character> after = entry.optionalText("after").map(wording::letter);
      Set<GuardKind> usedBy = Set.copyOf(entry.labels("for", GuardKind.class));
      kinds.add(new Kind(letter, wording.patterns(entry, "patterns"), after, usedBy));
      entry.end();
    }
    return new Mentions(List.copyOf(kinds));
  }

  /**
   * The words with all mentions replaced that some kinds of proposals ask for; {@code earlier} is
   * what was said before, replaced too.
   */
  String mark(String words, String earlier, Set<GuardKind> wanted) {
    String marked = words;
    Signs signs = Signs.of(marked);
    for (Kind kind : kinds) {
      if (Collections.disjoint(kind.usedBy(), wanted)) {
        continue;
      }
      for (Wanted pattern : kind.patterns()) {
        if (pattern.mayBeIn(signs)) {
          String before = marked;
          marked = mark(before, kind, pattern, earlier);
          signs = marked.equals(before) ? signs : Signs.of(marked);
        }
      }
    }
    return marked;
  }

  private static String mark(String words, Kind kind, Wanted pattern, String earlier) {
    Matcher matcher = pattern.in(words);
    StringBuilder marked = new StringBuilder(words);
    while (matcher.find()) {
      if (kind.after().isEmpty()
          || isBefore(kind.after().get(), marked, matcher.start(), earlier)) {
        replace(marked, matcher.start(), matcher.end(), kind.letter());
      }
    }
    return marked.toString();
  }

  private static boolean isBefore(char letter, CharSequence words, int end, String earlier) {
    return earlier.indexOf(letter) >= 0
        || words.subSequence(0, end).chars().anyMatch(unit -> unit == letter);
  }

  /** Puts a mention's letter in place of some words, keeping the length. */
  static void replace(StringBuilder words, int start, int end, char letter) {
    for (int i = start; i < end; i++) {
      words.setCharAt(i, REST);
    }
    if (end > start) {
      words.setCharAt(start, letter);
    }
  }
}
