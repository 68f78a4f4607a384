package taijie.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Facts;
import taijie.dispute.LifeEvent.Opened;
import taijie.dispute.Summary;
import taijie.playbook.Step;

/** A batch failed: a new dispute with its card, its sequence and its first step. */
public final class OpenDispute {

  /** What a request is told that Slack delivered twice. */
  public static final String DONE_ALREADY = "refusal.done-already";

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
    String step = disputes.standing().currentStep(dispute).map(Step::key).orElseThrow();
    disputes.put(
        work,
        dispute,
        List.of(
            new Telling.Card(id),
            new Telling.Next(id, step, List.of(), actor.user()),
            new Telling.Home(handler)));
    disputes.plan(work, dispute);
    return dispute;
  }
}
