package taijie.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.GuardAction;
import taijie.guard.Remark;
import taijie.guard.Verdict;
import taijie.guard.Weighed;
import taijie.opinion.Ask;
import taijie.opinion.GuardOpinion;
import taijie.opinion.Matter;
import taijie.opinion.SecondOpinion;
import taijie.text.Typed;

/** The guard reads what somebody wrote. The text is judged and not kept. */
public final class HearMessage {

  /** The finding on a draft that asks for the goods and for the cause at once. */
  private static final String MIXED = "disposition-and-cause-mixed";

  private final Disputes disputes;

  public HearMessage(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param thread the thread's root, or empty for a top-level message
   * @param text as Slack delivers it
   * @param previous the message before it, if known
   */
  public record Heard(String channel, String thread, String text, Optional<String> previous) {}

  /**
   * Whether nothing will come of a message, whatever it says: it stands in no dispute's thread, and
   * outside of threads where the guard is not switched on. It stays so as long as {@link
   * Store#changes} says.
   *
   * @param thread as in {@link Heard}
   */
  public boolean concernsNobody(String workspace, String channel, String thread) {
    return disputes
        .store()
        .look(work ->
            thread.isEmpty()
                ? !work.rooms().guarded(workspace, channel)
                : work.journal().inThread(workspace, channel, thread).isEmpty());
  }

  /** Tells the author alone, where the message proposes something that would cost dearly. */
  public void hear(Actor actor, Heard heard) {
    Optional<DisputeId> id = concerned(actor, heard);
    if (id.isEmpty() || isShared(actor, heard)) {
      return;
    }
    Optional<Dispute> dispute = disputes.peek(id.get()).filter(Dispute::isOpen);
    if (dispute.isEmpty()) {
      return;
    }
    if (!heard.thread().isEmpty()) {
      noteTalk(id.get());
    }
    keepApart(actor, dispute.get(), heard);
    judge(actor, dispute.get(), heard);
  }

  // A second opinion is heard before the author hears anything, and after Slack has its answer.
  private void judge(Actor actor, Dispute dispute, Heard heard) {
    Remark remark = remark(dispute, heard);
    Weighed weighed = disputes.knowledge().guard().weigh(remark);
    Optional<SecondOpinion> model =
        weighed.isDoubtful() && !dispute.watch().muted().contains(actor.user()) && !isMuted(actor)
            ? disputes.consultation().about(dispute, true)
            : Optional.empty();
    if (model.isEmpty()) {
      tell(actor, dispute.id(), weighed.verdict());
      return;
    }
    Doubts doubts = disputes.consultation().doubts();
    doubts.begin(actor, dispute.id(), weighed.verdict());
    Matter matter = disputes.consultation().matter(dispute, actor.user(), Ask.WAITED_FOR);
    disputes
        .consultation()
        .later(() -> {
          try {
            Optional<Verdict> second = GuardOpinion.of(model.get(), matter, remark, weighed);
            decide(actor, dispute.id(), second.orElse(weighed.verdict()));
          } finally {
            doubts.end(actor);
          }
        });
  }

  /**
   * Says what the guard thought by itself, where no second opinion was ever heard of it.
   *
   * @return when to come again, as long as one may still come
   */
  public Optional<Instant> decide(String workspace, Telling.Doubt doubt) {
    Optional<Instant> open = disputes.consultation().doubts().open(doubt);
    if (open.isEmpty()) {
      Actor actor = new Actor(workspace, doubt.user(), doubt.request());
      Verdict verdict = new Verdict(Set.copyOf(doubt.kinds()), doubt.action(), Optional.empty());
      try {
        decide(actor, doubt.dispute(), verdict);
      } catch (Refusal gone) {
        // Whoever has left the channel, or closed the dispute for good, need not be told.
        return Optional.empty();
      }
    }
    return open;
  }

  // Whichever verdict comes first stands, and be it that there is nothing to say.
  private void decide(Actor actor, DisputeId id, Verdict verdict) {
    boolean muted = isMuted(actor);
    disputes.change(
        actor,
        id,
        (now, at) -> {
          disputes.witness().judged(verdict);
          return verdict.action() == GuardAction.NONE
              ? Outcome.nothing()
              : speak(actor, now, verdict, muted);
        });
  }

  private void tell(Actor actor, DisputeId id, Verdict verdict) {
    disputes.witness().judged(verdict);
    if (verdict.action() != GuardAction.NONE) {
      boolean muted = isMuted(actor);
      disputes.change(actor, id, (now, at) -> speak(actor, now, verdict, muted));
    }
  }

  // In the thread only: elsewhere nobody can tell which goods are meant.
  private void keepApart(Actor actor, Dispute dispute, Heard heard) {
    String said = Typed.of(heard.text()).said();
    Knowledge knowledge = disputes.knowledge();
    boolean mixes =
        !heard.thread().isEmpty()
            && !dispute.talks().toldApart().contains(actor.user())
            && knowledge.batchWords().speaksOfCause(said)
            && knowledge.causeWords().speaksOfBatch(said)
            && asksForBoth(dispute, said);
    if (mixes && !isMuted(actor)) {
      disputes.change(
          new Actor(actor.workspace(), actor.user(), actor.request() + "/apart"),
          dispute.id(),
          (now, at) -> {
            List<Event> events = new ArrayList<>();
            List<Telling> tellings = new ArrayList<>();
            Apart.say(now, actor, "talk.apart-in-message", events, tellings);
            return new Outcome(events, tellings, true);
          });
    }
  }

  private boolean asksForBoth(Dispute dispute, String said) {
    return new CheckDraft(disputes)
        .check(new CheckDraft.Written("", "", "", said), Optional.of(dispute)).findings().stream()
            .anyMatch(finding -> finding.key().equals(MIXED));
  }

  // Whoever talks about a dispute needs no reminder just then.
  private void noteTalk(DisputeId id) {
    disputes
        .store()
        .transact(work -> {
          work.journal().spoke(id, disputes.clock().instant());
          return id;
        });
  }

  private Remark remark(Dispute dispute, Heard heard) {
    return new Remark(heard.text(), heard.previous(), dispute.stage(), disputes.people(dispute));
  }

  private boolean isMuted(Actor actor) {
    return disputes
        .store()
        .look(work -> work.people().of(actor.workspace(), actor.user()))
        .guardMuted();
  }

  private static Outcome speak(Actor actor, Dispute dispute, Verdict verdict, boolean muted) {
    Form form =
        muted
            ? Form.SILENT
            : dispute
                .watch()
                .formFor(actor.user(), verdict.kinds().iterator().next(), dispute.stage());
    int number = dispute.watch().warnings().size() + 1;
    Warning warning =
        new Warning(
            number,
            actor.user(),
            List.copyOf(verdict.kinds()),
            verdict.action(),
            dispute.stage(),
            form);
    List<Telling> tellings =
        form == Form.SILENT
            ? List.of()
            : List.of(
                new Telling.WarningShown(dispute.id(), number), new Telling.Home(actor.user()));
    return new Outcome(List.of(new Warned(warning)), tellings, true);
  }

  private Optional<DisputeId> concerned(Actor actor, Heard heard) {
    if (!heard.thread().isEmpty()) {
      return disputes.inThread(actor, heard.channel(), heard.thread());
    }
    return disputes
        .store()
        .look(work -> {
          OptionalInt newest =
              work.rooms().guarded(actor.workspace(), heard.channel())
                  ? work.rooms().newestOpen(actor.workspace(), heard.channel())
                  : OptionalInt.empty();
          return newest.isPresent()
              ? Optional.of(new DisputeId(actor.workspace(), newest.getAsInt()))
              : Optional.empty();
        });
  }

  private boolean isShared(Actor actor, Heard heard) {
    return disputes.directory().channel(actor.workspace(), heard.channel()).shared();
  }
}
