package taijie.slack.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.record.RecordDocument;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Dispatch.Afterwards;
import taijie.usecase.Deed;
import taijie.usecase.Disputes;
import taijie.usecase.FollowChannel;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Mailbox.Shown;
import taijie.usecase.Placed;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;

/** Delivers what all may read: a dispute's card, and what is said in its thread. */
final class InChannel {

  private static final Logger LOG = LoggerFactory.getLogger(InChannel.class);
  // Cards are brought up to date at most this often; what happened meanwhile is in the next one.
  private static final Duration BETWEEN_CARDS = Duration.ofSeconds(2);

  private final Mailbox mailbox;
  private final Renderer renderer;
  private final ThreadWords words;
  private final RecordFiles records;
  private final Disputes disputes;
  private final Placed placed;
  private final FollowChannel channels;
  private final Dispatch dispatch;
  private final InstantSource clock;

  InChannel(
      Mailbox mailbox, Renderer renderer, UseCases use, Dispatch dispatch, InstantSource clock) {
    this.mailbox = mailbox;
    this.renderer = renderer;
    this.words = new ThreadWords(renderer, use);
    this.records = new RecordFiles(renderer, use);
    this.disputes = use.disputes();
    this.placed = new Placed(disputes);
    this.channels = use.followChannel();
    this.dispatch = dispatch;
    this.clock = clock;
  }

  Optional<Instant> card(Parcel parcel, Telling.Card telling) {
    return about(parcel, telling.dispute(), dispute -> card(parcel, dispute));
  }

  Optional<Instant> thread(Parcel parcel, Telling.InThread telling) {
    return about(
        parcel,
        telling.dispute(),
        dispute ->
            switch (telling) {
              case Telling.AnswerShown answer -> answer(parcel, dispute, answer);
              case Telling.RecordFile file -> record(parcel, dispute, file);
              default -> said(parcel, dispute, telling);
            });
  }

  /** Something for all who are in a channel, unless others are there by now. */
  Optional<Instant> room(Parcel parcel, Telling.ToChannel telling) {
    if (disputes.isShared(parcel.workspace(), telling.channel())) {
      return dispatch.giveUp(parcel, "the channel is shared");
    }
    Speech speech = renderer.speech(disputes.person(parcel.workspace(), telling.user()));
    String words = Renderer.say(speech, telling.sentence(), telling.values());
    Reply reply = dispatch.postOnce(parcel, telling.channel(), "", Renderer.plain(words));
    return dispatch.settle(parcel, reply, ts -> {});
  }

  /** Whoever is in charge is told that something could not be said in a dispute's thread. */
  void gaveUp(Telling telling) {
    // A card catches up by itself.
    if (telling instanceof Telling.InThread said) {
      disputes.peek(said.dispute()).ifPresent(channels::gaveUp);
    }
  }

  /** Whether the dispute has its card already, so that one that is late keeps nobody waiting. */
  boolean hasCard(Telling telling) {
    return telling instanceof Telling.Card(DisputeId id)
        && disputes.peek(id).flatMap(d -> d.head().card()).isPresent();
  }

  private interface Saying {
    Optional<Instant> about(Dispute dispute);
  }

  // Where the factory may be reading by now nothing is said: it is in the journal, and on the card
  // once the channel is one's own again.
  private Optional<Instant> about(Parcel parcel, DisputeId id, Saying saying) {
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

  private Optional<Instant> said(Parcel parcel, Dispute dispute, Telling.InThread telling) {
    Said said = words.inThread(dispute, telling);
    Reply reply = dispatch.postOnce(parcel, channel(dispute), root(dispute), said);
    return settle(parcel, dispute, underCard(parcel, dispute, said, reply), ts -> {});
  }

  // Somebody deleted the card, and with it the thread: both go on in a new one.
  private Reply underCard(Parcel parcel, Dispute dispute, Said said, Reply reply) {
    if (!Dispatch.isRefusal(reply, "thread_not_found")) {
      return reply;
    }
    Said card = renderer.card(dispute);
    Reply standing = dispatch.postOnce(parcel, parcel.id() + "/card", channel(dispute), "", card);
    if (!(standing instanceof Reply.Done(String ts))) {
      return standing;
    }
    placed.card(dispute.id(), ts);
    return dispatch.postOnce(parcel, channel(dispute), ts, said);
  }

  // An answer that was put right or withdrawn changes where it stands; nothing is said twice.
  private Optional<Instant> answer(Parcel parcel, Dispute dispute, Telling.AnswerShown telling) {
    Said said = words.inThread(dispute, telling);
    String before = dispute.answers().posted().get(telling.answer());
    Reply reply =
        before == null
            ? dispatch.postOnce(parcel, channel(dispute), root(dispute), said)
            : dispatch.upToDate(parcel, channel(dispute), root(dispute), before, said);
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
    Reply reply =
        dispatch.shareOnce(
            parcel,
            channel(dispute),
            root(dispute),
            records.comment(dispute, telling),
            records.files(document.get()));
    if (!(reply instanceof Reply.Refused refused) || refused.closed()) {
      return settle(parcel, dispute, reply, ts -> {});
    }
    LOG.warn("Slack takes no file ({}); the record is told in words", refused.error());
    Said inWords = records.inWords(dispute, document.get());
    Reply told = dispatch.postOnce(parcel, channel(dispute), root(dispute), inWords);
    return settle(parcel, dispute, underCard(parcel, dispute, inWords, told), ts -> {});
  }

  private static String channel(Dispute dispute) {
    return dispute.head().channel();
  }

  // Empty as long as there is no card.
  private static String root(Dispute dispute) {
    return dispute.head().card().orElse("");
  }

  private Optional<Instant> settle(
      Parcel parcel, Dispute dispute, Reply reply, Afterwards afterwards) {
    if (reply instanceof Reply.Refused(String error)) {
      channels.refused(dispute, error);
    }
    return dispatch.settle(parcel, reply, afterwards);
  }
}
