package taijie.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordContent.Line;
import taijie.dispute.RecordContent.Section;

/**
 * A record's content as one text that is the same on every machine: a line {@code # key}, English
 * and Chinese heading for each section, then a line for each of its lines with English label,
 * Chinese label, English text and Chinese text, parted by tabs. Tabs, line breaks and backslashes
 * within are written {@code \t}, {@code \n} and {@code \\}; letters are composed (NFC), the
 * encoding is UTF-8, each line ends with a single line feed.
 */
public final class Canonical {

  private Canonical() {}

  public static String text(RecordContent content) {
    StringBuilder text = new StringBuilder();
    for (Section section : content.sections()) {
      line(text, "# " + section.key(), section.heading().en(), section.heading().zh());
      for (Line line : section.lines()) {
        line(text, line.label().en(), line.label().zh(), line.text().en(), line.text().zh());
      }
    }
    return text.toString();
  }

  /** SHA-256 over the text, in hexadecimal. */
  public static String hash(RecordContent content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text(content).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void line(StringBuilder text, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : "\t").append(cell(cells[i]));
    }
    text.append('\n');
  }

  private static String cell(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }
}
