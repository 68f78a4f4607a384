package taijie.content;

import java.util.regex.Pattern;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;

/** Reads a text in both languages, and sees that each is in its own. */
final class BothLanguages {

  private static final Pattern PLACEHOLDERS = Pattern.compile("\\{[^}]*}|`[^`]*`");

  /** Names and abbreviations such as “AQL” are the same in both languages. */
  private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{2}");

  private BothLanguages() {}

  static Bilingual read(Fields both) {
    Bilingual words = new Bilingual(both.text("en").strip(), both.text("zh").strip());
    both.end();
    String en = PLACEHOLDERS.matcher(words.en()).replaceAll("");
    String zh = PLACEHOLDERS.matcher(words.zh()).replaceAll("");
    if (LATIN_WORD.matcher(zh).find() && !Scripts.hasHan(zh)) {
      both.problem("zh", "the Chinese text holds no Chinese: “" + words.zh() + "”");
    }
    if (Scripts.hasHan(en) && !LATIN_WORD.matcher(en).find()) {
      both.problem("en", "the English text holds no English: “" + words.en() + "”");
    }
    return words;
  }
}
