package taijie.usecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import taijie.batch.BatchWords.Reading;
import taijie.batch.Tally;
import taijie.batch.Terms;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.BatchEvent.BatchProposed;
import taijie.dispute.BatchEvent.BatchReinspected;
import taijie.dispute.BatchEvent.BatchReopened;
import taijie.dispute.BatchTalk.Proposal;
import taijie.dispute.CourseEvent.StepReopened;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.playbook.Playbook;
import taijie.playbook.Side;

/** The conversation about what happens to the batch. */
public final class TalkBatch {

  private final Disputes disputes;

  public TalkBatch(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Notes a proposal or an agreement from free wording; what cannot be read is kept as text. */
  public Dispute say(Actor actor, DisputeId id, String typed) {
    mustSaySomething(typed);
    LocalDate today = today(actor);
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Reading reading = read(dispute, typed, today);
          Optional<Refusal> objection = objection(dispute, reading);
          boolean agreed = reading.agreed() && objection.isEmpty();
          List<Telling> aside = new ArrayList<>();
          objection.ifPresent(o -> aside.add(Telling.whisper(dispute, actor, o)));
          if (reading.agreed() && !agreed) {
            aside.add(Telling.whisper(dispute, actor, new Refusal("batch.not-agreed-yet")));
          }
          return noting(dispute, actor, reading.terms(), reading.by(), agreed, aside);
        });
  }

  /**
   * Notes what somebody entered, once it makes sense.
   *
   * @throws Refusal that says what does not, so that the window can stay as it is
   */
  public Dispute enter(
      Actor actor, DisputeId id, String typed, Optional<Side> by, boolean bothSaidSo) {
    mustSaySomething(typed);
    LocalDate today = today(actor);
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Reading read = read(dispute, typed, today);
          boolean agreed = bothSaidSo || read.agreed();
          Optional<Side> whose = read.by().or(() -> by);
          Reading reading = new Reading(read.terms(), read.doubts(), whose, agreed);
          objection(dispute, reading)
              .ifPresent(o -> {
                throw o;
              });
          return noting(dispute, actor, reading.terms(), whose, agreed, List.of());
        });
  }

  /**
   * The other side said yes to what is on the table.
   *
   * @param number of the proposal that the person saw
   */
  public Dispute agree(Actor actor, DisputeId id, int number) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Proposal proposal = seen(dispute, number);
          Reading reading = new Reading(proposal.terms(), List.of(), proposal.by(), true);
          objection(dispute, reading)
              .ifPresent(o -> {
                throw o;
              });
          return dispute.talks().batchAgreed()
              ? Outcome.nothing()
              : noting(dispute, actor, proposal.terms(), proposal.by(), true, List.of());
        });
  }

  /** What was agreed on this batch no longer is; it is to be agreed on anew. */
  public Dispute takeBack(Actor actor, DisputeId id) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (!dispute.talks().batchAgreed()) {
            return Outcome.nothing();
          }
          List<Event> events = new ArrayList<>();
          events.add(new BatchReopened());
          if (dispute.course().closedSteps().contains(Playbook.SETTLE_BATCH)) {
            events.add(new StepReopened(Playbook.SETTLE_BATCH));
          }
          Telling told =
              new Telling.Told(id, "thread.batch-taken-back", Map.of("person", "@" + actor.user()));
          return new Outcome(events, List.of(told), false);
        });
  }

  /** The goods were inspected again. */
  public Dispute reinspected(Actor actor, DisputeId id, LocalDate on, boolean passed, String seen) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          if (dispute.talks().batch().present().isEmpty()) {
            throw new Refusal("refusal.batch-first");
          }
          String sentence =
              seen.isBlank()
                  ? passed ? "thread.reinspected-passed" : "thread.reinspected-failed"
                  : passed ? "thread.reinspected-passed-seen" : "thread.reinspected-failed-seen";
          Map<String, String> values =
              Map.of("person", "@" + actor.user(), "date", on.toString(), "seen", seen);
          return Outcome.of(
              new BatchReinspected(on, passed, seen), new Telling.Told(id, sentence, values));
        });
  }

  private LocalDate today(Actor actor) {
    ZoneId zone = disputes.person(actor.workspace(), actor.user()).hours().zone();
    return disputes.clock().instant().atZone(zone).toLocalDate();
  }

  private Reading read(Dispute dispute, String typed, LocalDate today) {
    return disputes.knowledge().batchWords().read(typed, lot(dispute), today);
  }

  private Outcome noting(
      Dispute dispute,
      Actor actor,
      Terms terms,
      Optional<Side> by,
      boolean agreed,
      List<Telling> aside) {
    int number = dispute.talks().batch().proposals().size() + 1;
    List<Event> events = new ArrayList<>();
    events.add(agreed ? new BatchAgreed(terms) : new BatchProposed(terms, by));
    List<Telling> tellings = new ArrayList<>();
    tellings.add(
        new Telling.BatchShown(dispute.id(), number, terms, by, agreed, "@" + actor.user()));
    tellings.addAll(aside);
    if (disputes.knowledge().batchWords().speaksOfCause(terms.typed())) {
      Apart.say(dispute, actor, "talk.apart-in-batch", events, tellings);
    }
    return new Outcome(events, tellings, false);
  }

  private Optional<Refusal> objection(Dispute dispute, Reading reading) {
    Optional<Refusal> grave =
        reading
            .grave()
            .map(d ->
                new Refusal("batch.doubt-" + d.kind().key(), Map.of("piece", d.piece().strip())));
    return grave.or(() -> contradiction(dispute, reading));
  }

  // Where a number could not be read, or is only an estimate, nobody can tell what is missing. A
  // proposal may leave something open; what both sides agreed on may not.
  private Optional<Refusal> contradiction(Dispute dispute, Reading reading) {
    Terms terms = reading.terms();
    boolean unsure = terms.isEstimate() || terms.more().chars().anyMatch(c -> c >= '0' && c <= '9');
    return switch (terms.tally(lot(dispute))) {
      case Tally.Over(int lot, int over) when !terms.isEstimate() ->
          Optional.of(difference("batch.over", lot, over));
      case Tally.Short(int lot, int left) when reading.agreed() && !unsure ->
          Optional.of(difference("batch.short", lot, left));
      default -> Optional.empty();
    };
  }

  private static Refusal difference(String sentence, int lot, int pieces) {
    return new Refusal(
        sentence,
        Map.of(
            "lot", String.format(Locale.ROOT, "%,d", lot),
            "pieces", String.format(Locale.ROOT, "%,d", pieces)));
  }

  private Optional<Integer> lot(Dispute dispute) {
    return disputes.knowledge().batchWords().quantity(dispute.facts().quantity());
  }

  private static Proposal seen(Dispute dispute, int number) {
    List<Proposal> proposals = dispute.talks().batch().proposals();
    if (proposals.isEmpty() || number != proposals.size()) {
      throw new Refusal("refusal.proposal-old");
    }
    return proposals.getLast();
  }

  static void mustSaySomething(String typed) {
    if (typed.isBlank()) {
      throw new Refusal("refusal.note-empty");
    }
  }
}
