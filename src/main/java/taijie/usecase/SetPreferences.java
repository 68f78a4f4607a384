package taijie.usecase;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** A person's own settings. */
public final class SetPreferences {

  private final Disputes disputes;

  public SetPreferences(Disputes disputes) {
    this.disputes = disputes;
  }

  public Preferences of(Actor actor) {
    return disputes.store().look(work -> work.people().of(actor.workspace(), actor.user()));
  }

  /**
   * @throws Refusal for hours that end before they start, a zone that is none, or holidays that
   *     nobody knows
   */
  public void save(Actor actor, Preferences preferences) {
    if (preferences.startHour() >= preferences.endHour()) {
      throw new Refusal("refusal.hours");
    }
    preferences.zone().ifPresent(SetPreferences::checkZone);
    preferences
        .holidays()
        .filter(code -> !disputes.knowledge().countries().knows(code))
        .ifPresent(code -> {
          throw new Refusal("refusal.holidays", Map.of("code", code));
        });
    disputes
        .store()
        .transact(work -> {
          work.people().save(actor.workspace(), actor.user(), preferences);
          String id = "home/" + actor.user() + "/" + actor.request();
          Telling home = new Telling.Home(actor.user());
          work.outbox().put(actor.workspace(), id, actor.user(), home);
          return preferences;
        });
  }

  private static void checkZone(String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new Refusal("refusal.zone", Map.of("zone", zone));
    }
  }
}
