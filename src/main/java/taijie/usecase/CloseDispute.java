package taijie.usecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.NoticeWaived;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.TalkEvent.Clarified;

/** A dispute ends, or begins again. */
public final class CloseDispute {

  private final Disputes disputes;

  public CloseDispute(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * How a dispute ended.
   *
   * @param lesson what was learned; may be empty
   * @param credit what the supplier did well; may be empty
   * @param clarification what both sides agreed that the specification means; may be empty
   * @param withoutNotice whether to close although written notice is due and was not given
   */
  public record End(
      Ending ending, String lesson, String credit, String clarification, boolean withoutNotice) {

    public End(Ending ending, String lesson, String credit, boolean withoutNotice) {
      this(ending, lesson, credit, "", withoutNotice);
    }
  }

  /**
   * Whether a dispute that ends now would end while written notice is still due.
   *
   * @return the last day for it
   */
  public Optional<LocalDate> openNotice(Dispute dispute) {
    LocalDate today = today(dispute);
    return dispute
        .facts()
        .noticeDue()
        .filter(due -> dispute.head().notice().isEmpty() && !due.isBefore(today));
  }

  /**
   * Closes a dispute.
   *
   * @throws Refusal where written notice is still due and the person has not decided to do without
   */
  public Dispute close(Actor actor, DisputeId id, End end) {
    // Whoever was wrong about the goods has nothing to give notice of.
    Optional<LocalDate> notice =
        end.ending() == Ending.OUR_ERROR ? Optional.empty() : openNotice(disputes.read(actor, id));
    if (notice.isPresent() && !end.withoutNotice()) {
      throw new Refusal("refusal.close-notice", Map.of("date", notice.get().toString()));
    }
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          List<Event> events = new ArrayList<>();
          notice.map(NoticeWaived::new).ifPresent(events::add);
          if (!end.clarification().isBlank()) {
            events.add(
                new Clarified(dispute.talks().nextClarification(), end.clarification().strip()));
          }
          events.add(
              new Closed(
                  end.ending(),
                  end.lesson(),
                  Optional.of(end.credit()).filter(credit -> !credit.isBlank())));
          return new Outcome(
              events,
              List.of(
                  new Telling.Ended(id, "@" + actor.user()),
                  new Telling.Home(dispute.head().handler())),
              true);
        });
  }

  private LocalDate today(Dispute dispute) {
    ZoneId zone =
        disputes.person(dispute.id().workspace(), dispute.head().handler()).hours().zone();
    return disputes.clock().instant().atZone(zone).toLocalDate();
  }

  public Dispute reopen(Actor actor, DisputeId id, String reason) {
    return disputes.change(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.isOpen()) {
            throw new Refusal("refusal.open-already", Map.of("dispute", id.toString()));
          }
          return Outcome.of(
              new Reopened(reason),
              new Telling.Told(
                  id,
                  reason.isBlank() ? "thread.reopened" : "thread.reopened-because",
                  Map.of("person", "@" + actor.user(), "reason", reason)));
        });
  }

  /** Deletes a dispute with everything that is kept about it. */
  public void forget(Actor actor, DisputeId id) {
    Dispute dispute = disputes.read(actor, id);
    if (!dispute.head().handler().equals(actor.user())
        && !dispute.head().opener().equals(actor.user())) {
      throw new Refusal("refusal.forget-not-yours", Map.of("dispute", id.toString()));
    }
    disputes
        .store()
        .transact(work -> {
          work.journal().forget(id);
          return id;
        });
  }
}
