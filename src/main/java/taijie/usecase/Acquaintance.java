package taijie.usecase;

import java.time.LocalTime;
import java.time.ZoneId;
import taijie.calendar.Countries;
import taijie.nudge.WorkingTime;
import taijie.vocabulary.Language;

/**
 * A person as the bot deals with them: what Slack says, overruled by what they set themselves.
 *
 * @param hours when they work
 */
public record Acquaintance(String user, String name, Language language, WorkingTime hours) {

  static Acquaintance of(Directory.Profile profile, Preferences preferences, Countries countries) {
    ZoneId zone = preferences.zone().map(ZoneId::of).orElse(profile.zone());
    return new Acquaintance(
        profile.user(),
        profile.name(),
        preferences.language().orElse(profile.language()),
        new WorkingTime(
            zone,
            LocalTime.of(preferences.startHour(), 0),
            LocalTime.of(preferences.endHour(), 0),
            preferences.weekend(),
            preferences.holidays().map(countries::of).orElseGet(() -> countries.in(zone))));
  }
}
