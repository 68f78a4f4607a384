package taijie.draft;

import java.util.List;
import java.util.stream.Stream;
import taijie.draft.Fact.Kind;
import taijie.text.Span;

/** The facts of the carried sentences, one line each, in the text's own words. */
record FactLines(Letter letter) {

  List<String> of(List<Span> carried, List<Fact> bare) {
    Stream<Fact> inSentences = carried.stream().flatMap(s -> letter.facts().within(s).stream());
    return Stream.concat(inSentences, bare.stream())
        .filter(fact -> fact.kind() != Kind.NAME)
        // "attached" says nothing by itself in the other language; a file's name does.
        .filter(fact -> fact.kind() != Kind.ATTACHMENT || letter.text(fact.span()).contains("."))
        .map(fact -> fact.span().of(letter.draft().body()).strip())
        .filter(words -> !words.isEmpty())
        .distinct()
        .toList();
  }
}
