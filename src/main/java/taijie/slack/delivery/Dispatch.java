package taijie.slack.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Uploads.Parcelled;
import taijie.usecase.Deed;
import taijie.usecase.Mailbox;
import taijie.usecase.Mailbox.Parcel;

/** Sends one parcel and notes in the mailbox what came of it. */
final class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  // Each try waits twice as long as the one before, up to some minutes.
  private static final int MOST_DOUBLINGS = 8;

  private final Mailbox mailbox;
  private final WebApi api;
  private final Arrivals arrivals;
  private final Uploads uploads;
  private final InstantSource clock;

  Dispatch(Mailbox mailbox, WebApi api, InstantSource clock) {
    this.mailbox = mailbox;
    this.api = api;
    this.arrivals = new Arrivals(api);
    this.uploads = new Uploads(api);
    this.clock = clock;
  }

  /** What else is to be noted of a message that stands in Slack. */
  interface Afterwards {
    void then(String ts);
  }

  /** Posts, unless it stands there from an earlier try. */
  Reply postOnce(Parcel parcel, String channel, String thread, Said said) {
    return postOnce(parcel, parcel.id(), channel, thread, said);
  }

  /**
   * Posts something that a parcel brings along.
   *
   * @param name names this message for ever
   */
  Reply postOnce(Parcel parcel, String name, String channel, String thread, Said said) {
    mailbox.begins(parcel);
    if (parcel.tries() > 0) {
      Optional<Reply> there = arrivals.find(parcel.workspace(), channel, thread, name);
      if (there.isPresent()) {
        return there.get();
      }
    }
    return api.post(parcel.workspace(), channel, thread, name, said);
  }

  /**
   * Shares files, unless they are there from an earlier try. Their message carries no name of its
   * delivery: the first file's own name tells it.
   */
  Reply shareOnce(
      Parcel parcel, String channel, String thread, String comment, List<Parcelled> files) {
    mailbox.begins(parcel);
    if (parcel.tries() > 0) {
      String name = files.getFirst().name();
      Optional<Reply> there =
          arrivals.find(
              parcel.workspace(),
              channel,
              thread,
              parcel.id(),
              message -> Uploads.isIn(message, name));
      if (there.isPresent()) {
        return there.get();
      }
    }
    return uploads.share(parcel.workspace(), channel, thread, comment, files);
  }

  /** Changes a message where it stands; one that somebody deleted is posted anew. */
  Reply upToDate(Parcel parcel, String channel, String thread, String ts, Said said) {
    mailbox.begins(parcel);
    Reply reply = api.update(parcel.workspace(), channel, ts, said);
    return isRefusal(reply, "message_not_found") ? postOnce(parcel, channel, thread, said) : reply;
  }

  static boolean isRefusal(Reply reply, String error) {
    return reply instanceof Reply.Refused(String named) && named.equals(error);
  }

  /**
   * @return when to go on with the lane; empty where this parcel is settled
   */
  Optional<Instant> settle(Parcel parcel, Reply reply, Afterwards afterwards) {
    return switch (reply) {
      case Reply.Done(String ts) -> {
        Deed.now().came("sent", "");
        afterwards.then(ts);
        mailbox.delivered(parcel, ts, clock.instant());
        yield Optional.empty();
      }
      case Reply.Later later -> {
        Deed.now().came("later", later.named() ? "asked" : "no-answer");
        yield Optional.of(clock.instant().plus(patience(parcel, later)));
      }
      case Reply.Refused refused when refused.closed() -> {
        Deed.now().came("refused", refused.error());
        // Told once for the whole workspace, where it was noticed.
        mailbox.refused(parcel, refused.error(), clock.instant());
        yield Optional.empty();
      }
      case Reply.Refused(String error) -> {
        Optional<Instant> rest = giveUp(parcel, error);
        Deed.now().came("refused", error);
        yield rest;
      }
    };
  }

  private static Duration patience(Parcel parcel, Reply.Later later) {
    int doublings = later.named() ? 0 : Math.min(parcel.tries(), MOST_DOUBLINGS);
    return later.after().multipliedBy(1L << doublings);
  }

  /** Nothing has to be said any more. */
  Optional<Instant> moot(Parcel parcel) {
    Deed.now().came("moot", "");
    mailbox.delivered(parcel, "", clock.instant());
    return Optional.empty();
  }

  Optional<Instant> giveUp(Parcel parcel, String why) {
    Deed.now().came("failed", why);
    LOG.warn("delivery {} to {} was given up: {}", parcel.id(), parcel.lane(), why);
    mailbox.refused(parcel, why, clock.instant());
    return Optional.empty();
  }
}
