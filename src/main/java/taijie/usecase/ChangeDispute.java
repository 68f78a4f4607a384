package taijie.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.dispute.Facts;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.LifeEvent.HandedOver;
import taijie.dispute.LifeEvent.NoticeGiven;
import taijie.dispute.LifeEvent.PlaybookChanged;
import taijie.dispute.LifeEvent.ProcessExhausted;

/** What a dispute is about, who is in charge, which sequence it follows. */
public final class ChangeDispute {

  private final Disputes disputes;

  public ChangeDispute(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Completes or corrects the facts; a sequence that now fits better takes over. */
  public Dispute facts(Actor actor, DisputeId id, Facts facts) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.facts().equals(facts)) {
            return Outcome.nothing();
          }
          String fitted = disputes.standing().fitting(dispute.facts()).key();
          String fits = disputes.standing().fitting(facts).key();
          // A sequence that somebody chose by hand stays, whatever the facts say.
          boolean chosen = !fitted.equals(dispute.head().playbook());
          List<Event> events =
              chosen || fits.equals(fitted)
                  ? List.of(new FactsChanged(facts))
                  : List.of(new FactsChanged(facts), new PlaybookChanged(fits));
          return new Outcome(
              events, List.of(told(id, "thread.facts-changed", "person", actor)), false);
        });
  }

  public Dispute playbook(Actor actor, DisputeId id, String key) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (disputes.knowledge().playbooks().find(key).isEmpty()) {
            throw new Refusal("refusal.no-such-playbook", Map.of("playbook", key));
          }
          return dispute.head().playbook().equals(key)
              ? Outcome.nothing()
              : Outcome.of(new PlaybookChanged(key));
        });
  }

  /** Puts somebody else in charge. */
  public Dispute handOver(Actor actor, DisputeId id, String to) {
    String channel = disputes.read(actor, id).head().channel();
    disputes.meet(actor.workspace(), to);
    if (!disputes.maySee(actor.workspace(), channel, to)) {
      String name = disputes.directory().profile(actor.workspace(), to).name();
      throw new Refusal("refusal.handler-not-here", Map.of("person", name));
    }
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.head().handler().equals(to)) {
            throw new Refusal("refusal.handler-already", Map.of("dispute", id.toString()));
          }
          Telling home = new Telling.Home(to);
          if (actor.user().equals(to)) {
            Map<String, String> from =
                Map.of("from", "@" + dispute.head().handler(), "to", "@" + to);
            Telling told = new Telling.Told(id, "thread.taken-over", from);
            return new Outcome(List.of(new HandedOver(to)), List.of(told, home), false);
          }
          return new Outcome(
              List.of(new HandedOver(to)),
              List.of(
                  new Telling.Told(
                      id, "thread.handed-over", Map.of("from", "@" + actor.user(), "to", "@" + to)),
                  new Telling.Note(
                      id, to, "note.handed-over", Map.of("person", "@" + actor.user())),
                  home),
              false);
        });
  }

  /** Says that every argument was answered, time was given, and nothing moved. */
  public Dispute exhausted(Actor actor, DisputeId id, String reason) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.head().exhausted()) {
            throw new Refusal("refusal.exhausted-already", Map.of("dispute", id.toString()));
          }
          return Outcome.of(
              new ProcessExhausted(reason), told(id, "thread.exhausted", "person", actor));
        });
  }

  /** Notes that written notice was given, or puts right when and how it was. */
  public Dispute noticeGiven(Actor actor, DisputeId id, LocalDate on, String how) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          NoticeGiven given = new NoticeGiven(on, how);
          if (dispute.head().notice().filter(given::equals).isPresent()) {
            return Outcome.nothing();
          }
          Map<String, String> values = new HashMap<>();
          values.put("person", "@" + actor.user());
          values.put("date", on.toString());
          values.put("how", how);
          String sentence = how.isBlank() ? "thread.notice-given" : "thread.notice-given-how";
          return Outcome.of(given, new Telling.Told(id, sentence, values));
        });
  }

  private static Telling told(DisputeId id, String sentence, String slot, Actor actor) {
    return new Telling.Told(id, sentence, Map.of(slot, "@" + actor.user()));
  }
}
