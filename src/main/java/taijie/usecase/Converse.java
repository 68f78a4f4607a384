package taijie.usecase;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.phrasebook.Found;
import taijie.usecase.Exchanges.Exchange;
import taijie.usecase.FindPhrase.Filled;
import taijie.usecase.TellPerson.At;

/**
 * Somebody talks with the bot alone: a question, a dispute by its number, a wish about an answer.
 */
public final class Converse {

  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}])[DdＤｄ]\\s?[-–—－]\\s?(\\d{1,9})(?!\\d)");
  private static final Pattern STANDING =
      Pattern.compile("(?i)\\b(?:next|status|now|stand|stands|news)\\b|下一步|状态|狀態|进展|進展|怎么办|怎麼辦|到哪");
  private static final int MOST_PROMPTS = 2;

  private final Disputes disputes;
  private final ListDisputes list;
  private final FindPhrase phrases;
  private final TellPerson tell;

  public Converse(Disputes disputes, ListDisputes list, FindPhrase phrases, TellPerson tell) {
    this.disputes = disputes;
    this.list = list;
    this.phrases = phrases;
    this.tell = tell;
  }

  /**
   * Answers what can only be meant in a conversation.
   *
   * @return whether there was anything of that kind
   * @throws Refusal for a dispute that the person may not see, or a wish about an answer that there
   *     never was
   */
  public boolean hear(Actor actor, At at, String text) {
    Matcher named = NAMED.matcher(text);
    if (named.find()) {
      DisputeId id = new DisputeId(actor.workspace(), Integer.parseInt(named.group(1)));
      disputes.read(actor, id);
      about(actor, at, id, named.replaceAll(" ").strip());
      return true;
    }
    Optional<Exchange> last = last(actor, at);
    Optional<FollowUp> wish = FollowUp.of(text);
    if (wish.isPresent()) {
      Exchange before =
          last.filter(e -> !e.situation().isEmpty())
              .orElseThrow(() -> new Refusal("phrase.no-last"));
      again(actor, at, before, wish.get());
      return true;
    }
    Optional<DisputeId> here = inThread(actor, at, last);
    boolean asks = STANDING.matcher(text).find() && !phrases.find(text).confident();
    here.filter(id -> asks).ifPresent(id -> standing(actor, at, id));
    return here.isPresent() && asks;
  }

  /** Finds words for a question, with the facts of the dispute that the thread is about. */
  public void ask(Actor actor, At at, String question) {
    words(actor, at, inThread(actor, at, last(actor, at)), question);
  }

  /** The open disputes that a person may want to ask about first. */
  public List<Summary> suggested(Actor actor) {
    return list.mine(actor, Show.OPEN).stream().limit(MOST_PROMPTS).toList();
  }

  private void about(Actor actor, At at, DisputeId id, String rest) {
    boolean standing = rest.isEmpty() || STANDING.matcher(rest).find();
    if (!standing && phrases.find(rest).confident()) {
      words(actor, at, Optional.of(id), rest);
    } else {
      standing(actor, at, id);
    }
  }

  private void standing(Actor actor, At at, DisputeId id) {
    tell.status(actor, at, id);
    OptionalInt number = OptionalInt.of(id.number());
    keep(actor, at, new Exchange(at.thread(), number, "", 0, Optional.empty()));
  }

  private void words(Actor actor, At at, Optional<DisputeId> dispute, String question) {
    tell.phrases(actor, at, dispute, question);
    Found found = phrases.find(question);
    String situation = found.best().isEmpty() ? "" : found.best().getFirst().situation().key();
    OptionalInt number = dispute.map(id -> OptionalInt.of(id.number())).orElse(OptionalInt.empty());
    keep(actor, at, new Exchange(at.thread(), number, situation, 0, Optional.empty()));
  }

  private void again(Actor actor, At at, Exchange before, FollowUp wish) {
    Optional<DisputeId> id =
        before.dispute().isPresent()
            ? Optional.of(new DisputeId(actor.workspace(), before.dispute().getAsInt()))
            : Optional.empty();
    Optional<Dispute> dispute = id.map(number -> disputes.read(actor, number));
    boolean sameWay = wish.medium().isEmpty() || wish.medium().equals(before.medium());
    int index = sameWay ? before.index() + (wish.another() ? 1 : 0) : 0;
    Exchange now =
        new Exchange(
            at.thread(),
            before.dispute(),
            before.situation(),
            index,
            wish.medium().or(before::medium));
    if (wish.shorter()) {
      now = shortest(now, dispute, wish);
    }
    keep(actor, at, now);
    tell.again(actor, at, id, now, wish.only());
  }

  // Words are never cut: of those there are, the shortest.
  private Exchange shortest(Exchange from, Optional<Dispute> dispute, FollowUp wish) {
    Exchange best = from;
    int least = Integer.MAX_VALUE;
    int count = filled(from, 0, dispute).map(Filled::of).orElse(0);
    for (int i = 0; i < count; i++) {
      int length = filled(from, i, dispute).map(f -> f.say().en().length()).orElse(least);
      if (length < least) {
        least = length;
        best = new Exchange(from.thread(), from.dispute(), from.situation(), i, from.medium());
      }
    }
    if (wish.another() || best.index() != from.index()) {
      return best;
    }
    return from;
  }

  private Optional<Filled> filled(Exchange of, int index, Optional<Dispute> dispute) {
    return phrases.phrase(of.situation(), index, of.medium(), dispute);
  }

  private Optional<Exchange> last(Actor actor, At at) {
    return disputes
        .store()
        .look(work -> work.exchanges().last(actor.workspace(), at.channel(), at.thread()));
  }

  private Optional<DisputeId> inThread(Actor actor, At at, Optional<Exchange> last) {
    return last.filter(e -> e.thread().equals(at.thread()) && e.dispute().isPresent())
        .map(e -> new DisputeId(actor.workspace(), e.dispute().getAsInt()))
        .filter(id -> maySee(actor, id));
  }

  private boolean maySee(Actor actor, DisputeId id) {
    try {
      disputes.read(actor, id);
      return true;
    } catch (Refusal gone) {
      return false;
    }
  }

  private void keep(Actor actor, At at, Exchange exchange) {
    disputes
        .store()
        .transact(work -> {
          work.exchanges()
              .keep(actor.workspace(), at.channel(), exchange, disputes.clock().instant());
          return exchange;
        });
  }
}
