package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.Medium;
import taijie.playbook.Step;
import taijie.pushback.Argument;
import taijie.pushback.Pushback;
import taijie.pushback.Series;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stance;

/** An answer of the factory: what it is, what the series shows, how to take it further. */
public final class AnswerBlocks {

  private static final int LONGEST_QUOTE = 700;
  private static final int CHART_FROM = 3;
  private static final int CHART_MOST = 12;
  // The bands of specificity as labels.md draws them.
  private static final double BARE = 0.34;
  private static final double POINTER = 0.67;

  private final Speech speech;
  private final Pushback pushback;
  private final ZoneId zone;

  public AnswerBlocks(Speech speech, Pushback pushback, ZoneId zone) {
    this.speech = speech;
    this.pushback = pushback;
    this.zone = zone;
  }

  /**
   * @param phrase the words for its main topic with the dispute's facts; empty for other answers
   * @param next the step that comes now
   * @return what it is and, under the latest, what all show together and what to do
   */
  public Said answer(
      Dispute dispute,
      Answer answer,
      Series series,
      Optional<Bilingual> phrase,
      Optional<Step> next) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String head = head(answer);
    blocks.add(Kit.text(head + "\n" + Kit.quoted(answer.text(), LONGEST_QUOTE)));
    Optional.ofNullable(dispute.answers().glossed().get(answer.number()))
        .ifPresent(gist -> blocks.add(Kit.text(gloss(gist))));
    blocks.add(Kit.text(understood(answer)));
    if (dispute.answers().weighed().contains(answer.number()) && !answer.corrected()) {
      blocks.add(Kit.small(speech.mrkdwn("answer.second-opinion")));
    }
    boolean latest = dispute.answers().latest().filter(answer::equals).isPresent();
    if (latest) {
      reading(dispute, series).ifPresent(words -> blocks.add(Kit.text(words)));
    }
    int chartAt = blocks.size();
    if (answer.isDisputing() && !answer.topics().isEmpty()) {
      phrase.ifPresent(words ->
          blocks.add(
              Kit.text(
                  speech.mrkdwn("answer.you-could-say")
                      + "\n"
                      + PhraseBlocks.both(words, speech))));
      Argument argument = pushback.argument(answer.topics().getFirst());
      blocks.add(Kit.small(speech.mrkdwn("answer.avoid", "avoid", argument.avoid())));
    }
    boolean reopens = latest && answer.isDisputing() && dispute.talks().batchAgreed();
    if (reopens) {
      blocks.add(Kit.text(speech.mrkdwn("answer.after-agreement")));
      blocks.add(
          Kit.row(
              Kit.press(
                  speech.plain("button.batch-back"), Act.BATCH_BACK, Act.value(dispute.id()))));
    }
    Optional<Step> now = next.filter(step -> latest);
    now.ifPresent(step -> blocks.add(Kit.small(next(dispute, step))));
    List<BlockElement> further = further(dispute, answer, now);
    if (!further.isEmpty()) {
      blocks.add(Kit.row(further));
    }
    blocks.add(Kit.row(corrections(dispute, answer)));
    List<Answer> arguments = charted(dispute, series);
    if (!latest || arguments.isEmpty()) {
      return new Said(head, blocks);
    }
    List<LayoutBlock> drawn = new ArrayList<>(blocks);
    drawn.add(
        chartAt,
        TopicsChart.of(
            speech,
            arguments,
            a -> Times.day(a.said(), zone, speech),
            this::topic,
            a -> steps(a.specificity())));
    return new Said(head, drawn, blocks);
  }

  private String gloss(String gist) {
    String marked = Scripts.languageOf(gist) == Language.EN ? "answer.gist-en" : "answer.gist-zh";
    return speech.mrkdwn(marked) + "\n" + Kit.quoted(gist, LONGEST_QUOTE);
  }

  /**
   * All that is known about an argument, for a window of its own.
   *
   * @param answer that argues so
   */
  public List<LayoutBlock> argument(String topic, Optional<Answer> answer) {
    Argument argument = pushback.argument(topic);
    String words =
        answer
                .map(Answer::text)
                .filter(text -> !text.isBlank())
                .map(
                    text -> "\n" + Kit.quoted(pushback.moving(text, topic).of(text), LONGEST_QUOTE))
                .orElse("")
            + answer.flatMap(this::checkable).orElse("");
    return List.of(
        Kit.text(speech.mrkdwn("answer.argue-with", "topic", name(topic)) + words),
        Kit.text(speech.mrkdwn("answer.behind", "behind", argument.behind())),
        Kit.text(speech.mrkdwn("answer.how", "answer", argument.answer())),
        Kit.text(speech.mrkdwn("answer.ready") + "\n" + ready(argument)),
        Kit.text(speech.mrkdwn("answer.right-if", "sign", argument.rightIf())),
        Kit.text(speech.mrkdwn("answer.avoid", "avoid", argument.avoid())));
  }

  // What they say that can be looked into is worth looking into, before it is answered.
  private Optional<String> checkable(Answer answer) {
    return answer.text().isBlank() || answer.specificity() < BARE
        ? Optional.empty()
        : Optional.of(
            "\n"
                + speech.mrkdwn("answer.checkable")
                + "\n"
                + Kit.quoted(
                    pushback.moving(answer.text(), answer.specificity()).of(answer.text()),
                    LONGEST_QUOTE));
  }

  private String head(Answer answer) {
    String who = answer.who().isBlank() ? speech.plain("answer.the-factory") : answer.who();
    // “Other” only says that nobody told how it came.
    if (answer.medium() == Medium.OTHER) {
      return speech.mrkdwn(
          "answer.head-plain",
          "number",
          answer.number(),
          "who",
          Kit.cut(who, 60),
          "day",
          Times.day(answer.said(), zone, speech));
    }
    return speech.mrkdwn(
        "answer.head",
        "number",
        answer.number(),
        "who",
        Kit.cut(who, 60),
        "medium",
        speech.label("medium", answer.medium()),
        "day",
        Times.day(answer.said(), zone, speech));
  }

  private String understood(Answer answer) {
    String stance = speech.label("stance", answer.stance());
    if (answer.topics().isEmpty()) {
      return speech.mrkdwn("answer.understood", "stance", stance);
    }
    String topics = answer.topics().stream().map(this::name).collect(Collectors.joining(", "));
    return answer.isDisputing()
        ? speech.mrkdwn(
            "answer.understood-topic",
            "stance",
            stance,
            "topics",
            topics,
            "substance",
            substance(answer.specificity()))
        : speech.mrkdwn("answer.understood-about", "stance", stance, "topics", topics);
  }

  private String substance(double specificity) {
    return speech.plain(
        specificity < BARE
            ? "answer.bare"
            : specificity <= POINTER ? "answer.pointer" : "answer.substance");
  }

  private Optional<String> reading(Dispute dispute, Series series) {
    if (series.reading() == Reading.TOO_EARLY) {
      return Optional.empty();
    }
    List<Answer> arguments = charted(dispute, series);
    String chart = arguments.isEmpty() ? "" : "\n" + chart(arguments);
    return Optional.of(
        speech.mrkdwn("answer.reading", "why", series.why())
            + chart
            + "\n"
            + speech.mrkdwn("answer.advice", "advice", pushback.advice(series.reading())));
  }

  // Fewer than three make no picture.
  private static List<Answer> charted(Dispute dispute, Series series) {
    List<Answer> disputing = dispute.answers().disputing();
    return series.reading() == Reading.TOO_EARLY || disputing.size() < CHART_FROM
        ? List.of()
        : disputing.subList(Math.max(0, disputing.size() - CHART_MOST), disputing.size());
  }

  // The chart's text: topics over time, with the substance each argument brought, from top to
  // bottom.
  private String chart(List<Answer> arguments) {
    return arguments.stream()
        .map(a ->
            "`"
                + Times.day(a.said(), zone, speech)
                + "` "
                + bar(a.specificity())
                + " "
                + Markup.escaped(topic(a)))
        .collect(Collectors.joining("\n"));
  }

  private String topic(Answer answer) {
    return answer.topics().isEmpty() ? "–" : name(answer.topics().getFirst());
  }

  private static String bar(double specificity) {
    int full = steps(specificity);
    return "▰".repeat(full) + "▱".repeat(3 - full);
  }

  private static int steps(double specificity) {
    return specificity < BARE ? 1 : specificity <= POINTER ? 2 : 3;
  }

  private String ready(Argument argument) {
    return argument.ready().stream()
        .map(thing -> "• " + Markup.escaped(speech.of(thing)))
        .collect(Collectors.joining("\n"));
  }

  private String next(Dispute dispute, Step step) {
    return dispute
        .course()
        .current()
        .filter(c -> step.waiting())
        .map(c -> speech.mrkdwn("next.wait", "due", Times.both(c.due(), zone, speech)))
        .orElseGet(() -> speech.mrkdwn("next.step", "step", step.title()))
        .replace("\n", " ");
  }

  private List<BlockElement> further(Dispute dispute, Answer answer, Optional<Step> next) {
    List<BlockElement> buttons = new ArrayList<>();
    next.filter(step -> !step.waiting())
        .ifPresent(step -> buttons.add(CardBlocks.done(dispute, step, speech)));
    if (answer.isDisputing() && !answer.topics().isEmpty()) {
      String value =
          Act.value(dispute.id(), String.valueOf(answer.number()), answer.topics().getFirst());
      buttons.add(Kit.press(speech.plain("button.argument"), Act.ARGUMENT, value));
    }
    return buttons;
  }

  private List<BlockElement> corrections(Dispute dispute, Answer answer) {
    String number = String.valueOf(answer.number());
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(
        Kit.menu(
            speech.plain("button.stance"),
            Act.STANCE,
            List.of(Stance.values()).stream()
                .map(s -> choice(dispute, number, s, speech.label("stance", s)))
                .toList(),
            Optional.of(Act.value(dispute.id(), number, answer.stance().key()))));
    buttons.add(
        Kit.menu(
            speech.plain("button.topic"),
            Act.TOPIC,
            pushback.topics().stream()
                .map(t -> new Kit.Choice(name(t), Act.value(dispute.id(), number, t)))
                .toList(),
            answer.topics().stream().findFirst().map(t -> Act.value(dispute.id(), number, t))));
    buttons.add(
        Kit.press(
            speech.plain("button.edit-answer"), Act.ANSWER_EDIT, Act.value(dispute.id(), number)));
    buttons.add(
        Kit.asking(
            Kit.press(
                speech.plain("button.withdraw"),
                Act.ANSWER_WITHDRAW,
                Act.value(dispute.id(), number)),
            speech.plain("answer.withdraw-title"),
            speech.plain("answer.withdraw-question"),
            speech.plain("button.withdraw"),
            speech.plain("button.cancel")));
    return buttons;
  }

  private static Kit.Choice choice(Dispute dispute, String number, Label label, String words) {
    return new Kit.Choice(words, Act.value(dispute.id(), number, label.key()));
  }

  private String name(String topic) {
    return pushback.topics().contains(topic) ? speech.of(pushback.argument(topic).name()) : topic;
  }
}
