package taijie.slack.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.playbook.Playbook;
import taijie.playbook.Step;
import taijie.slack.blocks.AnswerBlocks;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.Said;
import taijie.usecase.Acquaintance;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;
import taijie.vocabulary.Bilingual;

/** What is told in a dispute's thread. */
final class ThreadWords {

  private final Renderer renderer;
  private final UseCases use;

  ThreadWords(Renderer renderer, UseCases use) {
    this.renderer = renderer;
    this.use = use;
  }

  Said inThread(Dispute dispute, Telling.InThread telling) {
    Acquaintance handler = renderer.handler(dispute);
    Speech speech = renderer.speech(handler);
    return switch (telling) {
      case Telling.Next next -> next(dispute, next, handler);
      case Telling.AnswerShown shown ->
          dispute
              .answers()
              .find(shown.answer())
              .map(answer -> answer(dispute, answer, handler))
              .orElseGet(
                  () -> Renderer.plain(speech.mrkdwn("answer.gone", "number", shown.answer())));
      case Telling.Told told ->
          Renderer.plain(Renderer.say(speech, told.sentence(), named(dispute, speech, told)));
      case Telling.BatchShown shown -> renderer.talks(handler).batch(dispute, shown);
      case Telling.CauseShown shown -> renderer.talks(handler).cause(dispute, shown);
      case Telling.RecordShown shown -> new RecordFiles(renderer, use).shown(dispute, shown);
      case Telling.Ended ended -> new EndedWords(renderer, use).said(dispute, ended);
      case Telling.PhraseShared shared ->
          use.findPhrase()
              .phrase(shared.situation(), shared.phrase(), Optional.empty(), Optional.of(dispute))
              .map(words -> new PhraseBlocks(speech).shared(words, shared.person()))
              .orElseGet(() -> Renderer.plain(speech.mrkdwn("phrase.nothing")));
      case Telling.RecordFile file ->
          throw new IllegalArgumentException("files, not words: " + file);
    };
  }

  // A step is told by its key and named in the reader's language.
  private Map<String, String> named(Dispute dispute, Speech speech, Telling.Told told) {
    Map<String, String> values = new HashMap<>(told.values());
    values.computeIfPresent(
        "step",
        (slot, key) ->
            use.disputes()
                .standing()
                .playbook(dispute)
                .step(key)
                .map(step -> speech.of(step.title()))
                .orElse(key));
    return values;
  }

  Said next(Dispute dispute, Telling.Next next, Acquaintance handler) {
    Playbook playbook = use.disputes().standing().playbook(dispute);
    Step step = playbook.step(next.step()).orElseThrow();
    Optional<Step> along = use.disputes().standing().along(dispute, step);
    return renderer
        .steps(handler)
        .next(
            dispute,
            playbook,
            step,
            along,
            next.done(),
            next.person(),
            use.findPhrase().forStep(dispute, step));
  }

  private Said answer(Dispute dispute, Answer answer, Acquaintance handler) {
    var pushback = use.disputes().knowledge().pushback();
    Optional<Bilingual> phrase =
        answer.topics().stream()
            .findFirst()
            .filter(topic -> answer.isDisputing() && pushback.topics().contains(topic))
            .map(topic -> words(dispute, answer, topic));
    return new AnswerBlocks(renderer.speech(handler), pushback, handler.hours().zone())
        .answer(
            dispute,
            answer,
            use.disputes().standing().series(dispute),
            phrase,
            use.disputes().standing().position(dispute).now());
  }

  // The second time an argument comes, the second answer to it.
  private Bilingual words(Dispute dispute, Answer answer, String topic) {
    var argument = use.disputes().knowledge().pushback().argument(topic);
    boolean again =
        dispute.answers().disputing().stream()
            .anyMatch(a -> a.number() < answer.number() && a.topics().contains(topic));
    return use.findPhrase().fill(again ? argument.again() : argument.phrase(), dispute);
  }
}
