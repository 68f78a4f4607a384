package taijie.text;

import java.lang.Character.UnicodeScript;
import taijie.vocabulary.Language;

/** In which script a text is written. */
public final class Scripts {

  // A Chinese sentence full of part numbers and "PO-4471" still has about this share of Han
  // letters.
  private static final double CHINESE_FROM = 0.3;

  private Scripts() {}

  /** The share of Han characters among all letters, 0 to 1; 0 where there is no letter. */
  public static double hanShare(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long han = text.codePoints().filter(Scripts::isHan).count();
    return letters == 0 ? 0 : (double) han / letters;
  }

  public static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Scripts::isHan);
  }

  /** The language in which to answer this text. */
  public static Language languageOf(String text) {
    return hanShare(text) >= CHINESE_FROM ? Language.ZH : Language.EN;
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
