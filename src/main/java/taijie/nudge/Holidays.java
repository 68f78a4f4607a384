package taijie.nudge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;

/**
 * Days off and make-up working days of one country, from its official schedule.
 *
 * @param off days on which nobody works although the week says so
 * @param on weekend days that are worked
 */
public record Holidays(Set<LocalDate> off, Set<LocalDate> on) {

  public static final Holidays NONE = new Holidays(Set.of(), Set.of());

  public Holidays {
    off = Set.copyOf(off);
    on = Set.copyOf(on);
  }

  /** Reads {@code calendar/china.yml}. */
  public static Holidays china(Conversations conversations, Problems problems) {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> on = new HashSet<>();
    conversations
        .file("calendar/china.yml", problems)
        .ifPresent(file -> {
          for (Fields holiday : file.list("holidays")) {
            holiday.text("name");
            Optional<LocalDate> from = date(holiday, "from");
            Optional<LocalDate> to = date(holiday, "to");
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
              holiday.problem("to", "the holiday ends before it begins");
            } else if (from.isPresent() && to.isPresent()) {
              from.get().datesUntil(to.get().plusDays(1)).forEach(off::add);
            }
            for (String day : holiday.texts("worked")) {
              parse(holiday, "worked", day).ifPresent(on::add);
            }
            holiday.end();
          }
          file.end();
        });
    return new Holidays(off, on);
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
