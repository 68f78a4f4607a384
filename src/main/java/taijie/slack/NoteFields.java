package taijie.slack;

import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taijie.content.Speech;
import taijie.slack.blocks.Kit;
import taijie.supplier.Note;

/** The notes about a person: a field for each that is there, and one for the next. */
final class NoteFields {

  static final String NEW = "note";
  private static final String OLD = "note-";

  private final Speech speech;

  NoteFields(Speech speech) {
    this.speech = speech;
  }

  /**
   * @param most letters
   */
  List<LayoutBlock> blocks(List<Note> notes, int most) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Note note : notes) {
      blocks.add(
          field(
              OLD + note.number(),
              speech.plain("supplier.note-there"),
              note.text(),
              Math.max(most, note.text().length()),
              speech.plain("supplier.note-drop")));
    }
    blocks.add(
        field(
            NEW, speech.plain("supplier.note-new"), "", most, speech.plain("supplier.note-hint")));
    return blocks;
  }

  /** What was entered for those that were there, by their numbers. */
  static Map<Long, String> corrected(Filled filled) {
    Map<Long, String> corrected = new LinkedHashMap<>();
    filled
        .values()
        .forEach((field, text) -> {
          if (field.matches(OLD + "\\d{1,9}")) {
            corrected.put(Long.valueOf(field.substring(OLD.length())), text);
          }
        });
    return corrected;
  }

  private static LayoutBlock field(String name, String label, String text, int most, String hint) {
    return Kit.field(
        name,
        label,
        plainTextInput(p ->
            p.actionId(Kit.VALUE)
                .multiline(true)
                .maxLength(most)
                .initialValue(text.isEmpty() ? null : text)),
        true,
        hint);
  }
}
