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
import taijie.usecase.Actor;
import taijie.usecase.Deed;
import taijie.usecase.Directory;
import taijie.usecase.LookAgain;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Store;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;
import taijie.usecase.Witness;

/**
 * Delivers what waits in the outbox, in the order of each lane. A parcel that was begun before is
 * looked for in Slack first, so that a crash between sending and knowing shows nothing twice.
 */
public final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  // A parcel that Slack could not take for so many tries, some hours in all, is given up.
  private static final int MOST_TRIES = 40;
  // One that cannot be put into words keeps its lane waiting for some seconds, and is given up
  // then.
  private static final int MOST_WORDLESS = 5;
  private static final Duration AFTER_WORDLESS = Duration.ofSeconds(2);
  // As long as Slack does not say whether the factory may be reading, nothing is said.
  private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

  private final Mailbox mailbox;
  private final InChannel inChannel;
  private final ToPerson toPerson;
  private final ToWorkflow toWorkflow;
  private final LookAgain lookAgain;
  private final Witness witness;
  private final Dispatch dispatch;
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
    WebApi api = new WebApi(workspaces);
    this.mailbox = mailbox;
    this.dispatch = new Dispatch(mailbox, api, clock);
    this.inChannel = new InChannel(mailbox, renderer, use, dispatch, clock);
    this.toPerson = new ToPerson(mailbox, renderer, use, api, dispatch, clock);
    this.toWorkflow = new ToWorkflow(mailbox, use.disputes(), api, dispatch);
    this.lookAgain = use.lookAgain();
    this.witness = use.disputes().witness();
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
          if (later.isPresent() && !inChannel.hasCard(parcel.telling())) {
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
      witness.delivered(kind, deed.outcome(), took);
      Diary.note(deed, took);
    }
  }

  private Optional<Instant> deliver(Parcel parcel) {
    if (parcel.tries() >= MOST_TRIES) {
      inChannel.gaveUp(parcel.telling());
      return dispatch.giveUp(parcel, "too many tries");
    }
    try {
      return switch (parcel.telling()) {
        case Telling.Card card -> inChannel.card(parcel, card);
        case Telling.InThread said -> inChannel.thread(parcel, said);
        case Telling.ToChannel said -> inChannel.room(parcel, said);
        case Telling.Alone said -> toPerson.alone(parcel, said);
        case Telling.Home home -> toPerson.home(parcel, home);
        case Telling.Prompts prompts -> toPerson.prompts(parcel, prompts);
        case Telling.WarningShown warning -> toPerson.warning(parcel, warning);
        case Telling.Doubt doubt -> toPerson.doubt(parcel, doubt);
        case Telling.Nudge nudge -> toPerson.nudge(parcel, nudge);
        case Telling.Note note -> toPerson.note(parcel, note);
        case Telling.NoticeText text -> toPerson.notice(parcel, text);
        case Telling.Digest digest -> toPerson.digest(parcel, digest);
        case Telling.StepSucceeded step -> toWorkflow.succeeded(parcel, step);
        case Telling.StepFailed step -> toWorkflow.failed(parcel, step);
        case Telling.SecondLook look -> {
          lookAgain.at(look.dispute(), look.answer());
          yield dispatch.moot(parcel);
        }
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
}
