package taijie.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.vocabulary.Bilingual;

/**
 * Whose public holidays somebody keeps: by what they set, else by the zone their clock is set to,
 * which tells a country but no region.
 */
public final class Countries {

  private static final String CHINA = "CN";

  /** Read when first asked for: some eighty calendars are more than a start should wait for. */
  private static final class All {
    private static final List<Region> REGIONS = all();
  }

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
    return country.isEmpty() ? Holidays.NONE : known.computeIfAbsent(country, Countries::calendar);
  }

  /**
   * Those of a country or of one of its regions.
   *
   * @param code such as {@code DE} or {@code DE-BY} (ISO 3166-2), in any case; none are kept where
   *     nothing is known of it
   */
  public Holidays of(String code) {
    String key = code.strip().toUpperCase(Locale.ROOT);
    if (key.equals(CHINA)) {
      return china;
    }
    return region(key).isPresent()
        ? known.computeIfAbsent(key, Countries::calendar)
        : Holidays.NONE;
  }

  /** Whether the holidays of a country or region are known. */
  public boolean knows(String code) {
    String key = code.strip().toUpperCase(Locale.ROOT);
    return key.equals(CHINA) || region(key).isPresent();
  }

  /**
   * What a country or region is called, such as "Germany – Bavaria"; the code itself where nothing
   * is known of it.
   */
  public String name(String code, Locale language) {
    return regions().stream()
        .filter(region -> region.code().equalsIgnoreCase(code.strip()))
        .findFirst()
        .map(region -> region.name(language))
        .orElse(code);
  }

  /** All countries, each followed by its regions. */
  public List<Region> regions() {
    return All.REGIONS;
  }

  private static Optional<Region> region(String key) {
    return All.REGIONS.stream().filter(region -> region.code().equals(key)).findFirst();
  }

  private static List<Region> all() {
    List<Region> all = new ArrayList<>();
    for (String country : HolidayManager.getSupportedCalendarCodes()) {
      // Exchanges such as Frankfurt's have calendars too, and longer codes.
      if (country.length() == 2) {
        CalendarHierarchy hierarchy = manager(country).getCalendarHierarchy();
        all.add(new Region(country.toUpperCase(Locale.ROOT), Optional.empty()));
        hierarchy.getChildren().values().stream()
            .map(child ->
                new Region(
                    (country + "-" + child.getId()).toUpperCase(Locale.ROOT), Optional.of(child)))
            .forEach(all::add);
      }
    }
    all.add(new Region(CHINA, Optional.empty()));
    all.sort(Comparator.comparing(Region::code));
    return List.copyOf(all);
  }

  // The library looks for its parts by iterators that two at once get lost in: the first requests
  // after a start would fail.
  private static synchronized HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  private static Holidays calendar(String code) {
    String[] parts = code.split("-", 2);
    String[] region =
        parts.length > 1 ? new String[] {parts[1].toLowerCase(Locale.ROOT)} : new String[0];
    HolidayManager manager = manager(parts[0]);
    Map<Integer, List<Holiday>> years = new ConcurrentHashMap<>();
    return year -> years.computeIfAbsent(year, y -> days(manager, y, region));
  }

  private static List<Holiday> days(HolidayManager manager, int year, String... region) {
    return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
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

  /** A country or one of its regions. */
  public static final class Region {

    private final String code;
    private final Optional<CalendarHierarchy> part;

    private Region(String code, Optional<CalendarHierarchy> part) {
      this.code = code;
      this.part = part;
    }

    /** Such as {@code DE-BY} (ISO 3166-2). */
    public String code() {
      return code;
    }

    /** What it is called; Java knows countries in most languages, regions by their own names. */
    public String name(Locale language) {
      String country = Locale.of("", code.substring(0, 2)).getDisplayCountry(language);
      return part.map(p -> country + " – " + p.getDescription(language)).orElse(country);
    }
  }
}
