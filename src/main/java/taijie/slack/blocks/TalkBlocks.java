package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.batch.BatchWords;
import taijie.batch.Disposition;
import taijie.batch.Tally;
import taijie.batch.Terms;
import taijie.cause.Cause;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.BatchTalk;
import taijie.dispute.CauseTalk;
import taijie.dispute.Dispute;
import taijie.playbook.Side;
import taijie.usecase.Telling;

/** The two conversations about batch and cause: what was said, how it was read, how it stands. */
public final class TalkBlocks {

  private static final int LONGEST = 400;
  private static final int LONGEST_TYPED = 1500;

  private final Speech speech;
  private final BatchWords words;

  public TalkBlocks(Speech speech, BatchWords words) {
    this.speech = speech;
    this.words = words;
  }

  /** In the thread: a proposal or an agreement, with what was read and whether it adds up. */
  public Said batch(Dispute dispute, Telling.BatchShown shown) {
    String head =
        speech.mrkdwn(
            shown.agreed() ? "thread.batch-agreed" : "thread.batch-proposed",
            "person",
            Markup.person(shown.person().substring(1)),
            "text",
            Kit.cut(shown.terms().typed(), LONGEST_TYPED));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    blocks.add(Kit.small(reading(dispute, shown)));
    if (dispute.isOpen()) {
      blocks.add(Kit.row(buttons(dispute, shown)));
    }
    return new Said(head, blocks);
  }

  private String reading(Dispute dispute, Telling.BatchShown shown) {
    List<String> parts = new ArrayList<>();
    if (!shown.agreed() && shown.by().isPresent()) {
      parts.add(speech.mrkdwn(shown.by().get() == Side.BUYER ? "batch.ours" : "batch.theirs"));
    }
    if (shown.terms().portions().isEmpty()) {
      parts.add(speech.mrkdwn("batch.kept-as-text"));
      return String.join("\n", parts);
    }
    parts.add(speech.mrkdwn("batch.read-as", "lines", new Markup(lines(shown.terms()))));
    tally(dispute, shown.terms()).ifPresent(parts::add);
    return String.join("\n", parts);
  }

  private String lines(Terms terms) {
    return words.say(terms).stream()
        .map(line -> "\n• " + Markup.escaped(Kit.cut(speech.of(line), LONGEST)))
        .collect(Collectors.joining());
  }

  private Optional<String> tally(Dispute dispute, Terms terms) {
    return switch (terms.tally(words.quantity(dispute.facts().quantity()))) {
      case Tally.Nothing nothing -> Optional.empty();
      case Tally.Whole(int lot) -> Optional.of(speech.mrkdwn("batch.adds-up", "lot", number(lot)));
      case Tally.Short(int lot, int left) ->
          Optional.of(speech.mrkdwn("batch.left", "pieces", number(left), "lot", number(lot)));
      case Tally.Over(int lot, int over) ->
          Optional.of(speech.mrkdwn("batch.too-many", "pieces", number(over), "lot", number(lot)));
      case Tally.LotUnknown(int named) ->
          Optional.of(speech.mrkdwn("batch.lot-unknown", "pieces", number(named)));
      case Tally.Unnumbered(List<Disposition> parts) ->
          Optional.of(
              speech.mrkdwn(
                  "batch.how-many",
                  "parts",
                  parts.stream()
                      .map(part -> speech.of(words.say(part)))
                      .collect(Collectors.joining(", "))));
    };
  }

  private List<BlockElement> buttons(Dispute dispute, Telling.BatchShown shown) {
    String number = String.valueOf(shown.number());
    List<BlockElement> buttons = new ArrayList<>();
    if (shown.agreed()) {
      buttons.add(
          Kit.press(speech.plain("button.reinspected"), Act.REINSPECTED, Act.value(dispute.id())));
    } else {
      String who =
          shown.by().filter(by -> by == Side.FACTORY).isPresent()
              ? "button.we-agree"
              : shown.by().isPresent() ? "button.they-agree" : "button.both-agree";
      buttons.add(
          Kit.press(
              speech.plain(who), Act.BATCH_AGREE, Act.value(dispute.id(), number), "primary"));
    }
    buttons.add(
        Kit.press(speech.plain("button.correct"), Act.BATCH_EDIT, Act.value(dispute.id(), number)));
    return buttons;
  }

  /** In the thread: what is known of the cause. */
  public Said cause(Dispute dispute, Telling.CauseShown shown) {
    Cause cause = shown.cause();
    String first = cause.said().isBlank() ? cause.inOneLine() : cause.said();
    String head =
        speech.mrkdwn(
            shown.agreed() ? "thread.cause-agreed" : "thread.cause-proposed",
            "person",
            Markup.person(shown.person().substring(1)),
            "text",
            Kit.cut(first, LONGEST_TYPED));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    List<String> lines = new ArrayList<>();
    add(lines, "cause.theirs", cause.theirs());
    add(lines, "cause.ours", cause.ours());
    add(lines, "cause.action", cause.action());
    add(lines, "cause.order", cause.order());
    if (lines.isEmpty()) {
      lines.add(speech.mrkdwn("cause.kept-as-text"));
    }
    blocks.add(Kit.small(String.join("\n", lines)));
    if (dispute.isOpen()) {
      blocks.add(Kit.row(buttons(dispute, shown.agreed())));
    }
    return new Said(head, blocks);
  }

  private List<BlockElement> buttons(Dispute dispute, boolean agreed) {
    String value = Act.value(dispute.id());
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(
        agreed
            ? Kit.press(speech.plain("button.verified"), Act.VERIFIED, value)
            : Kit.press(speech.plain("button.both-agree"), Act.CAUSE_AGREE, value, "primary"));
    buttons.add(Kit.press(speech.plain("button.correct"), Act.CAUSE_EDIT, value));
    return buttons;
  }

  private void add(List<String> lines, String key, String text) {
    if (!text.isBlank()) {
      lines.add(speech.mrkdwn(key, "text", Kit.cut(text, LONGEST)));
    }
  }

  /** On the card: how the batch stands, in one line. */
  String batchNow(Dispute dispute) {
    BatchTalk talk = dispute.talks().batch();
    String stands =
        talk.present()
            .map(p -> stands(talk.agreed(), inOneLine(p.terms())))
            .orElse(speech.mrkdwn("card.open-point"));
    String seen =
        talk.reinspected()
            .map(r -> " · " + speech.mrkdwn(r.passed() ? "card.passed" : "card.not-passed"))
            .orElse("");
    return speech.mrkdwn("card.batch") + "\n" + stands + seen;
  }

  /** On the card: how the cause stands, in one line. */
  String causeNow(Dispute dispute) {
    CauseTalk talk = dispute.talks().cause();
    String stands =
        talk.cause()
            .map(c -> stands(talk.agreed(), causeInOneLine(c)))
            .orElse(speech.mrkdwn("card.open-point"));
    String seen =
        talk.verified()
            .map(v -> " · " + speech.mrkdwn(v.works() ? "card.works" : "card.works-not"))
            .orElse("");
    return speech.mrkdwn("card.cause") + "\n" + stands + seen;
  }

  private String inOneLine(Terms terms) {
    return terms.portions().isEmpty()
        ? terms.typed()
        : words.say(terms).stream().map(speech::of).collect(Collectors.joining(" · "));
  }

  private String causeInOneLine(Cause cause) {
    boolean named = cause.order().isBlank() || cause.inOneLine().contains(cause.order());
    return named
        ? cause.inOneLine()
        : cause.inOneLine() + " · " + speech.plain("cause.on-order", "order", cause.order());
  }

  private String stands(boolean agreed, String text) {
    String sentence = agreed ? "card.agreed" : "card.proposed";
    return speech.mrkdwn(sentence, "text", Kit.cut(text, LONGEST));
  }

  private static String number(int pieces) {
    return String.format(Locale.ROOT, "%,d", pieces);
  }
}
