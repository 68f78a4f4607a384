package taijie.usecase;

import java.time.LocalDate;
import java.util.List;

/** Once a working day each handler hears of the steps whose reminders are used up. */
public final class SendDigests {

  private final Disputes disputes;
  private final ListDisputes list;

  public SendDigests(Disputes disputes, ListDisputes list) {
    this.disputes = disputes;
    this.list = list;
  }

  /** Sends what is due at this hour; call it at least hourly, more often does no harm. */
  public void send() {
    List<People.Handler> handlers = disputes.store().look(work -> work.people().handlers());
    handlers.forEach(this::send);
  }

  private void send(People.Handler handler) {
    Acquaintance person = disputes.person(handler.workspace(), handler.user());
    LocalDate today = today(person);
    if (!isTime(person, handler) || !isReachable(handler)) {
      return;
    }
    disputes
        .store()
        .transact(work -> {
          Preferences now = work.people().of(handler.workspace(), handler.user());
          if (!now.lastDigest().filter(today::equals).isPresent()) {
            work.people().save(handler.workspace(), handler.user(), now.withLastDigest(today));
            String id = "digest/" + handler.user() + "/" + today;
            Telling digest = new Telling.Digest(handler.user());
            work.outbox().put(handler.workspace(), id, handler.user(), digest);
          }
          return today;
        });
  }

  private boolean isTime(Acquaintance person, People.Handler handler) {
    Preferences set =
        disputes.store().look(work -> work.people().of(handler.workspace(), handler.user()));
    boolean sent = set.lastDigest().filter(today(person)::equals).isPresent();
    int hour = disputes.clock().instant().atZone(person.hours().zone()).getHour();
    return hour >= set.digestHour() && !sent && person.hours().isWorkingDay(today(person));
  }

  private LocalDate today(Acquaintance person) {
    return disputes.clock().instant().atZone(person.hours().zone()).toLocalDate();
  }

  // Where Slack does not say who is in a channel, the next round will know.
  private boolean isReachable(People.Handler handler) {
    try {
      return disputes.directory().profile(handler.workspace(), handler.user()).active()
          && !list.overdue(new Actor(handler.workspace(), handler.user(), "")).isEmpty();
    } catch (Directory.Silent silent) {
      return false;
    }
  }
}
