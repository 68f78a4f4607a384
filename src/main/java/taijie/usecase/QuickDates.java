package taijie.usecase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the goods are to leave, as one line tells it: {@code ship 12 Dec}, 12月5日出货.
 *
 * @param rest the line without it
 */
record QuickDates(Optional<LocalDate> ship, String rest) {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String DAY =
      "(?:(?<y>\\d{4})[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})[日号]?"
          + "|(?<cm>\\d{1,2})月(?<cd>\\d{1,2})[日号]?"
          + "|(?<ed>\\d{1,2})(?:st|nd|rd|th)?[ .-]?(?<em>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
          + "|dec)[a-z]{0,6}\\.?(?:,? (?<ey>\\d{4}))?"
          + "|(?<am>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? (?<ad>\\d{1,2})"
          + "(?:st|nd|rd|th)?(?!\\d)(?:,? (?<ay>\\d{4}))?)";
  private static final String SHIP =
      "(?:shipment|shipping|ships?|shp|shiped|etd|vessel|sailing|sails?|loading)";
  private static final String SHIP_ZH = "(?:出货|出貨|船期|装柜|裝櫃|发货|發貨|走货|出运|交期)";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:(?<![\\p{L}\\d])"
              + SHIP
              + "(?:[ :]{0,2}(?:date|day|on|by|is|due|at|before)){0,2}[ :]{0,2}|"
              + SHIP_ZH
              + "[期日是 :：]{0,3})"
              + DAY);
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)(?<!\\d)" + DAY + " {0,2}(?:" + SHIP + "(?![\\p{L}])|前?要?" + SHIP_ZH + ")");

  static QuickDates in(String line, LocalDate today) {
    for (Pattern pattern : new Pattern[] {BEFORE, BEHIND}) {
      Matcher found = pattern.matcher(line);
      if (found.find()) {
        Optional<LocalDate> day = day(found, today);
        if (day.isPresent()) {
          return new QuickDates(day, without(line, found));
        }
      }
    }
    return new QuickDates(Optional.empty(), line);
  }

  /** A line without a part of it, and without the comma that stood before it. */
  static String without(String line, MatchResult found) {
    String before = line.substring(0, found.start()).replaceAll("[\\s,，;；、]+$", "");
    String behind = line.substring(found.end());
    return before.isEmpty() ? behind.replaceAll("^[\\s,，;；、]+", "") : before + behind;
  }

  private static Optional<LocalDate> day(Matcher found, LocalDate today) {
    try {
      String month = first(found, "m", "cm", "em", "am");
      String day = first(found, "d", "cd", "ed", "ad");
      String year = first(found, "y", "ey", "ay");
      MonthDay date = MonthDay.of(month(month), Integer.parseInt(day));
      if (!year.isEmpty()) {
        return Optional.of(
            LocalDate.of(Integer.parseInt(year), date.getMonth(), date.getDayOfMonth()));
      }
      LocalDate thisYear = date.atYear(today.getYear());
      return Optional.of(thisYear.isBefore(today) ? date.atYear(today.getYear() + 1) : thisYear);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static int month(String typed) {
    return Character.isDigit(typed.charAt(0))
        ? Integer.parseInt(typed)
        : MONTHS.indexOf(typed.toLowerCase(Locale.ROOT)) / 3 + 1;
  }

  private static String first(Matcher found, String... groups) {
    for (String group : groups) {
      @Nullable String text = found.group(group);
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
