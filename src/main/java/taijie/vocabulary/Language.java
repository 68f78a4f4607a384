package taijie.vocabulary;

import java.util.Locale;

/** The languages the bot speaks. */
public enum Language implements Label {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The language for a Slack locale such as {@code zh-CN} or {@code de-DE}: Chinese or English. */
  public static Language ofLocale(String slackLocale) {
    return slackLocale.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
  }
}
