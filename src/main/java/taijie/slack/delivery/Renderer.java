package taijie.slack.delivery;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Summary;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.Advice;
import taijie.phrasebook.Found;
import taijie.playbook.Step;
import taijie.slack.blocks.CardBlocks;
import taijie.slack.blocks.CardBlocks.Offer;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.ListBlocks;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.Said;
import taijie.slack.blocks.StepBlocks;
import taijie.slack.blocks.TalkBlocks;
import taijie.usecase.Acquaintance;
import taijie.usecase.FindPhrase.Filled;
import taijie.usecase.Standing;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;
import taijie.vocabulary.Bilingual;

/**
 * Puts what there is to tell into words and blocks, from the journal as it stands at that moment.
 * What belongs into threads and what is for one person only have classes of their own.
 */
public final class Renderer {

  // Slots of sentences in which the code puts people of the workspace, marked with an @.
  private static final Set<String> PEOPLE = Set.of("person", "from", "to");
  private static final int BEST = 3;

  private static final int LONG_QUESTION = 120;

  private final UseCases use;
  private final InstantSource clock;

  public Renderer(UseCases use, InstantSource clock) {
    this.use = use;
    this.clock = clock;
  }

  /** The card as it is now. */
  public Said card(Dispute dispute) {
    Acquaintance handler = handler(dispute);
    Standing standing = use.disputes().standing();
    return new CardBlocks(speech(handler), talks(handler))
        .card(
            new CardBlocks.View(
                dispute,
                standing.playbook(dispute),
                standing.position(dispute),
                standing
                    .position(dispute)
                    .now()
                    .flatMap(step -> use.findPhrase().situation(dispute, step)),
                clock.instant(),
                handler.hours().zone(),
                use.answerWarning().listensInChannel(dispute),
                opinion(dispute)));
  }

  private Offer opinion(Dispute dispute) {
    if (use.disputes().consultation().host().isEmpty()) {
      return Offer.NOTHING;
    }
    return use.switchOpinion().isOnInChannelOf(dispute) ? Offer.BOTH : Offer.CHANNEL;
  }

  /** How a person is told of steps. */
  StepBlocks steps(Acquaintance person) {
    return new StepBlocks(
        speech(person), person.hours().zone(), use.disputes().knowledge().countries().china());
  }

  /** The best phrases for a question, with the facts of a dispute where there is one. */
  public Said phrases(Speech speech, String question, Optional<DisputeId> id) {
    Optional<Dispute> dispute = id.flatMap(use.disputes()::peek);
    Found found = use.findPhrase().find(question);
    List<Filled> best =
        found.best().stream()
            .limit(found.confident() ? BEST : 1)
            .flatMap(match ->
                use
                    .findPhrase()
                    .phrase(match.situation().key(), 0, Optional.empty(), dispute)
                    .stream())
            .toList();
    return new PhraseBlocks(speech)
        .answer(understood(question, found), best, found.confident(), id);
  }

  // Of a long question, the words that it was understood by.
  private String understood(String question, Found found) {
    return found.best().isEmpty() || question.length() < LONG_QUESTION
        ? question
        : use.disputes()
            .knowledge()
            .phrasebook()
            .moving(question, found.best().getFirst().situation());
  }

  /**
   * What there is to say about a warning: another thought for each of a dispute's, and in another
   * dispute too, since a person who proposes the same three times a week may do so in three.
   */
  public Advice advice(Dispute dispute, Warning warning) {
    return use.disputes()
        .knowledge()
        .guard()
        .advice(
            warning.kinds().getFirst(),
            warning.stage(),
            dispute.id().number() + warning.number() - 2);
  }

  /** Lists for a person, with the titles of the steps. */
  public ListBlocks list(Acquaintance person) {
    return new ListBlocks(speech(person), person.hours().zone(), this::stepTitle);
  }

  public Speech speech(Acquaintance person) {
    return use.disputes().knowledge().voice().in(person.language());
  }

  /** A sentence with the people in it mentioned. */
  public static String say(Speech speech, String sentence, Map<String, String> values) {
    Map<String, Object> shown = new HashMap<>(values);
    shown.replaceAll((slot, value) -> PEOPLE.contains(slot) ? person(value.toString()) : value);
    return speech.mrkdwn(sentence, shown);
  }

  private static Object person(String value) {
    if (value.equals("@" + Entry.BOT)) {
      return "Taijie";
    }
    return value.startsWith("@") ? Markup.person(value.substring(1)) : value;
  }

  /** What comes next, for somebody who asks. */
  public Said next(Dispute dispute, Step step, Acquaintance reader) {
    Telling.Next next = new Telling.Next(dispute.id(), step.key(), List.of(), Entry.BOT);
    return new ThreadWords(this, use).next(dispute, next, reader);
  }

  private Optional<Bilingual> stepTitle(Summary row) {
    return use.disputes()
        .knowledge()
        .playbooks()
        .find(row.playbook())
        .flatMap(playbook -> playbook.step(row.step()))
        .map(Step::title);
  }

  /** Batch and cause in a person's language. */
  TalkBlocks talks(Acquaintance person) {
    return new TalkBlocks(speech(person), use.disputes().knowledge().batchWords());
  }

  /** Whoever is in charge of a dispute. */
  Acquaintance handler(Dispute dispute) {
    return use.disputes().person(dispute.id().workspace(), dispute.head().handler());
  }

  static Said plain(String mrkdwn) {
    return new Said(mrkdwn, List.of(Kit.text(mrkdwn)));
  }
}
