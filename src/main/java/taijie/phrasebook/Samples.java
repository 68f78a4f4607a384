package taijie.phrasebook;

import java.util.stream.Stream;
import taijie.vocabulary.Bilingual;

/** The wordings of an entry that a question may resemble. */
final class Samples {

  private static final double TITLE = 0.9;
  private static final double AVOID = 0.6;
  static final double SAY = 0.35;

  private Samples() {}

  static Stream<Sample> of(Entry entry) {
    Situation situation = entry.situation();
    String key = situation.key();
    return Stream.of(
            entry.questions().stream().map(text -> new Sample(key, text, 1)),
            both(key, situation.title(), TITLE),
            situation.phrases().stream().flatMap(p -> both(key, p.avoid(), AVOID)),
            situation.phrases().stream().flatMap(p -> both(key, p.say(), SAY)))
        .flatMap(samples -> samples);
  }

  private static Stream<Sample> both(String key, Bilingual words, double weight) {
    return Stream.of(words.en(), words.zh())
        .map(text -> new Sample(key, Template.parse(text, wrong -> {}).bare(), weight));
  }
}
