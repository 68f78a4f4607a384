package taijie.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.vocabulary.Bilingual;

/** Whose public holidays somebody keeps, by the zone their clock is set to. */
public final class Countries {

  private static final String CHINA = "CN";

  private final Map<String, String> countryOf;
  private final Holidays china;
  private final Map<String, Holidays> known = new ConcurrentHashMap<>();

  private Countries(Map<String, String> countryOf, Holidays china) {
    this.countryOf = Map.copyOf(countryOf);
    this.china = china;
  }

  /**
   * Reads {@code calendar/zones.yml}, which names each country's zones, and China's schedule; what
   * is wrong with them goes to the problems.
   */
  public static Countries from(Conversations conversations, Problems problems) {
    Map<String, String> countryOf = new HashMap<>();
    conversations
        .file("calendar/zones.yml", problems)
        .ifPresent(file -> {
          for (String country : file.keys()) {
            if (!country.equals(CHINA)
                && !HolidayManager.getSupportedCalendarCodes().contains(country)) {
              file.problem(country, "no holidays are known of “" + country + "”");
            }
            for (String zone : file.texts(country)) {
              if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                file.problem(country, "“" + zone + "” is no zone; write it like Europe/Berlin");
              }
              countryOf.put(zone, country);
            }
          }
          file.end();
        });
    return new Countries(countryOf, ChineseHolidays.from(conversations, problems));
  }

  /** Mainland China's. */
  public Holidays china() {
    return china;
  }

  /** Those of the country that a zone lies in; none where that is not known. */
  public Holidays in(ZoneId zone) {
    String country = countryOf.getOrDefault(zone.getId(), "");
    if (country.equals(CHINA)) {
      return china;
    }
    return country.isEmpty()
        ? Holidays.NONE
        : known.computeIfAbsent(country, Countries::nationwide);
  }

  private static Holidays nationwide(String country) {
    HolidayManager manager = manager(country);
    Map<Integer, List<Holiday>> years = new ConcurrentHashMap<>();
    return year -> years.computeIfAbsent(year, y -> nationwide(manager, y));
  }

  // The library looks for its parts by iterators that two at once get lost in: the first requests
  // after a start would fail.
  private static synchronized HolidayManager manager(String country) {
    return HolidayManager.getInstance(
        ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  // Regional holidays are left out: a zone does not tell in which of them somebody lives.
  private static List<Holiday> nationwide(HolidayManager manager, int year) {
    return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
        .map(holiday -> {
          LocalDate day = holiday.getObservedDate().orElse(holiday.getDate());
          Bilingual name =
              new Bilingual(
                  holiday.getDescription(Locale.ENGLISH), holiday.getDescription(Locale.CHINESE));
          return new Holiday(name, day, day, true);
        })
        .sorted(Comparator.comparing(Holiday::from))
        .toList();
  }
}
