package taijie.slack.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Dispatch.Afterwards;
import taijie.usecase.Deed;
import taijie.usecase.Disputes;
import taijie.usecase.FollowChannel;
import taijie.usecase.HearMessage;
import taijie.usecase.LookAtDispute;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;

/** Delivers what is for one person alone: where they are, by direct message, or in their Home. */
final class ToPerson {

  private static final Logger LOG = LoggerFactory.getLogger(ToPerson.class);
  private static final String DIRECT = "D";

  private final Mailbox mailbox;
  private final PrivateWords words;
  private final HomeWords homes;
  private final Disputes disputes;
  private final LookAtDispute reminders;
  private final HearMessage hearing;
  private final FollowChannel channels;
  private final WebApi api;
  private final Dispatch dispatch;

  ToPerson(
      Mailbox mailbox,
      Renderer renderer,
      UseCases use,
      WebApi api,
      Dispatch dispatch,
      InstantSource clock) {
    this.mailbox = mailbox;
    this.words = new PrivateWords(renderer, use, clock);
    this.homes = new HomeWords(renderer, use, clock);
    this.disputes = use.disputes();
    this.reminders = use.lookAtDispute();
    this.hearing = use.hearMessage();
    this.channels = use.followChannel();
    this.api = api;
    this.dispatch = dispatch;
  }

  /** Something for them where they are. */
  Optional<Instant> alone(Parcel parcel, Telling.Alone telling) {
    boolean shows = telling.channel().startsWith(DIRECT) && showsThatItTakesAWhile(parcel, telling);
    Optional<Said> said = words.alone(parcel, telling);
    if (said.isEmpty()) {
      if (shows) {
        api.status(parcel.workspace(), telling.channel(), telling.thread(), "");
      }
      return dispatch.moot(parcel);
    }
    return said(parcel, telling.channel(), telling.thread(), telling.user(), said.get());
  }

  // Shown in a conversation with the bot until the answer stands there. Where it cannot be shown,
  // nothing is lost.
  private boolean showsThatItTakesAWhile(Parcel parcel, Telling.Alone telling) {
    Optional<String> meanwhile = words.meanwhile(parcel.workspace(), telling);
    meanwhile.ifPresent(
        status -> api.status(parcel.workspace(), telling.channel(), telling.thread(), status));
    return meanwhile.isPresent();
  }

  Optional<Instant> prompts(Parcel parcel, Telling.Prompts telling) {
    mailbox.begins(parcel);
    String workspace = parcel.workspace();
    Reply reply =
        api.suggestPrompts(workspace, telling.channel(), words.prompts(workspace, telling));
    return dispatch.settle(parcel, reply, ts -> {});
  }

  Optional<Instant> home(Parcel parcel, Telling.Home telling) {
    mailbox.begins(parcel);
    String workspace = parcel.workspace();
    Reply reply = api.publishHome(workspace, telling.user(), homes.home(workspace, telling));
    return dispatch.settle(parcel, reply, ts -> {});
  }

  Optional<Instant> warning(Parcel parcel, Telling.WarningShown telling) {
    Optional<Dispute> dispute = disputes.peek(telling.dispute());
    if (dispute.isEmpty() || dispute.get().watch().find(telling.warning()).isEmpty()) {
      return dispatch.moot(parcel);
    }
    String user = dispute.get().watch().find(telling.warning()).orElseThrow().person();
    return said(
        parcel,
        dispute.get().head().channel(),
        dispute.get().head().card().orElse(""),
        user,
        words.warning(dispute.get(), telling.warning()));
  }

  Optional<Instant> doubt(Parcel parcel, Telling.Doubt doubt) {
    Optional<Instant> open =
        disputes.peek(doubt.dispute()).flatMap(d -> hearing.decide(parcel.workspace(), doubt));
    open.ifPresent(at -> Deed.now().came("later", "asked"));
    return open.isPresent() ? open : dispatch.moot(parcel);
  }

  Optional<Instant> nudge(Parcel parcel, Telling.Nudge nudge) {
    if (!reminders.stillDue(nudge)) {
      return dispatch.moot(parcel);
    }
    // Counted before it is crossed out: a crash in between finds it in Slack and counts it then.
    return aboutDispute(
        parcel, nudge.dispute(), nudge.user(), words.nudge(nudge), ts -> reminders.reminded(nudge));
  }

  Optional<Instant> note(Parcel parcel, Telling.Note note) {
    return aboutDispute(parcel, note.dispute(), note.user(), words.note(note), ts -> {});
  }

  Optional<Instant> notice(Parcel parcel, Telling.NoticeText text) {
    return aboutDispute(parcel, text.dispute(), text.user(), words.notice(text), ts -> {});
  }

  Optional<Instant> digest(Parcel parcel, Telling.Digest digest) {
    return words
        .digest(parcel.workspace(), digest)
        .map(said -> direct(parcel, digest.user(), said))
        .orElseGet(() -> dispatch.moot(parcel));
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

  // An ephemeral message needs a person in the channel; where that fails a direct message reaches
  // them. Slack keeps no copy to look for, so that one whose answer was lost may be seen twice:
  // better than never.
  private Optional<Instant> said(
      Parcel parcel, String channel, String thread, String user, Said said) {
    if (channel.isEmpty()) {
      return direct(parcel, user, said);
    }
    if (channel.startsWith(DIRECT)) {
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
}
