package taijie.batch;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Simplified;

/** Numbers as people write them, made plain digits: 1,800, ３００, 三百五, 1.2万, 1.8k. */
final class Numerals {

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,'’](?=\\d{3}(?!\\d))");
  // A quantity of pieces has no fraction, so that 1.800 is what a German calls 1,800.
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,3})\\.(\\d{3})(?![\\d.])");
  private static final Pattern MIXED =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?([万千百]|k(?![\\p{L}]))");
  private static final Pattern CHINESE =
      Pattern.compile("(?<![周期拜第\\d])([零〇一二两三四五六七八九十百千万]+)(?![月日号天年起定点些样次周批起])");
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** The text with plain digits; full-width commas part, as Chinese commas do. */
  static String plain(String typed) {
    String parted = typed.replace('，', '\n').replace('、', '\n').replace('；', '\n');
    String half = Simplified.of(Normalizer.normalize(parted, Normalizer.Form.NFKC));
    String joined = THOUSANDS.matcher(half).replaceAll("");
    String whole = DOTTED.matcher(joined).replaceAll("$1$2");
    String mixed = MIXED.matcher(whole).replaceAll(Numerals::mixed);
    return CHINESE.matcher(mixed).replaceAll(Numerals::chinese);
  }

  private static String mixed(MatchResult found) {
    double times =
        switch (found.group(2)) {
          case "万" -> 10_000;
          case "百" -> 100;
          default -> 1_000;
        };
    return String.valueOf(Math.round(Double.parseDouble(found.group(1)) * times));
  }

  // 一 by itself is as often a word as a number; with a unit behind it, it counts.
  private static String chinese(MatchResult found) {
    String written = found.group(1);
    boolean counts = written.codePoints().anyMatch(c -> "十百千万".indexOf(c) >= 0);
    return Matcher.quoteReplacement(counts ? String.valueOf(value(written)) : written);
  }

  static long value(String written) {
    long whole = 0;
    long section = 0;
    long digit = 0;
    long unit = 1;
    for (char sign : written.replace('〇', '零').replace('两', '二').toCharArray()) {
      int number = DIGITS.indexOf(sign);
      if (number >= 0) {
        digit = number;
        // 三百零五 is 305, 三百五 is 350.
        unit = number == 0 ? 1 : unit;
      } else if (sign == '万') {
        whole = (section + digit) * 10_000;
        section = 0;
        digit = 0;
        unit = 10_000;
      } else {
        unit = sign == '十' ? 10 : sign == '百' ? 100 : 1_000;
        section += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      }
    }
    return whole + section + digit * Math.max(1, unit / 10);
  }
}
