package taijie.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Medium;
import taijie.pushback.Judgement;
import taijie.vocabulary.Stance;

/** What the factory said, written down, understood, put right, withdrawn. */
public final class LogAnswer {

  /** More than the longest message Slack takes; a text beyond it is refused, not cut. */
  public static final int LONGEST = 40_000;

  /** Longer texts are not looked at again: a report is no answer. */
  private static final int WORTH_A_LOOK = 4_000;

  private final Disputes disputes;

  public LogAnswer(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param text the factory's words or a paraphrase
   * @param who who said it, or empty
   * @param said when it was said; never in the future
   * @param source the Slack message it was taken from, or empty; the same one is logged once
   */
  public record Said(String text, String who, Medium medium, Instant said, String source) {}

  public Dispute log(Actor actor, DisputeId id, Said said) {
    Judgement judgement = understood(actor.workspace(), said.text());
    boolean again = isLookedAtAgain(id, said.text());
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          check(said, now);
          boolean known =
              !said.source().isEmpty()
                  && dispute.answers().standing().stream()
                      .anyMatch(a -> a.source().equals(said.source()));
          if (known) {
            throw new Refusal("refusal.answer-logged", Map.of("dispute", id.toString()));
          }
          int number = dispute.answers().logged() + 1;
          Answer answer =
              new Answer(
                  number,
                  said.text(),
                  said.who(),
                  said.medium(),
                  said.said(),
                  judgement.stance(),
                  judgement.topics(),
                  judgement.specificity(),
                  said.source(),
                  false);
          List<Telling> tellings = new ArrayList<>();
          if (again) {
            tellings.add(new Telling.SecondLook(id, number));
          }
          tellings.add(new Telling.AnswerShown(id, number));
          return new Outcome(List.of(new AnswerLogged(answer)), tellings, true);
        });
  }

  public Dispute correctStance(Actor actor, DisputeId id, int number, Stance stance) {
    return correct(actor, id, number, answer -> answer.withStance(stance));
  }

  /** Makes this the answer's main topic; it stays the only one. */
  public Dispute correctTopic(Actor actor, DisputeId id, int number, String topic) {
    if (!disputes.knowledge().pushback().topics().contains(topic)) {
      throw new Refusal("refusal.no-such-topic", Map.of("topic", topic));
    }
    return correct(actor, id, number, answer -> answer.withTopics(List.of(topic)));
  }

  /** Puts text, speaker, medium or time right; a new text is judged anew. */
  public Dispute correctText(Actor actor, DisputeId id, int number, Said said) {
    Judgement anew = understood(actor.workspace(), said.text());
    boolean again = isLookedAtAgain(id, said.text());
    return correct(
        actor,
        id,
        number,
        again,
        answer -> {
          check(said, disputes.clock().instant());
          boolean same = answer.text().equals(said.text());
          Judgement judgement =
              same ? new Judgement(answer.stance(), answer.topics(), answer.specificity()) : anew;
          return new Answer(
              number,
              said.text(),
              said.who(),
              said.medium(),
              said.said(),
              judgement.stance(),
              judgement.topics(),
              judgement.specificity(),
              answer.source(),
              same && answer.corrected());
        });
  }

  public Dispute withdraw(Actor actor, DisputeId id, int number) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          find(dispute, number);
          List<Telling> tellings = new ArrayList<>(shown(dispute, number));
          tellings.add(
              new Telling.Told(
                  id,
                  "thread.answer-withdrawn",
                  Map.of("person", "@" + actor.user(), "number", String.valueOf(number))));
          return new Outcome(List.of(new AnswerWithdrawn(number)), tellings, false);
        });
  }

  // Before the transaction, too, since Slack may have to be asked who is in the channel.
  private boolean isLookedAtAgain(DisputeId id, String text) {
    return text.length() <= WORTH_A_LOOK
        && disputes
            .peek(id)
            .flatMap(dispute -> disputes.consultation().about(dispute, false))
            .isPresent();
  }

  // Before the transaction, since understanding takes longer than writing.
  private Judgement understood(String workspace, String text) {
    return disputes
        .knowledge()
        .pushback()
        .judge(text.length() > LONGEST ? "" : text, disputes.corrections(workspace));
  }

  private Dispute correct(Actor actor, DisputeId id, int number, UnaryOperator<Answer> correction) {
    return correct(actor, id, number, false, correction);
  }

  private Dispute correct(
      Actor actor, DisputeId id, int number, boolean again, UnaryOperator<Answer> correction) {
    return disputes.changeOpen(
        actor,
        id,
        (dispute, now) -> {
          Answer before = find(dispute, number);
          Answer after = correction.apply(before);
          if (after.equals(before)) {
            return Outcome.nothing();
          }
          List<Telling> tellings = new ArrayList<>();
          if (again && !after.text().equals(before.text())) {
            tellings.add(new Telling.SecondLook(id, number));
          }
          tellings.addAll(shown(dispute, number));
          return new Outcome(List.of(new AnswerCorrected(after)), tellings, true);
        });
  }

  // The answer itself, and the one that says what they all show together.
  private static List<Telling> shown(Dispute dispute, int number) {
    Set<Integer> numbers = new TreeSet<>(Set.of(number));
    dispute.answers().asSaid().stream()
        .filter(answer -> answer.number() != number)
        .reduce((earlier, later) -> later)
        .ifPresent(latest -> numbers.add(latest.number()));
    return numbers.stream()
        .map(each -> (Telling) new Telling.AnswerShown(dispute.id(), each))
        .toList();
  }

  private static Answer find(Dispute dispute, int number) {
    return dispute
        .answers()
        .find(number)
        .orElseThrow(
            () -> new Refusal("refusal.no-such-answer", Map.of("number", String.valueOf(number))));
  }

  private static void check(Said said, Instant now) {
    if (said.text().isBlank()) {
      throw new Refusal("refusal.answer-empty");
    }
    if (said.text().length() > LONGEST) {
      throw new Refusal(
          "refusal.answer-too-long",
          Map.of(
              "length", String.valueOf(said.text().length()),
              "longest", String.valueOf(LONGEST)));
    }
    if (said.said().isAfter(now)) {
      throw new Refusal("refusal.said-in-future");
    }
  }
}
