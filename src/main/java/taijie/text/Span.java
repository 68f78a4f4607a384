package taijie.text;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start the first unit
 * @param end the unit after the last
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
    }
  }

  /** The words themselves. */
  public String of(String text) {
    return text.substring(start, Math.min(end, text.length()));
  }
}
