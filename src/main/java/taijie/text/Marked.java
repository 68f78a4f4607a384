package taijie.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An example text with the words that matter between « and ».
 *
 * @param text without the marks
 * @param spans the words between them, in the text without marks
 */
public record Marked(String text, List<Span> spans) {

  public Marked {
    spans = List.copyOf(spans);
  }

  /** Takes the marks out; a mark without its other half stays where it is. */
  public static Marked of(String written) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (true) {
      int open = written.indexOf('«', from);
      int close = open < 0 ? -1 : written.indexOf('»', open);
      if (close < 0) {
        text.append(written, from, written.length());
        return new Marked(text.toString(), spans);
      }
      text.append(written, from, open);
      int start = text.length();
      text.append(written, open + 1, close);
      if (close > open + 1) {
        spans.add(new Span(start, text.length()));
      }
      from = close + 1;
    }
  }
}
