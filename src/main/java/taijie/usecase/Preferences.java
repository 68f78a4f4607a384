package taijie.usecase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import taijie.vocabulary.Language;

/**
 * A person's own settings; what is empty follows Slack.
 *
 * @param zone such as {@code Europe/Berlin}
 * @param startHour first hour of the working day, 0 to 22
 * @param endHour hour at which it ends, later than {@code startHour}, up to 23
 * @param weekend free days of the week
 * @param guardMuted whether the guard keeps quiet everywhere
 * @param digestHour hour of the daily digest
 * @param lastDigest the day of the last one, in the person's zone
 * @param holidays whose public holidays the person keeps, such as {@code DE-BY}; empty for those of
 *     the country that the zone lies in
 */
public record Preferences(
    Optional<Language> language,
    Optional<String> zone,
    int startHour,
    int endHour,
    Set<DayOfWeek> weekend,
    boolean guardMuted,
    int digestHour,
    Optional<LocalDate> lastDigest,
    Optional<String> holidays) {

  public static final Preferences DEFAULT =
      new Preferences(
          Optional.empty(),
          Optional.empty(),
          9,
          18,
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          false,
          9,
          Optional.empty(),
          Optional.empty());

  public Preferences {
    weekend = Set.copyOf(weekend);
  }

  public Preferences withGuardMuted(boolean muted) {
    return new Preferences(
        language, zone, startHour, endHour, weekend, muted, digestHour, lastDigest, holidays);
  }

  public Preferences withLastDigest(LocalDate day) {
    return new Preferences(
        language,
        zone,
        startHour,
        endHour,
        weekend,
        guardMuted,
        digestHour,
        Optional.of(day),
        holidays);
  }

  /** With the public holidays of a country or region; empty for those of the zone's country. */
  public Preferences withHolidays(Optional<String> code) {
    return new Preferences(
        language, zone, startHour, endHour, weekend, guardMuted, digestHour, lastDigest, code);
  }
}
