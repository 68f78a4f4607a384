package taijie.usecase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerGlossed;
import taijie.dispute.AnswerEvent.AnswerWeighed;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.opinion.AnswerOpinion;
import taijie.opinion.Ask;
import taijie.opinion.GistOpinion;
import taijie.opinion.Matter;
import taijie.opinion.SecondOpinion;
import taijie.pushback.Judgement;
import taijie.pushback.Weighed;
import taijie.vocabulary.Stance;

/**
 * A second look at an answer, before it is shown: what it is, and what it says in the other
 * language.
 */
public final class LookAgain {

  private static final Duration LIMIT = Ask.IN_BACKGROUND;

  private final Disputes disputes;

  public LookAgain(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Looks, and writes down what came of it. Where nothing did, nothing is written. */
  public void at(DisputeId id, int number) {
    Optional<Dispute> dispute = disputes.peek(id).filter(Dispute::isOpen);
    Optional<Answer> answer = dispute.flatMap(d -> d.answers().find(number));
    Optional<SecondOpinion> model = dispute.flatMap(d -> disputes.consultation().about(d, false));
    if (answer.isPresent() && model.isPresent()) {
      look(dispute.get(), answer.get(), model.get());
    }
  }

  private void look(Dispute dispute, Answer answer, SecondOpinion model) {
    Matter matter = disputes.consultation().matter(dispute, "", LIMIT);
    Weighed weighed =
        disputes
            .knowledge()
            .pushback()
            .weigh(answer.text(), disputes.corrections(dispute.id().workspace()));
    CompletableFuture<Optional<String>> gist =
        CompletableFuture.supplyAsync(
            () -> GistOpinion.of(model, matter, answer.text(), this::alike),
            disputes.consultation().later());
    Optional<Judgement> judgement =
        weighed.isDoubtful() && !answer.corrected()
            ? AnswerOpinion.of(model, matter, answer.text(), weighed)
            : Optional.empty();
    List<Event> events = new ArrayList<>();
    judgement.ifPresent(
        j -> events.add(new AnswerWeighed(answer.number(), j.stance(), j.topics())));
    gist.join().ifPresent(words -> events.add(new AnswerGlossed(answer.number(), words)));
    disputes.changeByBot(
        dispute.id(),
        (now, at) -> {
          // Somebody may have put it right meanwhile.
          boolean same = now.answers().find(answer.number()).filter(answer::equals).isPresent();
          return same ? new Outcome(events, List.of(), true) : Outcome.nothing();
        });
  }

  /**
   * Whether a translation does what the original does, as far as the bot can tell: an argument does
   * not become an acceptance on the way.
   */
  private boolean alike(String original, String gist) {
    Weighed first = disputes.knowledge().pushback().weigh(original, List.of());
    Weighed second = disputes.knowledge().pushback().weigh(gist, List.of());
    Stance one = first.judgement().stance();
    Stance other = second.judgement().stance();
    return one == other
        || (first.possibleStances().contains(other.key())
            && second.possibleStances().contains(one.key()));
  }
}
