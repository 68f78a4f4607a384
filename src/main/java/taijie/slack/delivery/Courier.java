package taijie.slack.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Links;
import taijie.slack.blocks.Said;
import taijie.usecase.Disputes;
import taijie.usecase.LookAtDispute;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Mailbox.Shown;
import taijie.usecase.Placed;
import taijie.usecase.Refusal;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;

/**
 * Delivers what waits in the outbox, in the order of each lane. A parcel that was begun before is
 * looked for in Slack first, so that a crash between sending and knowing shows nothing twice.
 */
public final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  // Cards are brought up to date at most this often; what happened meanwhile is in the next one.
  private static final Duration BETWEEN_CARDS = Duration.ofSeconds(2);
  // A parcel that Slack could not take for so many tries, some hours in all, is given up.
  private static final int MOST_TRIES = 40;
  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(2);
  // Each try waits twice as long as the one before, up to some minutes.
  private static final int MOST_DOUBLINGS = 8;

  private final Mailbox mailbox;
  private final Renderer renderer;
  private final ThreadWords threads;
  private final PrivateWords privately;
  private final HomeWords homes;
  private final Disputes disputes;
  private final Placed placed;
  private final LookAtDispute reminders;
  private final WebApi api;
  private final Arrivals arrivals;
  private final InstantSource clock;
  private final Map<String, Object> lanes = new ConcurrentHashMap<>();
  // Among the instances that share a database.
  private final String me = UUID.randomUUID().toString();

  public Courier(
      Mailbox mailbox,
      Renderer renderer,
      UseCases use,
      Workspaces workspaces,
      InstantSource clock) {
    this.mailbox = mailbox;
    this.renderer = renderer;
    this.threads = new ThreadWords(renderer, use);
    this.privately = new PrivateWords(renderer, use, clock);
    this.homes = new HomeWords(renderer, use, clock);
    this.disputes = use.disputes();
    this.placed = new Placed(disputes);
    this.reminders = use.lookAtDispute();
    this.api = new WebApi(workspaces);
    this.arrivals = new Arrivals(api);
    this.clock = clock;
  }

  /**
   * Delivers what waits in a lane, until it is empty or Slack asks for patience.
   *
   * @return when to go on; empty where nothing waits any more
   */
  public Optional<Instant> deliver(String workspace, String lane) {
    // Threads of this instance line up here, other instances at the lane's lease.
    synchronized (lanes.computeIfAbsent(workspace + "/" + lane, key -> new Object())) {
      Optional<Instant> busy = mailbox.take(workspace, lane, me);
      if (busy.isPresent()) {
        return busy;
      }
      Optional<Instant> rest = Optional.empty();
      try {
        Optional<Instant> again = Optional.empty();
        for (Parcel parcel : mailbox.waiting(workspace, lane)) {
          Optional<Instant> lost = mailbox.take(workspace, lane, me);
          if (lost.isPresent()) {
            return lost;
          }
          Optional<Instant> later = deliver(parcel);
          if (later.isPresent() && !(parcel.telling() instanceof Telling.Card && hasCard(parcel))) {
            // None before Slack's patience is restored.
            rest = later;
            return later;
          }
          // A card that can wait must not keep the thread waiting.
          again = later.isPresent() ? later : again;
        }
        return again;
      } finally {
        mailbox.giveBack(workspace, lane, me, rest);
      }
    }
  }

  private Optional<Instant> deliver(Parcel parcel) {
    if (parcel.tries() >= MOST_TRIES) {
      return giveUp(parcel, "too many tries");
    }
    try {
      return switch (parcel.telling()) {
        case Telling.Card card ->
            inChannel(parcel, card.dispute(), dispute -> card(parcel, dispute));
        case Telling.Home home -> home(parcel, home);
        case Telling.Whisper w ->
            privately(parcel, w.channel(), w.thread(), w.user(), privately.whisper(parcel, w));
        case Telling.PhrasesFor p ->
            privately(parcel, p.channel(), p.thread(), p.user(), privately.phrases(parcel, p));
        case Telling.DraftFor d ->
            privately(parcel, d.channel(), d.thread(), d.user(), privately.draft(parcel, d));
        case Telling.StatusFor s ->
            privately(parcel, s.channel(), s.thread(), s.user(), privately.status(s));
        case Telling.PhraseAgain p ->
            privately(parcel, p.channel(), p.thread(), p.user(), privately.again(parcel, p));
        case Telling.Prompts prompts -> {
          mailbox.begins(parcel);
          yield settle(
              parcel,
              api.suggestPrompts(
                  parcel.workspace(),
                  prompts.channel(),
                  privately.prompts(parcel.workspace(), prompts)),
              ts -> {});
        }
        case Telling.FiguresFor f ->
            privately(parcel, f.channel(), f.thread(), f.user(), privately.figures(parcel, f));
        case Telling.WarningShown w -> warning(parcel, w);
        case Telling.Nudge nudge -> nudge(parcel, nudge);
        case Telling.Note note -> direct(parcel, note.user(), privately.note(note));
        case Telling.NoticeText text -> direct(parcel, text.user(), privately.notice(text));
        case Telling.Digest digest ->
            privately
                .digest(parcel.workspace(), digest)
                .map(said -> direct(parcel, digest.user(), said))
                .orElseGet(() -> done(parcel, ""));
        case Telling.StepSucceeded step -> stepSucceeded(parcel, step);
        case Telling.StepFailed step -> {
          mailbox.begins(parcel);
          yield settle(
              parcel,
              api.failStep(parcel.workspace(), step.execution(), step.problem()),
              ts -> {});
        }
        case Telling.Next next ->
            inChannel(parcel, next.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.AnswerShown answer ->
            inChannel(parcel, answer.dispute(), dispute -> answer(parcel, dispute, answer));
        case Telling.Told told ->
            inChannel(parcel, told.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.PhraseShared shared ->
            inChannel(parcel, shared.dispute(), dispute -> inThread(parcel, dispute));
      };
    } catch (Refusal refusal) {
      // What a person may see was not to be had from Slack just now: nothing is wrong with it.
      LOG.warn("delivery {} waits: {}", parcel.id(), refusal.sentence());
      mailbox.begins(parcel);
      return settle(parcel, new Reply.Later(AFTER_REFUSAL, false), ts -> {});
    } catch (RuntimeException e) {
      LOG.error("delivery {} cannot be put into words", parcel.id(), e);
      return giveUp(parcel, "cannot be rendered: " + e.getClass().getSimpleName());
    }
  }

  private Optional<Instant> card(Parcel parcel, Dispute dispute) {
    Optional<Shown> last = mailbox.shown(dispute.id());
    // Not all that a card shows is in the journal: whether the guard reads the channel is not.
    Said said = renderer.card(dispute);
    String look = Look.of(said);
    boolean same = last.filter(shown -> shown.look().equals(look)).isPresent();
    if (same && dispute.head().card().isPresent()) {
      return done(parcel, "");
    }
    Optional<Instant> notBefore = last.map(Shown::notBefore).filter(clock.instant()::isBefore);
    if (notBefore.isPresent()) {
      return notBefore;
    }
    String workspace = parcel.workspace();
    String channel = dispute.head().channel();
    if (dispute.head().card().isEmpty()) {
      return settle(
          parcel, postOnce(parcel, channel, "", said), ts -> placed.card(dispute.id(), ts));
    }
    // Where somebody deleted the card a new one takes its place, and with it a new thread.
    Reply reply = upToDate(parcel, channel, "", dispute.head().card().get(), said);
    Optional<Instant> later =
        settle(
            parcel,
            reply,
            ts -> {
              Instant next = clock.instant().plus(BETWEEN_CARDS);
              mailbox.shows(dispute.id(), new Shown(look, next));
              if (!ts.isEmpty() && !ts.equals(dispute.head().card().get())) {
                placed.card(dispute.id(), ts);
              }
            });
    String before = last.map(Shown::look).orElse("");
    later.ifPresent(at -> mailbox.shows(dispute.id(), new Shown(before, at)));
    return later;
  }

  private Optional<Instant> inThread(Parcel parcel, Dispute dispute) {
    String thread = dispute.head().card().orElse("");
    Said said = threads.inThread(dispute, parcel.telling());
    return settle(parcel, postOnce(parcel, dispute.head().channel(), thread, said), ts -> {});
  }

  // An answer that was put right or withdrawn changes where it stands; nothing is said twice.
  private Optional<Instant> answer(Parcel parcel, Dispute dispute, Telling.AnswerShown telling) {
    String channel = dispute.head().channel();
    String thread = dispute.head().card().orElse("");
    Said said = threads.inThread(dispute, telling);
    String before = dispute.answers().posted().get(telling.answer());
    Reply reply =
        before == null
            ? postOnce(parcel, channel, thread, said)
            : upToDate(parcel, channel, thread, before, said);
    return settle(
        parcel,
        reply,
        ts -> {
          if (!ts.isEmpty()) {
            placed.answer(dispute.id(), telling.answer(), ts);
          }
        });
  }

  private interface Saying {
    Optional<Instant> about(Dispute dispute);
  }

  // Where the factory may be reading by now nothing is said: it is in the journal, and on the card
  // once the channel is one's own again.
  private Optional<Instant> inChannel(Parcel parcel, DisputeId id, Saying saying) {
    Optional<Dispute> dispute = disputes.peek(id);
    if (dispute.isEmpty()) {
      return done(parcel, "");
    }
    if (disputes.isOverheard(dispute.get())) {
      disputes.explainSilence(dispute.get());
      mailbox.shows(id, new Shown("", Instant.EPOCH));
      return giveUp(parcel, "the channel is shared");
    }
    return saying.about(dispute.get());
  }

  private Reply upToDate(Parcel parcel, String channel, String thread, String ts, Said said) {
    mailbox.begins(parcel);
    Reply reply = api.update(parcel.workspace(), channel, ts, said);
    return reply instanceof Reply.Refused refused && refused.error().equals("message_not_found")
        ? postOnce(parcel, channel, thread, said)
        : reply;
  }

  private Optional<Instant> warning(Parcel parcel, Telling.WarningShown telling) {
    Optional<Dispute> dispute = disputes.peek(telling.dispute());
    if (dispute.isEmpty() || dispute.get().watch().find(telling.warning()).isEmpty()) {
      return done(parcel, "");
    }
    String user = dispute.get().watch().find(telling.warning()).orElseThrow().person();
    Said said = privately.warning(dispute.get(), telling.warning());
    return privately(
        parcel, dispute.get().head().channel(), dispute.get().head().card().orElse(""), user, said);
  }

  private Optional<Instant> nudge(Parcel parcel, Telling.Nudge nudge) {
    if (!reminders.stillDue(nudge)) {
      return done(parcel, "");
    }
    // Counted before it is crossed out: a crash in between finds it in Slack and counts it then.
    return direct(parcel, nudge.user(), privately.nudge(nudge), ts -> reminders.reminded(nudge));
  }

  // A dispute that is gone by now was opened all the same; only its link is no longer to be had.
  private Optional<Instant> stepSucceeded(Parcel parcel, Telling.StepSucceeded step) {
    String link =
        disputes
            .peek(step.dispute())
            .flatMap(d -> Links.thread(d.head().channel(), d.head().card().orElse("")))
            .orElse("");
    mailbox.begins(parcel);
    Map<String, String> outputs = Map.of("dispute", step.dispute().toString(), "link", link);
    return settle(
        parcel, api.completeStep(parcel.workspace(), step.execution(), outputs), ts -> {});
  }

  private Optional<Instant> home(Parcel parcel, Telling.Home home) {
    mailbox.begins(parcel);
    return settle(
        parcel,
        api.publishHome(
            parcel.workspace(), home.user(), homes.home(parcel.workspace(), home)),
        ts -> {});
  }

  private Optional<Instant> direct(Parcel parcel, String user, Said said) {
    return direct(parcel, user, said, ts -> {});
  }

  private Optional<Instant> direct(Parcel parcel, String user, Said said, Afterwards afterwards) {
    Reply room = api.directMessage(parcel.workspace(), user);
    if (room instanceof Reply.Done(String channel)) {
      return settle(parcel, postOnce(parcel, channel, "", said), afterwards);
    }
    mailbox.begins(parcel);
    return settle(parcel, room, ts -> {});
  }

  // An ephemeral message needs a person in the channel; where that fails a direct message reaches
  // them.
  private Optional<Instant> privately(
      Parcel parcel, String channel, String thread, String user, Said said) {
    if (channel.isEmpty()) {
      return direct(parcel, user, said);
    }
    if (channel.startsWith("D")) {
      return settle(parcel, postOnce(parcel, channel, thread, said), ts -> {});
    }
    mailbox.begins(parcel);
    Reply reply = api.whisper(parcel.workspace(), channel, thread, user, said);
    if (reply instanceof Reply.Refused refused && !refused.closed()) {
      LOG.info("an ephemeral message was refused: {}", refused.error());
      return direct(parcel, user, said);
    }
    return settle(parcel, reply, ts -> {});
  }

  private Reply postOnce(Parcel parcel, String channel, String thread, Said said) {
    mailbox.begins(parcel);
    if (parcel.tries() > 0) {
      Optional<Reply> there = arrivals.find(parcel.workspace(), channel, thread, parcel.id());
      if (there.isPresent()) {
        return there.get();
      }
    }
    return api.post(parcel.workspace(), channel, thread, parcel.id(), said);
  }

  private interface Afterwards {
    void then(String ts);
  }

  private Optional<Instant> settle(Parcel parcel, Reply reply, Afterwards afterwards) {
    return switch (reply) {
      case Reply.Done(String ts) -> {
        afterwards.then(ts);
        yield done(parcel, ts);
      }
      case Reply.Later later -> Optional.of(clock.instant().plus(patience(parcel, later)));
      case Reply.Refused refused when refused.closed() -> {
        // Told once for the whole workspace, where it was noticed.
        mailbox.refused(parcel, refused.error(), clock.instant());
        yield Optional.empty();
      }
      case Reply.Refused(String error) -> giveUp(parcel, error);
    };
  }

  private static Duration patience(Parcel parcel, Reply.Later later) {
    int doublings = later.named() ? 0 : Math.min(parcel.tries(), MOST_DOUBLINGS);
    return later.after().multipliedBy(1L << doublings);
  }

  private Optional<Instant> done(Parcel parcel, String ts) {
    mailbox.delivered(parcel, ts, clock.instant());
    return Optional.empty();
  }

  private Optional<Instant> giveUp(Parcel parcel, String why) {
    LOG.warn("delivery {} to {} was given up: {}", parcel.id(), parcel.lane(), why);
    mailbox.refused(parcel, why, clock.instant());
    return Optional.empty();
  }

  private boolean hasCard(Parcel parcel) {
    return parcel.telling() instanceof Telling.Card card
        && disputes.peek(card.dispute()).flatMap(d -> d.head().card()).isPresent();
  }
}
