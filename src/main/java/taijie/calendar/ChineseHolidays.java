package taijie.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;

/**
 * Mainland China's days off: the official schedule with its make-up working days for the years of
 * which it is known, else the statutory days as the calendars give them.
 */
public final class ChineseHolidays implements Holidays {

  /** Many workshops empty before the Spring Festival and take as long to fill again. */
  private static final int SLOW_DAYS = 7;

  private final Map<Integer, List<Holiday>> scheduled;
  private final Set<LocalDate> worked;
  private final Map<Integer, List<Holiday>> computed = new ConcurrentHashMap<>();

  private ChineseHolidays(List<Holiday> scheduled, Set<LocalDate> worked) {
    this.scheduled =
        scheduled.stream().collect(Collectors.groupingBy(holiday -> holiday.from().getYear()));
    this.worked = Set.copyOf(worked);
  }

  /** Reads {@code calendar/china.yml}; what is wrong with it goes to the problems. */
  public static ChineseHolidays from(Conversations conversations, Problems problems) {
    List<Holiday> scheduled = new ArrayList<>();
    Set<LocalDate> worked = new HashSet<>();
    conversations
        .file("calendar/china.yml", problems)
        .ifPresent(file -> {
          for (Fields fields : file.list("holidays")) {
            read(fields).ifPresent(scheduled::add);
            for (String day : fields.texts("worked")) {
              parse(fields, "worked", day).ifPresent(worked::add);
            }
            fields.end();
          }
          file.end();
        });
    return new ChineseHolidays(scheduled, worked);
  }

  @Override
  public List<Holiday> in(int year) {
    List<Holiday> known = scheduled.get(year);
    return known == null ? computed.computeIfAbsent(year, LunarFeasts::in) : known;
  }

  @Override
  public boolean isWorked(LocalDate day) {
    return worked.contains(day);
  }

  @Override
  public boolean isSlow(LocalDate day) {
    return in(day.getYear()).stream()
        .filter(holiday -> holiday.name().equals(LunarFeasts.SPRING_FESTIVAL))
        .anyMatch(holiday ->
            !holiday.covers(day)
                && holiday.touches(day.minusDays(SLOW_DAYS), day.plusDays(SLOW_DAYS)));
  }

  private static Optional<Holiday> read(Fields fields) {
    var name = fields.bilingual("name");
    Optional<LocalDate> from = date(fields, "from");
    Optional<LocalDate> to = date(fields, "to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      fields.problem("to", "the holiday ends before it begins");
      return Optional.empty();
    }
    return Optional.of(new Holiday(name, from.get(), to.get(), true));
  }

  private static Optional<LocalDate> date(Fields fields, String key) {
    String text = fields.text(key);
    return text.isEmpty() ? Optional.empty() : parse(fields, key, text);
  }

  private static Optional<LocalDate> parse(Fields fields, String key, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      fields.problem(key, "“" + text + "” is no date; write it like 2026-10-01");
      return Optional.empty();
    }
  }
}
