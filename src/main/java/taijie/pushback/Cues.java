package taijie.pushback;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.content.Fields;

/**
 * The cues of a topic or a stance.
 *
 * @param unless what is set aside before the others are looked for, such as “if we rework”
 * @param clear cues that hardly ever mean anything else
 * @param likely cues that usually mean it
 * @param hint words of the field, which decide only where nothing better is heard
 */
record Cues(List<Pattern> unless, List<Pattern> clear, List<Pattern> likely, List<Pattern> hint) {

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
  Weight in(String plain) {
    String heard = plain;
    for (Pattern aside : unless) {
      heard = aside.matcher(heard).replaceAll(" # ");
    }
    Weight weight = add(Weight.NONE, clear, Weight.CLEAR, heard);
    weight = add(weight, likely, Weight.LIKELY, heard);
    return add(weight, hint, Weight.HINT, heard);
  }

  private static Weight add(Weight before, List<Pattern> cues, int each, String plain) {
    Weight weight = before;
    for (Pattern cue : cues) {
      Matcher found = cue.matcher(plain);
      if (found.find()) {
        weight = weight.and(each, found.start());
      }
    }
    return weight;
  }
}
