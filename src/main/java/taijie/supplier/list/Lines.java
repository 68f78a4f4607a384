package taijie.supplier.list;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** On which line of its file a record begins: one that holds texts over several lines, too. */
final class Lines {

  private final String text;
  private final int skipped;

  /**
   * @param skipped lines of the file before the text
   */
  Lines(String text, int skipped) {
    this.text = text;
    this.skipped = skipped;
  }

  long of(CSVRecord record) {
    return at((int) record.getCharacterPosition());
  }

  /** Where the record behind this one begins; the first where there is none before it. */
  long after(Optional<CSVRecord> last) {
    if (last.isEmpty()) {
      return at(0);
    }
    int place = (int) last.get().getCharacterPosition();
    while (place < text.length() && isBreak(place)) {
      place++;
    }
    boolean quoted = false;
    while (place < text.length() && (quoted || !isBreak(place))) {
      quoted ^= text.charAt(place) == '"';
      place++;
    }
    return at(place);
  }

  // Empty lines before a record are no part of it.
  private long at(int position) {
    int place = Math.min(position, text.length());
    while (place < text.length() && isBreak(place)) {
      place++;
    }
    long line = 1L + skipped;
    for (int i = 0; i < place; i++) {
      char letter = text.charAt(i);
      boolean pair = letter == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (letter == '\n' || (letter == '\r' && !pair)) {
        line++;
      }
    }
    return line;
  }

  private boolean isBreak(int place) {
    return text.charAt(place) == '\n' || text.charAt(place) == '\r';
  }
}
