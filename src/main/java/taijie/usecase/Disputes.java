package taijie.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Summary;
import taijie.nudge.NoticeClock;
import taijie.nudge.NudgePlan;
import taijie.nudge.WorkingTime;
import taijie.opinion.SecondOpinion;
import taijie.playbook.Side;
import taijie.playbook.Step;
import taijie.pushback.Correction;
import taijie.usecase.Store.Work;
import taijie.vocabulary.NamedPerson;

/** The one way in which disputes are read and changed: authorised, in a transaction, in order. */
public final class Disputes {

  /** The latest are enough, and each costs a few milliseconds once. */
  private static final int CORRECTIONS = 100;

  // Slack brings a mention again at once, after a minute and after five: the last time it is
  // answered whatever became of the card.
  private static final Duration KNOWN_AT_LAST = Duration.ofMinutes(3);

  private final Store store;
  private final Directory directory;
  private final Knowledge knowledge;
  private final Standing standing;
  private final InstantSource clock;
  private final Announcements announcements;
  private final Witness witness;
  private final Consultation consultation;

  public Disputes(Store store, Directory directory, Knowledge knowledge, InstantSource clock) {
    this(store, directory, knowledge, clock, Witness.NONE, Optional.empty(), Runnable::run);
  }

  /**
   * @param witness told of what the guard finds and who is reminded
   * @param model a language model that may be asked where people agreed to it
   * @param later does what nobody waits for
   */
  public Disputes(
      Store store,
      Directory directory,
      Knowledge knowledge,
      InstantSource clock,
      Witness witness,
      Optional<SecondOpinion> model,
      Executor later) {
    this.store = store;
    this.directory = directory;
    this.knowledge = knowledge;
    this.standing = new Standing(knowledge.playbooks(), knowledge.pushback());
    this.clock = clock;
    this.announcements = new Announcements(clock);
    this.witness = witness;
    this.consultation = new Consultation(this, model, later);
  }

  /** What is to happen to a dispute, given how it stands. */
  interface Decision {
    Outcome on(Dispute dispute, Instant now);
  }

  public Standing standing() {
    return standing;
  }

  /** Whether and how a language model may be asked. */
  public Consultation consultation() {
    return consultation;
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  public Witness witness() {
    return witness;
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
    Dispute dispute = store.look(work -> load(work, id));
    authorise(actor, dispute);
    return dispute;
  }

  /**
   * An open dispute as this person may see it.
   *
   * @throws Refusal where there is none, the person is not in its channel, or it is closed
   */
  public Dispute mustBeOpen(Actor actor, DisputeId id) {
    Dispute dispute = read(actor, id);
    if (!dispute.isOpen()) {
      throw new Refusal("refusal.closed", Map.of("dispute", id.toString()));
    }
    return dispute;
  }

  /** A dispute for the bot's own eyes; empty where it was deleted meanwhile. */
  public Optional<Dispute> peek(DisputeId id) {
    Deed.now().about(id);
    List<Entry> entries = store.look(work -> work.journal().entries(id));
    return entries.isEmpty() ? Optional.empty() : Optional.of(Dispute.of(id, entries));
  }

  /** The dispute whose thread this is, if it is one and this person may see it. */
  public Optional<DisputeId> inThread(Actor actor, String channel, String thread) {
    if (thread.isEmpty()) {
      return Optional.empty();
    }
    return store
        .look(work -> work.journal().inThread(actor.workspace(), channel, thread))
        .filter(id -> maySee(actor.workspace(), channel, actor.user()));
  }

  /**
   * Whether a thread of which nothing is known may be under a card that stands there already:
   * between Slack's taking it and the journal's having it an instance may die.
   */
  public boolean mayBeNew(Actor actor, String channel, String thread) {
    Instant since = clock.instant().minus(KNOWN_AT_LAST);
    return store.look(work ->
        work.journal().inThread(actor.workspace(), channel, thread).isEmpty()
            && work.journal().awaitsCard(actor.workspace(), channel, since));
  }

  /** What people of a workspace put right in how answers had been understood; nobody else's. */
  List<Correction> corrections(String workspace) {
    return store.look(work -> work.journal().corrected(workspace, CORRECTIONS)).stream()
        .map(answer -> new Correction(answer.text(), answer.stance(), answer.topics()))
        .toList();
  }

  /**
   * The people at a dispute's supplier: its own, and who is known there from other disputes of the
   * same channel and from lists, so that a boss is recognised whom nobody named this time.
   */
  public List<NamedPerson> people(Dispute dispute) {
    Set<String> channel = Set.of(dispute.head().channel());
    return store.look(work ->
        new SupplierFile(work, dispute.id().workspace(), channel).people(dispute, clock.instant()));
  }

  /** Whether people of another organisation may read what is posted into a dispute's channel. */
  public boolean isOverheard(Dispute dispute) {
    return isShared(dispute.id().workspace(), dispute.head().channel());
  }

  /** Whether people of another organisation are in a channel, too. */
  public boolean isShared(String workspace, String channel) {
    return directory.channel(workspace, channel).shared();
  }

  /** Tells the handler once, in private, why nothing more is said in the dispute's channel. */
  public void explainSilence(Dispute dispute) {
    DisputeId id = dispute.id();
    String channel = dispute.head().channel();
    String name = id + "/silent/" + channel;
    Telling.Note note =
        new Telling.Note(
            id,
            dispute.head().handler(),
            "note.silent",
            Map.of("channel", channelName(id.workspace(), channel)));
    store.transact(work -> {
      work.outbox().put(id.workspace(), name, dispute.head().handler(), note);
      return name;
    });
  }

  /** How a channel is called. */
  public String channelName(String workspace, String channel) {
    return directory.channel(workspace, channel).name();
  }

  /** A person as the bot deals with them. */
  public Acquaintance person(String workspace, String user) {
    Preferences preferences = store.look(work -> work.people().of(workspace, user));
    return acquaintance(workspace, user, preferences);
  }

  /** A person of whose own settings nothing is known. */
  public Acquaintance stranger(String workspace, String user) {
    return acquaintance(workspace, user, Preferences.DEFAULT);
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
    Dispute seen = store.look(work -> load(work, id));
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
    Deed.now().about(before.id());
    Instant now = clock.instant();
    Outcome outcome = decision.on(before, now);
    if (outcome.events().isEmpty()) {
      announcements.put(work, before, outcome.tellings());
      return before;
    }
    List<Entry> entries = new ArrayList<>();
    Dispute dispute = add(entries, before, outcome.events(), person, now);
    List<Event> following = follow(work, dispute, outcome.events(), now);
    dispute = add(entries, dispute, following, Entry.BOT, now);
    work.journal().append(before.id(), entries, Summary.of(dispute));
    announcements.about(work, dispute, outcome, following, person);
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

  /** Puts what is to be told about a dispute into the outbox. */
  void put(Work work, Dispute dispute, List<Telling> tellings) {
    announcements.put(work, dispute, tellings);
  }

  /** Schedules the next look at a dispute. */
  void plan(Work work, Dispute dispute) {
    if (dispute.head().lost().isPresent()) {
      lookTomorrow(work, dispute);
    } else {
      standing
          .currentStep(dispute)
          .flatMap(step -> NudgePlan.next(dispute, step, reminderHours(work, dispute, step)))
          .ifPresent(at -> work.agenda().lookAt(dispute.id(), at));
    }
    // A contract's time runs on, whatever becomes of the channel.
    NoticeClock.next(dispute, handlerHours(work, dispute))
        .ifPresent(at -> work.agenda().lookAt(dispute.id(), at));
  }

  /** Looks at a dispute again in a day, at a full hour, so that many such wishes are one look. */
  void lookTomorrow(Work work, Dispute dispute) {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
    work.agenda().lookAt(dispute.id(), tomorrow);
  }

  WorkingTime handlerHours(Work work, Dispute dispute) {
    String workspace = dispute.id().workspace();
    String handler = dispute.head().handler();
    return acquaintance(workspace, handler, work.people().of(workspace, handler)).hours();
  }

  /** When the handler may be reminded of a step; a time that was asked for is kept. */
  WorkingTime reminderHours(Work work, Dispute dispute, Step step) {
    boolean asked = dispute.course().current().flatMap(c -> c.snoozed()).isPresent();
    return asked ? handlerHours(work, dispute) : handlerHours(work, dispute, step);
  }

  // Nobody is asked to call a factory that is on holiday, unless somebody could be hurt.
  private WorkingTime handlerHours(Work work, Dispute dispute, Step step) {
    WorkingTime handler = handlerHours(work, dispute);
    boolean reachesFactory = step.waiting() || !step.situations().isEmpty();
    return reachesFactory && !dispute.facts().safetyCritical()
        ? handler.except(knowledge.countries().china())
        : handler;
  }

  private WorkingTime hours(Work work, Dispute dispute, Step step) {
    return step.side() == Side.FACTORY
        ? WorkingTime.office(Standing.FACTORY_ZONE, knowledge.countries().china())
        : handlerHours(work, dispute, step);
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

  Dispute load(Work work, DisputeId id) {
    Deed.now().about(id);
    List<Entry> entries = work.journal().entries(id);
    if (entries.isEmpty()) {
      throw new Refusal("refusal.no-such-dispute", Map.of("dispute", id.toString()));
    }
    return Dispute.of(id, entries);
  }

  private void authorise(Actor actor, Dispute dispute) {
    boolean same = actor.workspace().equals(dispute.id().workspace());
    if (!same || !maySee(actor.workspace(), dispute.head().channel(), actor.user())) {
      throw new Refusal("refusal.no-such-dispute", Map.of("dispute", dispute.id().toString()));
    }
  }

  /**
   * Whether a person may see the disputes of a channel. Whoever came with a channel that was shared
   * meanwhile is in it, and sees nothing all the same.
   */
  boolean maySee(String workspace, String channel, String user) {
    return directory.isMember(workspace, channel, user) && directory.isColleague(workspace, user);
  }

  /** The channels whose disputes a person may see; nobody of another organisation sees any. */
  Set<String> channels(Actor actor) {
    return isColleague(actor) ? directory.channelsOf(actor.workspace(), actor.user()) : Set.of();
  }

  /** Whether a person belongs to the workspace that they act in, and is still there. */
  boolean isColleague(Actor actor) {
    return directory.isColleague(actor.workspace(), actor.user());
  }

  private Acquaintance acquaintance(String workspace, String user, Preferences preferences) {
    return Acquaintance.of(directory.profile(workspace, user), preferences, knowledge.countries());
  }
}
