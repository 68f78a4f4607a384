package taijie.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.LifeEvent.CardPosted;
import taijie.dispute.Summary;
import taijie.dispute.WatchEvent;
import taijie.nudge.NoticeClock;
import taijie.nudge.NudgePlan;
import taijie.nudge.WorkingTime;
import taijie.playbook.Side;
import taijie.playbook.Step;
import taijie.usecase.Store.Work;

/** The one way in which disputes are read and changed: authorised, in a transaction, in order. */
public final class Disputes {

  private final Store store;
  private final Directory directory;
  private final Knowledge knowledge;
  private final Standing standing;
  private final InstantSource clock;

  public Disputes(Store store, Directory directory, Knowledge knowledge, InstantSource clock) {
    this.store = store;
    this.directory = directory;
    this.knowledge = knowledge;
    this.standing = new Standing(knowledge.playbooks(), knowledge.pushback());
    this.clock = clock;
  }

  /** What is to happen to a dispute, given how it stands. */
  interface Decision {
    Outcome on(Dispute dispute, Instant now);
  }

  public Standing standing() {
    return standing;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  Store store() {
    return store;
  }

  Directory directory() {
    return directory;
  }

  InstantSource clock() {
    return clock;
  }

  /**
   * A dispute as this person may see it.
   *
   * @throws Refusal where there is none, or the person is not in its channel; the two look alike
   */
  public Dispute read(Actor actor, DisputeId id) {
    Dispute dispute = store.transact(work -> load(work, id));
    authorise(actor, dispute);
    return dispute;
  }

  /** A dispute for the bot's own eyes; empty where it was deleted meanwhile. */
  public Optional<Dispute> peek(DisputeId id) {
    List<Entry> entries = store.transact(work -> work.journal().entries(id));
    return entries.isEmpty() ? Optional.empty() : Optional.of(Dispute.of(id, entries));
  }

  /** The dispute whose thread this is, if it is one. */
  public Optional<DisputeId> inThread(String workspace, String channel, String thread) {
    return thread.isEmpty()
        ? Optional.empty()
        : store.transact(work -> work.journal().inThread(workspace, channel, thread));
  }

  /** A person as the bot deals with them. */
  public Acquaintance person(String workspace, String user) {
    Preferences preferences = store.transact(work -> work.people().of(workspace, user));
    return acquaintance(workspace, user, preferences);
  }

  /**
   * Asks Slack about a person now, so that nobody has to wait for its answer in a transaction; it
   * is remembered for a while.
   */
  void meet(String workspace, String user) {
    directory.profile(workspace, user);
  }

  /** Changes an open or closed dispute; a request that was served before changes nothing more. */
  Dispute change(Actor actor, DisputeId id, Decision decision) {
    Dispute seen = store.transact(work -> load(work, id));
    authorise(actor, seen);
    meet(id.workspace(), seen.head().handler());
    return store.transact(work -> {
      Dispute dispute = load(work, id);
      return work.firstTime(actor.workspace(), actor.request())
          ? write(work, dispute, decision, actor.user())
          : dispute;
    });
  }

  /** Changes an open dispute. */
  Dispute changeOpen(Actor actor, DisputeId id, Decision decision) {
    return change(
        actor,
        id,
        (dispute, now) -> {
          if (!dispute.isOpen()) {
            throw new Refusal("refusal.closed", Map.of("dispute", id.toString()));
          }
          return decision.on(dispute, now);
        });
  }

  /** What the bot itself has to say to a dispute that may be gone meanwhile. */
  void changeByBot(DisputeId id, Decision decision) {
    peek(id).ifPresent(seen -> meet(id.workspace(), seen.head().handler()));
    store.transact(work -> {
      List<Entry> entries = work.journal().entries(id);
      if (!entries.isEmpty()) {
        write(work, Dispute.of(id, entries), decision, Entry.BOT);
      }
      return id;
    });
  }

  /**
   * Decides, lets the sequence follow, writes it all and puts what is to be told into the outbox.
   */
  Dispute write(Work work, Dispute before, Decision decision, String person) {
    Instant now = clock.instant();
    Outcome outcome = decision.on(before, now);
    if (outcome.events().isEmpty()) {
      put(work, before, outcome.tellings());
      return before;
    }
    List<Entry> entries = new ArrayList<>();
    Dispute dispute = add(entries, before, outcome.events(), person, now);
    List<Event> following = follow(work, dispute, outcome.events(), now);
    dispute = add(entries, dispute, following, Entry.BOT, now);
    work.journal().append(before.id(), entries, Summary.of(dispute));
    announce(work, dispute, outcome, following, person);
    plan(work, dispute);
    return dispute;
  }

  List<Event> follow(Work work, Dispute dispute, List<Event> happened, Instant now) {
    return Sequence.after(
        happened,
        dispute,
        standing.playbook(dispute),
        standing,
        (step, from) -> hours(work, dispute, step).plus(from, step.within()),
        now);
  }

  /** Schedules the next look at a dispute. */
  void plan(Work work, Dispute dispute) {
    standing
        .currentStep(dispute)
        .flatMap(step -> NudgePlan.next(dispute, step, handlerHours(work, dispute)))
        .ifPresent(at -> work.agenda().lookAt(dispute.id(), at));
    NoticeClock.offer(dispute, handlerHours(work, dispute))
        .ifPresent(at -> work.agenda().lookAt(dispute.id(), at));
  }

  WorkingTime handlerHours(Work work, Dispute dispute) {
    String workspace = dispute.id().workspace();
    String handler = dispute.head().handler();
    return acquaintance(workspace, handler, work.people().of(workspace, handler)).hours();
  }

  private WorkingTime hours(Work work, Dispute dispute, Step step) {
    return step.side() == Side.FACTORY
        ? WorkingTime.office(Standing.FACTORY_ZONE, knowledge.chineseHolidays())
        : handlerHours(work, dispute);
  }

  private void announce(
      Work work, Dispute dispute, Outcome outcome, List<Event> following, String person) {
    List<Telling> tellings = new ArrayList<>();
    if (outcome.events().stream().anyMatch(Disputes::showsOnCard)) {
      tellings.add(new Telling.Card(dispute.id()));
    }
    tellings.addAll(outcome.tellings());
    Optional<String> began =
        following.stream()
            .flatMap(e -> e instanceof StepBegan b ? Stream.of(b.step()) : Stream.empty())
            .findFirst();
    if (began.isPresent() && !outcome.tellsNext()) {
      List<String> done =
          Stream.concat(outcome.events().stream(), following.stream())
              .flatMap(e -> e instanceof StepDone d ? Stream.of(d.step()) : Stream.empty())
              .toList();
      tellings.add(new Telling.Next(dispute.id(), began.get(), done, person));
    }
    put(work, dispute, tellings);
  }

  /** Puts tellings into their lanes, named by the journal's place at which they arose. */
  void put(Work work, Dispute dispute, List<Telling> tellings) {
    String workspace = dispute.id().workspace();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      work.outbox().put(workspace, name(dispute, telling, i), lane(dispute, telling), telling);
    }
  }

  private String name(Dispute dispute, Telling telling, int i) {
    return switch (telling) {
      // A reminder is named by what it reminds of: looked at twice, it is sent once.
      case Telling.Nudge n ->
          dispute.id() + "/nudge/" + n.step() + "/" + since(dispute) + "/" + n.number();
      default -> dispute.id() + "/" + dispute.seq() + "/" + i + "/" + clock.millis();
    };
  }

  private static long since(Dispute dispute) {
    return dispute.course().current().map(c -> c.since().toEpochMilli()).orElse(0L);
  }

  private static String lane(Dispute dispute, Telling telling) {
    return switch (telling) {
      case Telling.Nudge nudge -> nudge.user();
      case Telling.Note note -> note.user();
      case Telling.NoticeText text -> text.user();
      case Telling.Digest digest -> digest.user();
      case Telling.Home home -> home.user();
      default -> dispute.head().channel();
    };
  }

  // What the guard told somebody is nobody else's business, and a card that was just posted is new.
  private static boolean showsOnCard(Event event) {
    return !(event instanceof WatchEvent || event instanceof CardPosted);
  }

  private static Dispute add(
      List<Entry> entries, Dispute before, List<Event> events, String person, Instant now) {
    Dispute dispute = before;
    for (Event event : events) {
      Entry entry = new Entry(dispute.seq() + 1, event, person, now);
      entries.add(entry);
      dispute = dispute.after(entry);
    }
    return dispute;
  }

  private Dispute load(Work work, DisputeId id) {
    List<Entry> entries = work.journal().entries(id);
    if (entries.isEmpty()) {
      throw new Refusal("refusal.no-such-dispute", Map.of("dispute", id.toString()));
    }
    return Dispute.of(id, entries);
  }

  private void authorise(Actor actor, Dispute dispute) {
    boolean same = actor.workspace().equals(dispute.id().workspace());
    if (!same || !directory.isMember(actor.workspace(), dispute.head().channel(), actor.user())) {
      throw new Refusal("refusal.no-such-dispute", Map.of("dispute", dispute.id().toString()));
    }
  }

  private Acquaintance acquaintance(String workspace, String user, Preferences preferences) {
    return Acquaintance.of(
        directory.profile(workspace, user), preferences, knowledge.chineseHolidays());
  }
}
