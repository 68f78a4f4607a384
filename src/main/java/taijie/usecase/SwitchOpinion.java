package taijie.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Query;
import taijie.dispute.Journal.Show;
import taijie.dispute.LifeEvent.OpinionSwitched;
import taijie.dispute.Summary;
import taijie.usecase.Directory.Channel;
import taijie.usecase.Store.Work;

/**
 * Who lets a language model be asked, and where: an admin for a workspace, and within it whoever is
 * in a channel for the channel or one of its disputes. It may be asked only where nobody is against
 * it.
 */
public final class SwitchOpinion {

  // So many cards are brought up to date at once; others follow when something happens to them.
  private static final int MOST_CARDS = 50;

  private final Disputes disputes;

  SwitchOpinion(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Whether this person may decide for the workspace; where Slack does not say, nobody may. */
  public boolean mayDecide(Actor actor) {
    try {
      return disputes.directory().isAdmin(actor.workspace(), actor.user());
    } catch (Directory.Silent silent) {
      return false;
    }
  }

  /**
   * Switches it on or off for a workspace.
   *
   * @throws Refusal for anybody but an admin, and where no model is configured
   */
  public void inWorkspace(Actor actor, boolean allowed, boolean overheard) {
    if (!disputes.directory().isAdmin(actor.workspace(), actor.user())) {
      throw new Refusal("refusal.admins-only");
    }
    Consultation consultation = disputes.consultation();
    String host = consultation.host().orElseThrow(() -> new Refusal("refusal.no-model"));
    Consent consent =
        new Consent(allowed, allowed && overheard, host, actor.user(), disputes.clock().instant());
    disputes
        .store()
        .transact(work -> {
          work.opinions().save(actor.workspace(), consent);
          Telling home = new Telling.Home(actor.user());
          String id = "home/" + actor.user() + "/" + actor.request();
          work.outbox().put(actor.workspace(), id, actor.user(), home);
          return consent;
        });
    if (!allowed) {
      consultation.forget(actor.workspace());
    }
  }

  /** Switches it on or off for a dispute; whoever sees the dispute may. */
  public void inDispute(Actor actor, DisputeId id, boolean allowed) {
    disputes.change(
        actor,
        id,
        (dispute, now) ->
            dispute.head().opinion() == allowed
                ? Outcome.nothing()
                : Outcome.of(
                    new OpinionSwitched(allowed),
                    new Telling.Told(
                        id, allowed ? "thread.opinion-on" : "thread.opinion-off", said(actor))));
  }

  /** Switches it on or off for a dispute's whole channel, and says so in the dispute's thread. */
  public void inChannelOf(Actor actor, DisputeId id, boolean allowed) {
    Dispute dispute = disputes.read(actor, id);
    String channel = dispute.head().channel();
    disputes
        .store()
        .transact(work -> {
          Telling told = new Telling.Told(id, sentence(allowed), said(actor));
          return changed(work, actor, channel, allowed, told);
        });
  }

  /**
   * Switches it on or off for the channel in which somebody is, and says so there.
   *
   * @return whether that changed anything
   * @throws Refusal where no model is configured, in direct messages, in channels without the bot
   *     or with others in them, of which nothing is sent anyway, and for whoever is not in it
   */
  public boolean inChannel(Actor actor, String channel, boolean allowed) {
    mustBeSwitchable(actor, channel);
    return disputes
        .store()
        .transact(work -> {
          Telling told =
              new Telling.ToChannel(actor.user(), channel, sentence(allowed), said(actor));
          return changed(work, actor, channel, allowed, told);
        });
  }

  /**
   * Whether a model may be asked in the channel in which somebody is, as far as the channel goes.
   *
   * @throws Refusal as {@link #inChannel} does
   */
  public boolean isOnIn(Actor actor, String channel) {
    mustBeSwitchable(actor, channel);
    return isOn(actor.workspace(), channel);
  }

  /** Whether nobody keeps it out of a dispute's channel. */
  public boolean isOnInChannelOf(Dispute dispute) {
    return isOn(dispute.id().workspace(), dispute.head().channel());
  }

  /** The names of the channels out of which it is kept, as far as this person is in them. */
  public List<String> channelsWithout(Actor actor) {
    List<String> without =
        disputes.store().look(work -> work.rooms().withoutOpinion(actor.workspace()));
    if (without.isEmpty()) {
      return List.of();
    }
    Set<String> theirs = disputes.channels(actor);
    return without.stream()
        .filter(theirs::contains)
        .map(channel -> disputes.channelName(actor.workspace(), channel))
        .sorted()
        .toList();
  }

  private boolean isOn(String workspace, String channel) {
    return disputes.store().look(work -> work.rooms().opinion(workspace, channel));
  }

  private void mustBeSwitchable(Actor actor, String channel) {
    if (disputes.consultation().host().isEmpty()) {
      throw new Refusal("refusal.model-none");
    }
    Channel room = disputes.directory().channel(actor.workspace(), channel);
    if (room.direct()) {
      throw new Refusal("refusal.model-direct");
    }
    if (!room.joined() || !disputes.maySee(actor.workspace(), channel, actor.user())) {
      throw new Refusal("refusal.model-absent");
    }
    if (room.shared()) {
      throw new Refusal("refusal.model-shared");
    }
  }

  // The cards offer the other way round from now on.
  private boolean changed(Work work, Actor actor, String channel, boolean allowed, Telling told) {
    String workspace = actor.workspace();
    if (work.rooms().opinion(workspace, channel) == allowed) {
      return false;
    }
    work.rooms().allowOpinion(workspace, channel, allowed);
    List<Telling> tellings = new ArrayList<>();
    tellings.add(told);
    work.journal().list(new Query(workspace, "", "", channel, Show.OPEN, MOST_CARDS)).stream()
        .map(Summary::id)
        .map(Telling.Card::new)
        .forEach(tellings::add);
    for (Telling telling : tellings) {
      String about = telling instanceof Telling.Card(DisputeId id) ? id.toString() : "told";
      String name = String.join("/", "opinion", channel, about, actor.user(), actor.request());
      work.outbox().put(workspace, name, channel, telling);
    }
    return true;
  }

  private static String sentence(boolean allowed) {
    return allowed ? "thread.opinion-channel-on" : "thread.opinion-channel-off";
  }

  private static Map<String, String> said(Actor actor) {
    return Map.of("person", "@" + actor.user());
  }
}
