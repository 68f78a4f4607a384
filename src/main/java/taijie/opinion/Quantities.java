package taijie.opinion;

import static java.util.Map.entry;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers, units and days that a text speaks of, in English or Chinese, so that two texts can
 * be held against each other.
 *
 * @param digits numbers written in figures, as plain decimals
 * @param words numbers written in words, from two on; also months
 * @param measures figures with their unit of measurement
 * @param days days of the week, and days told from today
 */
record Quantities(Set<String> digits, Set<String> words, Set<String> measures, Set<String> days) {

  private static final String NUMBER = "\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.])?(" + NUMBER + ")\\s*(万|萬|千(?!克)|k(?![a-z])|thousand|million)?",
          CASE_INSENSITIVE);
  private static final Pattern PERCENT = Pattern.compile("百分之\\s*(" + NUMBER + ")");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          entry("mm", "mm"),
          entry("毫米", "mm"),
          entry("millimetres", "mm"),
          entry("millimeters", "mm"),
          entry("cm", "cm"),
          entry("厘米", "cm"),
          entry("公分", "cm"),
          entry("µm", "um"),
          entry("μm", "um"),
          entry("um", "um"),
          entry("微米", "um"),
          entry("m", "m"),
          entry("米", "m"),
          entry("kg", "kg"),
          entry("公斤", "kg"),
          entry("千克", "kg"),
          entry("g", "g"),
          entry("克", "g"),
          entry("%", "%"),
          entry("percent", "%"),
          entry("°c", "c"),
          entry("℃", "c"),
          entry("摄氏度", "c"),
          entry("mpa", "mpa"),
          entry("兆帕", "mpa"),
          entry("ml", "ml"),
          entry("毫升", "ml"));

  private static final Pattern MEASURE =
      Pattern.compile(
          "("
              + NUMBER
              + ")\\s*(毫米|millimetres|millimeters|厘米|公分|微米|公斤|千克|摄氏度|兆帕|毫升|percent|µm|μm|°c|mpa|mm|cm|um|kg|ml|℃|%|米|克|m|g)(?![a-z])",
          CASE_INSENSITIVE);

  private static final List<String> ENGLISH =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90, "hundred", 100, "dozen", 12);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?=\\s\\d)|(?<=\\d\\s)may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b");
  private static final Pattern ENGLISH_WORD =
      Pattern.compile(
          "\\b(?:("
              + String.join("|", TENS.keySet())
              + ")(?:[- ](two|three|four|five|six|seven|eight|nine|one))?|("
              + String.join("|", ENGLISH.subList(2, ENGLISH.size()))
              + "))\\b");
  // A number before what it counts; 一 alone is in too many other words.
  private static final Pattern CHINESE_WORD =
      Pattern.compile(
          "([一二三四五六七八九十两兩百]+)(?=个?(?:天|日|个|個|件|只|箱|批|周|週|星期|月|年|次|成|号|號|片|块|塊|套|小时|条|張|张|项|年)|$)");

  private static final Map<String, String> DAYS =
      Map.ofEntries(
          entry("monday", "d1"),
          entry("tuesday", "d2"),
          entry("wednesday", "d3"),
          entry("thursday", "d4"),
          entry("friday", "d5"),
          entry("saturday", "d6"),
          entry("sunday", "d7"),
          entry("一", "d1"),
          entry("二", "d2"),
          entry("三", "d3"),
          entry("四", "d4"),
          entry("五", "d5"),
          entry("六", "d6"),
          entry("日", "d7"),
          entry("天", "d7"));
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b|(?:周|星期|礼拜|禮拜|週)([一二三四五六日天])");
  private static final List<Map.Entry<String, Pattern>> RELATIVE =
      List.of(
          entry("today", Pattern.compile("\\btoday\\b|今天|今日")),
          entry("tomorrow", Pattern.compile("\\btomorrow\\b|明天|明日")),
          entry("yesterday", Pattern.compile("\\byesterday\\b|昨天|昨日")),
          entry("this week", Pattern.compile("\\bthis week\\b|[这這本]个?[周週]|这个?星期")),
          entry("next week", Pattern.compile("\\bnext week\\b|下个?[周週]|下个?星期")),
          entry("next month", Pattern.compile("\\bnext month\\b|下个?月")));

  static Quantities in(String text) {
    String plain =
        Normalizer.normalize(Veil.without(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return new Quantities(digits(plain), words(plain), measures(plain), days(plain));
  }

  private static Set<String> digits(String plain) {
    Set<String> digits = new HashSet<>();
    Matcher figure = FIGURE.matcher(plain);
    while (figure.find()) {
      digits.add(times(figure.group(1), figure.group(2)));
    }
    return digits;
  }

  private static String times(String number, String multiple) {
    BigDecimal value = new BigDecimal(number.replace(",", ""));
    BigDecimal times =
        switch (multiple == null ? "" : multiple) {
          case "万", "萬" -> BigDecimal.valueOf(10_000);
          case "千", "k", "thousand" -> BigDecimal.valueOf(1_000);
          case "million" -> BigDecimal.valueOf(1_000_000);
          default -> BigDecimal.ONE;
        };
    return plain(value.multiply(times));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Set<String> words(String plain) {
    Set<String> words = new HashSet<>();
    Matcher english = ENGLISH_WORD.matcher(plain);
    while (english.find()) {
      int value =
          english.group(3) != null
              ? ENGLISH.indexOf(english.group(3))
              : TENS.getOrDefault(english.group(1), 0)
                  + Math.max(0, ENGLISH.indexOf(String.valueOf(english.group(2))));
      words.add(String.valueOf(value));
    }
    Matcher month = MONTH.matcher(plain);
    while (month.find()) {
      words.add(String.valueOf(MONTHS.indexOf(month.group(1).substring(0, 3)) + 1));
    }
    Matcher chinese =
        CHINESE_WORD.matcher(PERCENT.matcher(DAY.matcher(plain).replaceAll(" ")).replaceAll(" "));
    while (chinese.find()) {
      int value = chinese(chinese.group(1));
      if (value > 1) {
        words.add(String.valueOf(value));
      }
    }
    return words;
  }

  private static int chinese(String numeral) {
    int sum = 0;
    int digit = 0;
    for (char letter : numeral.toCharArray()) {
      int value = "零一二三四五六七八九".indexOf(letter);
      if (letter == '两' || letter == '兩') {
        value = 2;
      }
      if (letter == '十' || letter == '百') {
        sum += Math.max(1, digit) * (letter == '十' ? 10 : 100);
        digit = 0;
      } else {
        digit = value;
      }
    }
    return sum + digit;
  }

  private static Set<String> measures(String plain) {
    Set<String> measures = new HashSet<>();
    Matcher measure = MEASURE.matcher(plain);
    while (measure.find()) {
      measures.add(times(measure.group(1), "") + UNITS.get(measure.group(2)));
    }
    Matcher percent = PERCENT.matcher(plain);
    while (percent.find()) {
      measures.add(times(percent.group(1), "") + "%");
    }
    return measures;
  }

  private static Set<String> days(String plain) {
    Set<String> days = new HashSet<>();
    Matcher day = DAY.matcher(plain);
    while (day.find()) {
      String name = day.group(1) == null ? day.group(2) : day.group(1);
      days.add(String.valueOf(DAYS.get(name)));
    }
    RELATIVE.forEach(one -> {
      if (one.getValue().matcher(plain).find()) {
        days.add(one.getKey());
      }
    });
    return days;
  }

  /** All that these hold and others too. */
  Quantities and(Quantities other) {
    return new Quantities(
        both(digits, other.digits),
        both(words, other.words),
        both(measures, other.measures),
        both(days, other.days));
  }

  /** Whether there is no number, unit or day here that the source does not speak of. */
  boolean addNothingTo(Quantities source) {
    Set<String> told = both(source.digits, source.words);
    return told.containsAll(digits)
        && told.containsAll(words)
        && source.measures.containsAll(measures)
        && source.days.containsAll(days);
  }

  /** Whether every number, unit and day of the source is spoken of here. */
  boolean keepAllOf(Quantities source) {
    return both(digits, words).containsAll(source.digits)
        && both(digits, words).containsAll(source.words)
        && measures.containsAll(source.measures)
        && days.containsAll(source.days);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return new HashSet<>(all);
  }
}
