package taijie.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The languages the bot speaks. Its words are written in the first two; the third is the second
 * converted.
 */
public enum Language implements Label {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE),
  ZH_HANT(Locale.TRADITIONAL_CHINESE);

  private static final Pattern TRADITIONAL = Pattern.compile("zh[-_](tw|hk|mo|hant).*");

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The language for a Slack locale such as {@code zh-CN}, {@code zh-TW} or {@code de-DE}. */
  public static Language ofLocale(String slackLocale) {
    String locale = slackLocale.toLowerCase(Locale.ROOT);
    if (!locale.startsWith("zh")) {
      return EN;
    }
    return TRADITIONAL.matcher(locale).matches() ? ZH_HANT : ZH;
  }
}
