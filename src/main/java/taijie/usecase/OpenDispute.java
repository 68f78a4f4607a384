package taijie.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Facts;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.Summary;
import taijie.playbook.Step;
import taijie.supplier.Clarification;

/** A batch failed: a new dispute with its card, its sequence and its first step. */
public final class OpenDispute {

  /** What a request is told that Slack delivered twice. */
  public static final String DONE_ALREADY = "refusal.done-already";

  /** As many as somebody reads before a call. */
  private static final int CLARIFICATIONS = 8;

  private final Disputes disputes;

  public OpenDispute(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * Whether a dispute may live in this channel.
   *
   * @throws Refusal where the factory may be reading along, the bot or the person is not in it, or
   *     it is a direct message
   */
  public void checkChannel(Actor actor, String channel) {
    Directory.Channel room = disputes.directory().channel(actor.workspace(), channel);
    if (room.shared()) {
      throw new Refusal("refusal.shared-channel", Map.of("channel", room.name()));
    }
    if (room.direct()) {
      throw new Refusal("refusal.direct-channel");
    }
    if (!room.joined()) {
      throw new Refusal("refusal.not-joined", Map.of("channel", room.name()));
    }
    if (!disputes.maySee(actor.workspace(), channel, actor.user())) {
      throw new Refusal("refusal.not-a-member", Map.of("channel", room.name()));
    }
  }

  /**
   * Opens a dispute.
   *
   * @param handler the Slack user in charge, who must be in the channel
   * @throws Refusal {@link #DONE_ALREADY} where this very request has opened it before
   */
  public Dispute open(Actor actor, Facts facts, String channel, String handler) {
    return open(actor, facts, channel, handler, Optional.empty());
  }

  /**
   * Opens a dispute for a workflow.
   *
   * @param execution the workflow's step, which hears of the dispute once its card is there
   */
  public Dispute open(
      Actor actor, Facts facts, String channel, String handler, Optional<String> execution) {
    checkChannel(actor, channel);
    disputes.meet(actor.workspace(), handler);
    if (!disputes.maySee(actor.workspace(), channel, handler)) {
      String name = disputes.directory().profile(actor.workspace(), handler).name();
      throw new Refusal("refusal.handler-not-here", Map.of("person", name));
    }
    return disputes
        .store()
        .transact(work -> {
          Dispute dispute = write(work, actor, facts, channel, handler);
          // Behind the card in the same lane, so that there is something to link to.
          execution.ifPresent(step ->
              work.outbox()
                  .put(
                      actor.workspace(),
                      "step/" + step,
                      channel,
                      new Telling.StepSucceeded(dispute.id(), step)));
          return dispute;
        });
  }

  /** Tells a workflow that its step could not be done, and why. */
  public void failed(String workspace, String execution, String problem) {
    disputes
        .store()
        .transact(work -> {
          Telling failed = new Telling.StepFailed(execution, problem);
          work.outbox().put(workspace, "step/" + execution, execution, failed);
          return execution;
        });
  }

  private Dispute write(Store.Work work, Actor actor, Facts facts, String channel, String handler) {
    if (!work.firstTime(actor.workspace(), actor.request())) {
      throw new Refusal(DONE_ALREADY);
    }
    var now = disputes.clock().instant();
    DisputeId id = new DisputeId(actor.workspace(), work.journal().nextNumber(actor.workspace()));
    Event opened = new Opened(facts, channel, handler, disputes.standing().fitting(facts).key());
    Entry first = new Entry(1, opened, actor.user(), now);
    Dispute dispute = Dispute.opened(id, first);
    List<Event> following = disputes.follow(work, dispute, List.of(opened), now);
    Entry second = new Entry(2, following.getFirst(), Entry.BOT, now);
    dispute = dispute.after(second);
    work.journal().append(id, List.of(first, second), Summary.of(dispute));
    List<Telling> tellings = new ArrayList<>();
    tellings.add(new Telling.Card(id));
    earlierClarifications(work, dispute, now).ifPresent(tellings::add);
    String step = disputes.standing().currentStep(dispute).map(Step::key).orElseThrow();
    tellings.add(new Telling.Next(id, step, List.of(), actor.user()));
    tellings.add(new Telling.Home(handler));
    disputes.put(work, dispute, tellings);
    disputes.plan(work, dispute);
    return dispute;
  }

  // In the thread stands only what everybody there may read anyway.
  private static Optional<Telling> earlierClarifications(
      Store.Work work, Dispute dispute, Instant now) {
    String channel = dispute.head().channel();
    return new SupplierFile(work, dispute.id().workspace(), Set.of(channel))
        .ledger(dispute.facts().supplier(), now)
        .filter(ledger -> !ledger.clarifications().isEmpty())
        .map(ledger ->
            new Telling.Told(
                dispute.id(),
                "thread.clarified-before",
                Map.of("supplier", ledger.name(), "text", said(ledger.clarifications()))));
  }

  private static String said(List<Clarification> clarifications) {
    return clarifications.stream()
        .limit(CLARIFICATIONS)
        .map(one -> "• " + one.text().replaceAll("\\s+", " ") + " (" + one.in() + ")")
        .collect(Collectors.joining("\n"));
  }
}
