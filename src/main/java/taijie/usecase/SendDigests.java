package taijie.usecase;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;

/** Once a working day each handler hears of the steps whose reminders are used up. */
public final class SendDigests {

  // The most overdue disputes that one message lists.
  private static final int MOST = 100;

  private final Disputes disputes;

  public SendDigests(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Sends what is due at this hour; call it at least hourly, more often does no harm. */
  public void send() {
    List<People.Handler> handlers = disputes.store().transact(work -> work.people().handlers());
    handlers.forEach(this::send);
  }

  private void send(People.Handler handler) {
    Acquaintance person = disputes.person(handler.workspace(), handler.user());
    ZonedDateTime now = disputes.clock().instant().atZone(person.hours().zone());
    LocalDate today = now.toLocalDate();
    disputes
        .store()
        .transact(work -> {
          Preferences preferences = work.people().of(handler.workspace(), handler.user());
          boolean hourCame = now.getHour() >= preferences.digestHour();
          boolean sent = preferences.lastDigest().filter(today::equals).isPresent();
          boolean works = person.hours().isWorkingDay(today);
          if (hourCame && !sent && works && hasOverdue(work, handler)) {
            Preferences after = preferences.withLastDigest(today);
            work.people().save(handler.workspace(), handler.user(), after);
            String id = "digest/" + handler.user() + "/" + today;
            Telling digest = new Telling.Digest(handler.user());
            work.outbox().put(handler.workspace(), id, handler.user(), digest);
          }
          return today;
        });
  }

  /** The disputes that a person's digest lists. */
  public List<Summary> overdue(String workspace, String user) {
    return disputes.store().transact(work -> overdue(work, new People.Handler(workspace, user)));
  }

  private static boolean hasOverdue(Store.Work work, People.Handler handler) {
    return !overdue(work, handler).isEmpty();
  }

  private static List<Summary> overdue(Store.Work work, People.Handler handler) {
    Query query = new Query(handler.workspace(), "", handler.user(), "", Show.OPEN, MOST);
    return work.journal().list(query).stream().filter(Summary::overdue).toList();
  }
}
