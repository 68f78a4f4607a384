package taijie.record;

import taijie.dispute.RecordContent.Line;
import taijie.dispute.RecordContent.Section;
import taijie.vocabulary.Bilingual;

/** A record as Markdown, with a table of both languages for each section. */
public final class Markdown {

  private Markdown() {}

  public static String of(RecordDocument document, RecordWords words) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(both(document.title())).append("\n\n");
    text.append(both(words.of("number", "number", document.number())))
        .append("  \n")
        .append(both(words.of("issued")))
        .append(": ")
        .append(document.date())
        .append("  \n")
        .append(both(document.state()))
        .append("\n\n");
    text.append(cell(document.intro().en())).append("  \n");
    text.append(cell(document.intro().zh())).append("\n\n");
    document.changes().ifPresent(changes -> text.append(both(changes)).append("\n\n"));
    document.content().sections().forEach(section -> append(text, section, words));
    document
        .hash()
        .ifPresent(hash -> text.append(both(words.of("hash", "hash", hash))).append("\n"));
    return text.toString();
  }

  private static void append(StringBuilder text, Section section, RecordWords words) {
    text.append("## ").append(both(section.heading())).append("\n\n");
    Bilingual columns = words.of("columns");
    text.append("| ").append(columns.en()).append(" | | ").append(columns.zh()).append(" | |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (Line line : section.lines()) {
      text.append("| ")
          .append(cell(line.label().en()))
          .append(" | ")
          .append(cell(line.text().en()))
          .append(" | ")
          .append(cell(line.label().zh()))
          .append(" | ")
          .append(cell(line.text().zh()))
          .append(" |\n");
    }
    text.append('\n');
  }

  private static String both(Bilingual words) {
    return cell(words.en()) + " · " + cell(words.zh());
  }

  // What people typed must neither break the table nor become markup.
  private static String cell(String typed) {
    return typed
        .strip()
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("_", "\\_")
        .replace("`", "\\`")
        .replace("[", "\\[")
        .replaceAll("\\R", "<br>");
  }
}
