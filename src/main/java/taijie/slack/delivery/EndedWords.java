package taijie.slack.delivery;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Speech;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.Ending;
import taijie.dispute.Head;
import taijie.dispute.Milestones;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.Said;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;

/** How a dispute ended: what happened, how long it took, and words for the factory. */
final class EndedWords {

  private static final int LONGEST = 500;

  private final Renderer renderer;
  private final UseCases use;

  EndedWords(Renderer renderer, UseCases use) {
    this.renderer = renderer;
    this.use = use;
  }

  Said said(Dispute dispute, Telling.Ended ended) {
    Speech speech = renderer.speech(renderer.handler(dispute));
    Optional<Head.Close> close = dispute.head().closed();
    if (close.isEmpty()) {
      return Renderer.plain(speech.mrkdwn("close.reopened-meanwhile"));
    }
    Milestones milestones = Milestones.of(dispute);
    String head = head(dispute, ended, close.get(), speech);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    blocks.add(Kit.small(String.join("\n", course(dispute, close.get(), milestones, speech))));
    situation(close.get().ending())
        .flatMap(key -> use.findPhrase().phrase(key, 0, Optional.empty(), Optional.of(dispute)))
        .ifPresent(words -> blocks.addAll(new PhraseBlocks(speech).brief(words)));
    return new Said(head, blocks);
  }

  private static String head(
      Dispute dispute, Telling.Ended ended, Head.Close close, Speech speech) {
    Map<String, String> values =
        Map.of(
            "person", ended.person(),
            "days", String.valueOf(days(dispute, close.at())),
            "answers", String.valueOf(dispute.answers().standing().size()));
    return Renderer.say(speech, "thread.closed-" + close.ending().key(), values);
  }

  private List<String> course(
      Dispute dispute, Head.Close close, Milestones milestones, Speech speech) {
    List<String> lines = new ArrayList<>();
    List<String> days = new ArrayList<>();
    Optional<Instant> answered = dispute.answers().asSaid().stream().map(Answer::said).findFirst();
    add(days, "close.answered", answered, dispute, speech);
    add(days, "close.accepted", milestones.accepted(), dispute, speech);
    add(days, "close.settled", dispute.batchAgreed(), dispute, speech);
    lines.add(days.isEmpty() ? speech.mrkdwn("close.no-answer") : String.join(" · ", days));
    String arguments = arguments(dispute, speech);
    if (!arguments.isEmpty()) {
      lines.add(speech.mrkdwn("close.arguments", "arguments", arguments));
    }
    dispute
        .talks()
        .batch()
        .terms()
        .ifPresent(terms ->
            lines.add(
                speech.mrkdwn(
                    "close.agreed",
                    "terms",
                    Kit.cut(
                        use
                            .disputes()
                            .knowledge()
                            .batchWords()
                            .say(terms, dispute.wasOurError())
                            .stream()
                            .map(speech::of)
                            .collect(Collectors.joining(" · ")),
                        LONGEST))));
    close
        .credit()
        .ifPresent(
            credit -> lines.add(speech.mrkdwn("close.credit", "credit", Kit.cut(credit, LONGEST))));
    return lines;
  }

  private static void add(
      List<String> into, String key, Optional<Instant> at, Dispute dispute, Speech speech) {
    at.ifPresent(when -> into.add(speech.mrkdwn(key, "days", days(dispute, when))));
  }

  private static long days(Dispute dispute, Instant at) {
    return Math.max(0, Duration.between(dispute.head().opened(), at).toDays());
  }

  private String arguments(Dispute dispute, Speech speech) {
    var pushback = use.disputes().knowledge().pushback();
    return dispute.answers().disputing().stream()
        .map(Answer::topics)
        .flatMap(List::stream)
        .distinct()
        .filter(pushback.topics()::contains)
        .map(topic -> speech.of(pushback.argument(topic).name()))
        .collect(Collectors.joining(", "));
  }

  // Where goods went back or a loss was taken, thanks from a program would sound like mockery.
  private static Optional<String> situation(Ending ending) {
    return switch (ending) {
      case ACCEPTED, SPECIFICATION_CLARIFIED, SENIOR_TALK, STRONGER_RELATIONSHIP ->
          Optional.of("thank-after-acceptance");
      case OUR_ERROR -> Optional.of("admit-our-error");
      case RETURNED, LOSS_TAKEN, PARTED -> Optional.empty();
    };
  }
}
