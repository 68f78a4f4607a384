package taijie.batch;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people name them: Friday, next Wednesday, 18 March, 2026-03-18, 下周三, 3月18号. What can be
 * read in two ways, such as 3/4, is no day.
 */
final class Days {

  private static final String LEAD =
      "(?:\\b(?:by|until|till|before|on|latest|not later than)\\s+)?";
  private static final String TAIL = "\\s?(?:之?前|以前)?";
  private static final String DAY =
      "(mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY_ZH = "(?:周|星期|礼拜)([一二三四五六日天])";
  private static final int DAYS_A_WEEK = 7;

  private static final Pattern NAMED =
      Pattern.compile(
          LEAD + "\\b(next\\s+|this\\s+)?(?:" + DAY + ")\\b(?:\\s+next week)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_ZH = Pattern.compile("(下|这|本)?个?" + DAY_ZH + TAIL);
  private static final Pattern ISO =
      Pattern.compile(
          LEAD + "\\b(20\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})\\b" + TAIL, Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          LEAD + "\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + "(?:\\s+(20\\d\\d))?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          LEAD + "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(20\\d\\d))?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZH =
      Pattern.compile("(?:(20\\d\\d)年)?(\\d{1,2})月(\\d{1,2})[日号]" + TAIL);
  private static final Pattern SOON =
      Pattern.compile(LEAD + "\\b(today|tomorrow)\\b|(今天|明天|后天)" + TAIL, Pattern.CASE_INSENSITIVE);

  private final LocalDate today;

  Days(LocalDate today) {
    this.today = today;
  }

  /** A day and where in the text it stands. */
  record Found(LocalDate day, int start, int end) {}

  Optional<Found> first(String text) {
    return iso(text)
        .or(() -> chinese(text))
        .or(() -> dayMonth(text))
        .or(() -> monthDay(text))
        .or(() -> named(text))
        .or(() -> soon(text));
  }

  private Optional<Found> iso(String text) {
    Matcher m = ISO.matcher(text);
    return m.find() ? found(m, number(m, 1), number(m, 2), number(m, 3)) : Optional.empty();
  }

  private Optional<Found> chinese(String text) {
    Matcher m = ZH.matcher(text);
    return m.find() ? near(m, m.group(1), number(m, 2), number(m, 3)) : Optional.empty();
  }

  private Optional<Found> dayMonth(String text) {
    Matcher m = DAY_MONTH.matcher(text);
    return m.find() ? near(m, m.group(3), month(m.group(2)), number(m, 1)) : Optional.empty();
  }

  private Optional<Found> monthDay(String text) {
    Matcher m = MONTH_DAY.matcher(text);
    return m.find() ? near(m, m.group(3), month(m.group(1)), number(m, 2)) : Optional.empty();
  }

  private Optional<Found> named(String text) {
    Matcher m = NAMED.matcher(text);
    if (m.find()) {
      boolean next = m.group().toLowerCase(Locale.ROOT).contains("next");
      return Optional.of(on(m, weekday(m.group(2)), next));
    }
    Matcher zh = NAMED_ZH.matcher(text);
    if (!zh.find()) {
      return Optional.empty();
    }
    int day = "一二三四五六日".indexOf(zh.group(2).replace('天', '日'));
    return Optional.of(on(zh, DayOfWeek.of(day + 1), "下".equals(zh.group(1))));
  }

  private Optional<Found> soon(String text) {
    Matcher m = SOON.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    String word = (m.group(1) == null ? m.group(2) : m.group(1)).toLowerCase(Locale.ROOT);
    int days =
        switch (word) {
          case "today", "今天" -> 0;
          case "后天" -> 2;
          default -> 1;
        };
    return Optional.of(new Found(today.plusDays(days), m.start(), m.end()));
  }

  // "Friday" is the coming one, "next Friday" the one of the next calendar week.
  private Found on(Matcher m, DayOfWeek day, boolean next) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate date =
        next
            ? monday.plusDays(DAYS_A_WEEK + day.getValue() - 1L)
            : today.with(TemporalAdjusters.nextOrSame(day));
    return new Found(date, m.start(), m.end());
  }

  // A day without its year is the coming one, unless it has only just passed.
  private Optional<Found> near(Matcher m, @Nullable String year, int month, int day) {
    if (year != null) {
      return found(m, Integer.parseInt(year), month, day);
    }
    Optional<Found> thisYear = found(m, today.getYear(), month, day);
    return thisYear.filter(f -> f.day().isBefore(today.minusMonths(6))).isPresent()
        ? found(m, today.getYear() + 1, month, day)
        : thisYear;
  }

  private static Optional<Found> found(Matcher m, int year, int month, int day) {
    try {
      return Optional.of(new Found(LocalDate.of(year, month, day), m.start(), m.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int month(String word) {
    String start = word.substring(0, 3).toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
        return month.getValue();
      }
    }
    throw new IllegalStateException("no month: " + word);
  }

  private static DayOfWeek weekday(String word) {
    String start = word.substring(0, 3).toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).startsWith(start)) {
        return day;
      }
    }
    throw new IllegalStateException("no weekday: " + word);
  }
}
