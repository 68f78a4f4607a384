package taijie.pushback;

import java.util.List;
import java.util.OptionalInt;
import taijie.content.Fields;
import taijie.text.Sought;

/**
 * The cues of a topic or a stance.
 *
 * @param unless what is set aside before the others are looked for, such as “if we rework”
 * @param clear cues that hardly ever mean anything else
 * @param likely cues that usually mean it
 * @param hint words of the field, which decide only where nothing better is heard
 */
record Cues(List<Sought> unless, List<Sought> clear, List<Sought> likely, List<Sought> hint) {

  /** Reads the mapping {@code cues} of a file. */
  static Cues from(Fields file, WordGroups words) {
    Fields cues = file.fields("cues");
    Cues read =
        new Cues(
            words.patterns(cues, "unless"),
            words.patterns(cues, "clear"),
            words.patterns(cues, "likely"),
            words.patterns(cues, "hint"));
    cues.end();
    return read;
  }

  /** How strongly they are heard in a plain text; each cue counts once. */
  Weight in(PlainText plain) {
    PlainText heard = plain.without(unless);
    Weight weight = add(Weight.NONE, clear, Weight.CLEAR, heard);
    weight = add(weight, likely, Weight.LIKELY, heard);
    return add(weight, hint, Weight.HINT, heard);
  }

  private static Weight add(Weight before, List<Sought> cues, int each, PlainText plain) {
    Weight weight = before;
    for (Sought cue : cues) {
      OptionalInt found = plain.first(cue);
      if (found.isPresent()) {
        weight = weight.and(each, found.getAsInt());
      }
    }
    return weight;
  }
}
