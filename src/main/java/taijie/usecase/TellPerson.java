package taijie.usecase;

import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.usecase.Exchanges.Exchange;
import taijie.vocabulary.Language;

/** Something for one person's eyes, told where they are or by direct message. */
public final class TellPerson {

  private final Disputes disputes;

  public TellPerson(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * Where a person is.
   *
   * @param channel empty where they are in no channel, such as App Home
   * @param thread the thread's root, or empty
   */
  public record At(String channel, String thread) {}

  public void whisper(Actor actor, At at, String sentence, Map<String, String> values) {
    put(actor, at, new Telling.Whisper(actor.user(), at.channel(), at.thread(), sentence, values));
  }

  /** Says why no window opened, with a button that opens it. */
  public void windowAgain(Actor actor, At at, String sentence, String action, String value) {
    put(
        actor,
        at,
        new Telling.WindowAgain(actor.user(), at.channel(), at.thread(), sentence, action, value));
  }

  public void phrases(Actor actor, At at, Optional<DisputeId> dispute, String question) {
    put(
        actor,
        at,
        new Telling.PhrasesFor(actor.user(), at.channel(), at.thread(), dispute, question));
    fitted(actor, at, dispute, question);
  }

  /** The book's words fitted to a question, once they are there; nothing where they never are. */
  public void fitted(Actor actor, At at, Optional<DisputeId> dispute, String question) {
    Optional<Dispute> about = dispute.flatMap(disputes::peek);
    if (disputes.consultation().at(actor.workspace(), at.channel(), about).isPresent()) {
      put(
          actor,
          at,
          new Telling.PhraseFitted(actor.user(), at.channel(), at.thread(), dispute, question));
    }
  }

  /**
   * Which command somebody may have meant by free words in a dispute's thread.
   *
   * @return whether that will be told; else nobody can be asked
   */
  public boolean understood(Actor actor, At at, DisputeId id, String words) {
    Optional<Dispute> dispute = disputes.peek(id);
    boolean asks =
        dispute.isPresent()
            && disputes.consultation().at(actor.workspace(), at.channel(), dispute).isPresent();
    if (asks) {
      put(actor, at, new Telling.UnderstoodFor(actor.user(), at.channel(), at.thread(), id, words));
    }
    return asks;
  }

  public void draft(Actor actor, At at, Optional<DisputeId> dispute, String body) {
    put(actor, at, new Telling.DraftFor(actor.user(), at.channel(), at.thread(), dispute, body));
  }

  /** Where a dispute stands, to somebody who may see it. */
  public void status(Actor actor, At at, DisputeId id) {
    disputes.read(actor, id);
    put(actor, at, new Telling.StatusFor(actor.user(), at.channel(), at.thread(), id));
  }

  /** The words of an answer, put otherwise. */
  void again(
      Actor actor, At at, Optional<DisputeId> dispute, Exchange words, Optional<Language> only) {
    put(
        actor,
        at,
        new Telling.PhraseAgain(
            actor.user(),
            at.channel(),
            at.thread(),
            dispute,
            words.situation(),
            words.index(),
            words.medium(),
            only));
  }

  /** What this person could ask, in their direct messages. */
  public void prompts(Actor actor, String channel) {
    put(actor, new At(channel, ""), new Telling.Prompts(actor.user(), channel));
  }

  /** Figures over what this person may see; {@code supplier} is empty for all. */
  public void figures(Actor actor, At at, String supplier, boolean csv) {
    put(actor, at, new Telling.FiguresFor(actor.user(), at.channel(), at.thread(), supplier, csv));
  }

  public void home(Actor actor) {
    home(actor, 0);
  }

  /**
   * @param page of the person's disputes, from 0
   */
  public void home(Actor actor, int page) {
    put(actor, new At("", ""), new Telling.Home(actor.user(), Optional.of(page)));
  }

  private void put(Actor actor, At at, Telling telling) {
    String lane = at.channel().isEmpty() ? actor.user() : at.channel();
    String kind = telling.getClass().getSimpleName();
    disputes
        .store()
        .transact(work -> {
          String id = "to/" + actor.user() + "/" + kind + "/" + actor.request();
          work.outbox().put(actor.workspace(), id, lane, telling);
          return id;
        });
  }
}
