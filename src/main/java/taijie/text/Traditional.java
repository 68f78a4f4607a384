package taijie.text;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;

/**
 * Simplified Chinese written as in Taiwan: by words, since one Simplified letter may stand for
 * several, and with its own words for some things (软件, 軟體).
 */
public final class Traditional {

  private Traditional() {}

  public static String of(String simplified) {
    return Scripts.hasHan(simplified) ? ZhTwConverterUtil.toTraditional(simplified) : simplified;
  }
}
