package taijie.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.List;
import taijie.vocabulary.Bilingual;

/**
 * China's statutory days off in a year whose schedule is not out yet: the days that the State
 * Council's regulation on public holidays gives since 2025, without the bridging and the make-up
 * working days that only the yearly schedule fixes.
 */
final class LunarFeasts {

  static final Bilingual SPRING_FESTIVAL = new Bilingual("Spring Festival", "春节");
  private static final Bilingual NEW_YEAR = new Bilingual("New Year", "元旦");
  private static final Bilingual QINGMING = new Bilingual("Qingming", "清明节");
  private static final Bilingual LABOUR_DAY = new Bilingual("Labour Day", "劳动节");
  private static final Bilingual DRAGON_BOAT = new Bilingual("Dragon Boat Festival", "端午节");
  private static final Bilingual MID_AUTUMN = new Bilingual("Mid-Autumn Festival", "中秋节");
  private static final Bilingual NATIONAL_DAY = new Bilingual("National Day", "国庆节");

  private LunarFeasts() {}

  static List<Holiday> in(int year) {
    LocalDate newYear = lunar(year, 1, 1);
    LocalDate qingming = day(SolarTerm.fromName(year, "清明").getJulianDay().getSolarDay());
    return List.of(
        holiday(NEW_YEAR, LocalDate.of(year, 1, 1), 1),
        holiday(SPRING_FESTIVAL, newYear.minusDays(1), 4),
        holiday(QINGMING, qingming, 1),
        holiday(LABOUR_DAY, LocalDate.of(year, 5, 1), 2),
        holiday(DRAGON_BOAT, lunar(year, 5, 5), 1),
        holiday(MID_AUTUMN, lunar(year, 8, 15), 1),
        holiday(NATIONAL_DAY, LocalDate.of(year, 10, 1), 3));
  }

  private static Holiday holiday(Bilingual name, LocalDate from, int days) {
    return new Holiday(name, from, from.plusDays(days - 1L), false);
  }

  private static LocalDate lunar(int year, int month, int day) {
    return day(LunarDay.fromYmd(year, month, day).getSolarDay());
  }

  private static LocalDate day(SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }
}
