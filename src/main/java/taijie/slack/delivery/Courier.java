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
import taijie.record.RecordDocument;
import taijie.slack.blocks.Links;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Dispatch.Afterwards;
import taijie.usecase.Actor;
import taijie.usecase.Deed;
import taijie.usecase.Directory;
import taijie.usecase.Disputes;
import taijie.usecase.FollowChannel;
import taijie.usecase.HearMessage;
import taijie.usecase.LookAgain;
import taijie.usecase.LookAtDispute;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Mailbox.Shown;
import taijie.usecase.Placed;
import taijie.usecase.Store;
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
  // One that cannot be put into words keeps its lane waiting for some seconds, and is given up
  // then.
  private static final int MOST_WORDLESS = 5;
  private static final Duration AFTER_WORDLESS = Duration.ofSeconds(2);
  // As long as Slack does not say whether the factory may be reading, nothing is said.
  private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

  private final Mailbox mailbox;
  private final Renderer renderer;
  private final ThreadWords threads;
  private final PrivateWords privately;
  private final HomeWords homes;
  private final Disputes disputes;
  private final Placed placed;
  private final LookAtDispute reminders;
  private final LookAgain lookAgain;
  private final HearMessage hearing;
  private final WebApi api;
  private final Dispatch dispatch;
  private final FollowChannel channels;
  private final RecordFiles records;
  private final InstantSource clock;
  private final Map<String, Object> lanes = new ConcurrentHashMap<>();
  // Among the instances that share a database.
  private final String me = UUID.randomUUID().toString();
  private volatile boolean finishing;

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
    this.lookAgain = use.lookAgain();
    this.hearing = use.hearMessage();
    this.api = new WebApi(workspaces);
    this.dispatch = new Dispatch(mailbox, api, clock);
    this.channels = use.followChannel();
    this.records = new RecordFiles(renderer, use);
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
          if (finishing) {
            return Optional.of(clock.instant());
          }
          Optional<Instant> lost = mailbox.take(workspace, lane, me);
          if (lost.isPresent()) {
            return lost;
          }
          // Whoever had the lane while this instance was held up may have delivered it.
          Optional<Parcel> still = mailbox.still(parcel);
          if (still.isEmpty()) {
            continue;
          }
          Optional<Instant> later = watched(still.get());
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

  /** From now on nothing more is begun; what waits is for the next start, or for others. */
  public void finish() {
    finishing = true;
  }

  private Optional<Instant> watched(Parcel parcel) {
    long begun = System.nanoTime();
    String kind = parcel.telling().getClass().getSimpleName();
    Deed deed =
        new Deed().named("deliver:" + kind).by(new Actor(parcel.workspace(), "", parcel.id()));
    try {
      return Deed.during(deed, () -> deliver(parcel));
    } catch (RuntimeException e) {
      deed.came("failed", e.getClass().getSimpleName());
      throw e;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      disputes.witness().delivered(kind, deed.outcome(), took);
      Diary.note(deed, took);
    }
  }

  private Optional<Instant> deliver(Parcel parcel) {
    if (parcel.tries() >= MOST_TRIES) {
      inThreadOf(parcel.telling()).flatMap(disputes::peek).ifPresent(channels::gaveUp);
      return dispatch.giveUp(parcel, "too many tries");
    }
    try {
      return switch (parcel.telling()) {
        case Telling.Card card ->
            inChannel(parcel, card.dispute(), dispute -> card(parcel, dispute));
        case Telling.Home home -> home(parcel, home);
        case Telling.Whisper w ->
            privately(parcel, w.channel(), w.thread(), w.user(), privately.whisper(parcel, w));
        case Telling.WindowAgain a ->
            privately(parcel, a.channel(), a.thread(), a.user(), privately.windowAgain(parcel, a));
        case Telling.PhrasesFor p ->
            privately(parcel, p.channel(), p.thread(), p.user(), privately.phrases(parcel, p));
        case Telling.PhraseFitted p ->
            privately
                .fitted(parcel, p)
                .map(said -> privately(parcel, p.channel(), p.thread(), p.user(), said))
                .orElseGet(() -> dispatch.moot(parcel));
        case Telling.UnderstoodFor u ->
            privately(parcel, u.channel(), u.thread(), u.user(), privately.understood(parcel, u));
        case Telling.SecondLook look -> {
          lookAgain.at(look.dispute(), look.answer());
          yield dispatch.moot(parcel);
        }
        case Telling.DraftFor d ->
            privately(parcel, d.channel(), d.thread(), d.user(), privately.draft(parcel, d));
        case Telling.StatusFor s ->
            privately(parcel, s.channel(), s.thread(), s.user(), privately.status(s));
        case Telling.PhraseAgain p ->
            privately(parcel, p.channel(), p.thread(), p.user(), privately.again(parcel, p));
        case Telling.Prompts prompts -> {
          mailbox.begins(parcel);
          yield dispatch.settle(
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
        case Telling.Doubt doubt -> doubt(parcel, doubt);
        case Telling.Nudge nudge -> nudge(parcel, nudge);
        case Telling.Note note ->
            aboutDispute(parcel, note.dispute(), note.user(), privately.note(note), ts -> {});
        case Telling.NoticeText text ->
            aboutDispute(parcel, text.dispute(), text.user(), privately.notice(text), ts -> {});
        case Telling.Digest digest ->
            privately
                .digest(parcel.workspace(), digest)
                .map(said -> direct(parcel, digest.user(), said))
                .orElseGet(() -> dispatch.moot(parcel));
        case Telling.StepSucceeded step -> stepSucceeded(parcel, step);
        case Telling.StepFailed step -> {
          mailbox.begins(parcel);
          yield dispatch.settle(
              parcel, api.failStep(parcel.workspace(), step.execution(), step.problem()), ts -> {});
        }
        case Telling.Next next ->
            inChannel(parcel, next.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.AnswerShown answer ->
            inChannel(parcel, answer.dispute(), dispute -> answer(parcel, dispute, answer));
        case Telling.Told told ->
            inChannel(parcel, told.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.BatchShown shown ->
            inChannel(parcel, shown.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.CauseShown shown ->
            inChannel(parcel, shown.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.RecordFile file ->
            inChannel(parcel, file.dispute(), dispute -> record(parcel, dispute, file));
        case Telling.RecordShown shown ->
            inChannel(parcel, shown.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.Ended ended ->
            inChannel(parcel, ended.dispute(), dispute -> inThread(parcel, dispute));
        case Telling.PhraseShared shared ->
            inChannel(parcel, shared.dispute(), dispute -> inThread(parcel, dispute));
      };
    } catch (Directory.Silent silent) {
      Deed.now().came("later", "silent");
      return Optional.of(clock.instant().plus(AFTER_SILENCE));
    } catch (Store.Unavailable away) {
      // Nothing is wrong with the parcel: whoever called tries again.
      throw away;
    } catch (RuntimeException e) {
      LOG.error("delivery {} cannot be put into words", parcel.id(), e);
      return unlessItStaysSo(parcel, e);
    }
  }

  // What was wrong may have been the moment's: two who wrote at once, a connection that was cut.
  private Optional<Instant> unlessItStaysSo(Parcel parcel, RuntimeException e) {
    if (parcel.tries() >= MOST_WORDLESS) {
      return dispatch.giveUp(parcel, "cannot be rendered: " + e.getClass().getSimpleName());
    }
    mailbox.begins(parcel);
    return Optional.of(clock.instant().plus(AFTER_WORDLESS));
  }

  /** The dispute in whose thread something is said; a card catches up by itself. */
  private static Optional<DisputeId> inThreadOf(Telling telling) {
    return switch (telling) {
      case Telling.Next next -> Optional.of(next.dispute());
      case Telling.AnswerShown answer -> Optional.of(answer.dispute());
      case Telling.Told told -> Optional.of(told.dispute());
      case Telling.BatchShown shown -> Optional.of(shown.dispute());
      case Telling.CauseShown shown -> Optional.of(shown.dispute());
      case Telling.RecordFile file -> Optional.of(file.dispute());
      case Telling.RecordShown shown -> Optional.of(shown.dispute());
      case Telling.Ended ended -> Optional.of(ended.dispute());
      case Telling.PhraseShared shared -> Optional.of(shared.dispute());
      default -> Optional.empty();
    };
  }

  private Optional<Instant> card(Parcel parcel, Dispute dispute) {
    Optional<Shown> last = mailbox.shown(dispute.id());
    // Not all that a card shows is in the journal: whether the guard reads the channel is not.
    Said said = renderer.card(dispute);
    String look = Look.of(said);
    boolean same = last.filter(shown -> shown.look().equals(look)).isPresent();
    if (same && dispute.head().card().isPresent()) {
      return dispatch.moot(parcel);
    }
    Optional<Instant> notBefore = last.map(Shown::notBefore).filter(clock.instant()::isBefore);
    if (notBefore.isPresent()) {
      Deed.now().came("later", "card");
      return notBefore;
    }
    String workspace = parcel.workspace();
    String channel = dispute.head().channel();
    if (dispute.head().card().isEmpty()) {
      return settle(
          parcel,
          dispute,
          dispatch.postOnce(parcel, channel, "", said),
          ts -> placed.card(dispute.id(), ts));
    }
    // Where somebody deleted the card a new one takes its place, and with it a new thread.
    Reply reply = dispatch.upToDate(parcel, channel, "", dispute.head().card().get(), said);
    Optional<Instant> later =
        settle(
            parcel,
            dispute,
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
    String channel = dispute.head().channel();
    String thread = dispute.head().card().orElse("");
    Said said = threads.inThread(dispute, parcel.telling());
    Reply reply = dispatch.postOnce(parcel, channel, thread, said);
    return settle(parcel, dispute, underCard(parcel, dispute, said, reply), ts -> {});
  }

  // Somebody deleted the card, and with it the thread: both go on in a new one.
  private Reply underCard(Parcel parcel, Dispute dispute, Said said, Reply reply) {
    if (!Dispatch.isRefusal(reply, "thread_not_found")) {
      return reply;
    }
    String channel = dispute.head().channel();
    Said card = renderer.card(dispute);
    Reply standing = dispatch.postOnce(parcel, parcel.id() + "/card", channel, "", card);
    if (!(standing instanceof Reply.Done(String ts))) {
      return standing;
    }
    placed.card(dispute.id(), ts);
    return dispatch.postOnce(parcel, channel, ts, said);
  }

  // An answer that was put right or withdrawn changes where it stands; nothing is said twice.
  private Optional<Instant> answer(Parcel parcel, Dispute dispute, Telling.AnswerShown telling) {
    String channel = dispute.head().channel();
    String thread = dispute.head().card().orElse("");
    Said said = threads.inThread(dispute, telling);
    String before = dispute.answers().posted().get(telling.answer());
    Reply reply =
        before == null
            ? dispatch.postOnce(parcel, channel, thread, said)
            : dispatch.upToDate(parcel, channel, thread, before, said);
    return settle(
        parcel,
        dispute,
        underCard(parcel, dispute, said, reply),
        ts -> {
          if (!ts.isEmpty()) {
            placed.answer(dispute.id(), telling.answer(), ts);
          }
        });
  }

  private Optional<Instant> record(Parcel parcel, Dispute dispute, Telling.RecordFile telling) {
    Optional<RecordDocument> document = records.document(telling);
    if (document.isEmpty()) {
      return dispatch.moot(parcel);
    }
    String channel = dispute.head().channel();
    String thread = dispute.head().card().orElse("");
    Reply reply =
        dispatch.shareOnce(
            parcel,
            channel,
            thread,
            records.comment(dispute, telling),
            records.files(document.get()));
    if (!(reply instanceof Reply.Refused refused) || refused.closed()) {
      return settle(parcel, dispute, reply, ts -> {});
    }
    LOG.warn("Slack takes no file ({}); the record is told in words", refused.error());
    Said words = records.inWords(dispute, document.get());
    Reply told = dispatch.postOnce(parcel, channel, thread, words);
    return settle(parcel, dispute, underCard(parcel, dispute, words, told), ts -> {});
  }

  private interface Saying {
    Optional<Instant> about(Dispute dispute);
  }

  // Where the factory may be reading by now nothing is said: it is in the journal, and on the card
  // once the channel is one's own again.
  private Optional<Instant> inChannel(Parcel parcel, DisputeId id, Saying saying) {
    Optional<Dispute> dispute = disputes.peek(id);
    if (dispute.isEmpty()) {
      return dispatch.moot(parcel);
    }
    if (disputes.isOverheard(dispute.get())) {
      disputes.explainSilence(dispute.get());
      mailbox.shows(id, new Shown("", Instant.EPOCH));
      Optional<Instant> rest = dispatch.giveUp(parcel, "the channel is shared");
      Deed.now().came("moot", "shared");
      return rest;
    }
    return saying.about(dispute.get());
  }

  private Optional<Instant> warning(Parcel parcel, Telling.WarningShown telling) {
    Optional<Dispute> dispute = disputes.peek(telling.dispute());
    if (dispute.isEmpty() || dispute.get().watch().find(telling.warning()).isEmpty()) {
      return dispatch.moot(parcel);
    }
    String user = dispute.get().watch().find(telling.warning()).orElseThrow().person();
    Said said = privately.warning(dispute.get(), telling.warning());
    return privately(
        parcel, dispute.get().head().channel(), dispute.get().head().card().orElse(""), user, said);
  }

  private Optional<Instant> doubt(Parcel parcel, Telling.Doubt doubt) {
    Optional<Instant> open =
        disputes.peek(doubt.dispute()).flatMap(d -> hearing.decide(parcel.workspace(), doubt));
    open.ifPresent(at -> Deed.now().came("later", "asked"));
    return open.isPresent() ? open : dispatch.moot(parcel);
  }

  private Optional<Instant> nudge(Parcel parcel, Telling.Nudge nudge) {
    if (!reminders.stillDue(nudge)) {
      return dispatch.moot(parcel);
    }
    // Counted before it is crossed out: a crash in between finds it in Slack and counts it then.
    return aboutDispute(
        parcel,
        nudge.dispute(),
        nudge.user(),
        privately.nudge(nudge),
        ts -> reminders.reminded(nudge));
  }

  // Where whoever is in charge cannot be reached, the others must hear of it.
  private Optional<Instant> aboutDispute(
      Parcel parcel, DisputeId id, String user, Said said, Afterwards afterwards) {
    Reply reply = directly(parcel, user, said);
    if (reply instanceof Reply.Refused) {
      disputes.peek(id).ifPresent(dispute -> channels.unreachable(dispute, user));
    }
    return dispatch.settle(parcel, reply, afterwards);
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
    return dispatch.settle(
        parcel, api.completeStep(parcel.workspace(), step.execution(), outputs), ts -> {});
  }

  private Optional<Instant> home(Parcel parcel, Telling.Home home) {
    mailbox.begins(parcel);
    return dispatch.settle(
        parcel,
        api.publishHome(parcel.workspace(), home.user(), homes.home(parcel.workspace(), home)),
        ts -> {});
  }

  private Optional<Instant> direct(Parcel parcel, String user, Said said) {
    return dispatch.settle(parcel, directly(parcel, user, said), ts -> {});
  }

  private Reply directly(Parcel parcel, String user, Said said) {
    Reply room = api.directMessage(parcel.workspace(), user);
    if (room instanceof Reply.Done(String channel)) {
      return dispatch.postOnce(parcel, channel, "", said);
    }
    mailbox.begins(parcel);
    return room;
  }

  // An ephemeral message needs a person in the channel; where that fails a direct message reaches
  // them. Slack keeps no copy to look for, so that one whose answer was lost may be seen twice:
  // better than never.
  private Optional<Instant> privately(
      Parcel parcel, String channel, String thread, String user, Said said) {
    if (channel.isEmpty()) {
      return direct(parcel, user, said);
    }
    if (channel.startsWith("D")) {
      return dispatch.settle(parcel, dispatch.postOnce(parcel, channel, thread, said), ts -> {});
    }
    mailbox.begins(parcel);
    Reply reply = api.whisper(parcel.workspace(), channel, thread, user, said);
    if (reply instanceof Reply.Refused refused && !refused.closed()) {
      LOG.info("an ephemeral message was refused: {}", refused.error());
      return direct(parcel, user, said);
    }
    return dispatch.settle(parcel, reply, ts -> {});
  }

  private Optional<Instant> settle(
      Parcel parcel, Dispute dispute, Reply reply, Afterwards afterwards) {
    if (reply instanceof Reply.Refused(String error)) {
      channels.refused(dispute, error);
    }
    return dispatch.settle(parcel, reply, afterwards);
  }

  private boolean hasCard(Parcel parcel) {
    return parcel.telling() instanceof Telling.Card card
        && disputes.peek(card.dispute()).flatMap(d -> d.head().card()).isPresent();
  }
}
