package taijie.dispute;

import java.util.List;
import taijie.vocabulary.Bilingual;

/** What a record says, in both languages. What people typed stands in both as they typed it. */
public record RecordContent(List<Section> sections) {

  public RecordContent {
    sections = List.copyOf(sections);
  }

  /** Some lines under a heading. */
  public record Section(String key, Bilingual heading, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param label empty in both languages where the text stands by itself
   */
  public record Line(Bilingual label, Bilingual text) {

    public boolean isLabelled() {
      return !label.en().isEmpty();
    }
  }
}
