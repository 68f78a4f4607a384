package taijie.record;

import java.util.ArrayList;
import java.util.List;
import taijie.dispute.RecordContent.Line;
import taijie.dispute.RecordContent.Section;
import taijie.vocabulary.Bilingual;

/** A section under way. */
final class Sections {

  private final RecordWords words;
  private final String key;
  private final List<Line> lines = new ArrayList<>();

  Sections(RecordWords words, String key) {
    this.words = words;
    this.key = key;
  }

  /** A line with what somebody typed; none where that is empty. */
  Sections typed(String label, String text) {
    return text.isBlank()
        ? this
        : line(words.of("labels." + label), RecordWords.same(text.strip()));
  }

  Sections said(String label, Bilingual text) {
    return line(words.of("labels." + label), text);
  }

  Sections line(Bilingual label, Bilingual text) {
    lines.add(new Line(label, text));
    return this;
  }

  /** A line by itself. */
  Sections text(Bilingual text) {
    return line(new Bilingual("", ""), text);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Section done() {
    return new Section(key, words.of("headings." + key), lines);
  }
}
