package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.RecordContent.Line;
import taijie.dispute.RecordContent.Section;
import taijie.record.RecordDocument;
import taijie.record.RecordWords;
import taijie.vocabulary.Bilingual;

/** The written record in Slack: in words, how far it has come, and what can be done with it. */
public final class RecordBlocks {

  private static final int LONGEST = 600;
  private static final String BETWEEN = " · ";

  private final Speech speech;
  private final RecordWords words;

  public RecordBlocks(Speech speech, RecordWords words) {
    this.speech = speech;
    this.words = words;
  }

  /** The whole record, both languages in a line where they differ. */
  public Said inWords(RecordDocument document) {
    String head =
        "*"
            + both(document.title())
            + "* "
            + Markup.escaped(document.number())
            + "\n"
            + both(document.state());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    blocks.add(Kit.small(both(document.intro())));
    document.changes().ifPresent(changes -> blocks.add(Kit.small(both(changes))));
    document.content().sections().forEach(section -> blocks.add(Kit.text(section(section))));
    document.hash().ifPresent(hash -> blocks.add(Kit.small(both(words.of("hash", "hash", hash)))));
    return new Said(head, blocks);
  }

  private static String section(Section section) {
    return "*"
        + both(section.heading())
        + "*\n"
        + section.lines().stream().map(RecordBlocks::line).collect(Collectors.joining("\n"));
  }

  private static String line(Line line) {
    String text = both(line.text());
    return line.isLabelled() ? both(line.label()) + ": " + text : text;
  }

  private static String both(Bilingual words) {
    String en = Markup.escaped(Kit.cut(words.en(), LONGEST));
    String zh = Markup.escaped(Kit.cut(words.zh(), LONGEST));
    return en.equals(zh) ? en : en + BETWEEN + zh;
  }

  /**
   * How far the record has come.
   *
   * @param document that is spoken of; empty where it is gone
   */
  public Said state(Dispute dispute, boolean made, Optional<RecordDocument> document) {
    String number = document.map(RecordDocument::number).orElse(dispute.id().toString());
    String head =
        made
            ? speech.mrkdwn("record.is-final", "number", number)
            : speech.mrkdwn("record.is-draft", "dispute", dispute.id());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    document
        .flatMap(RecordDocument::hash)
        .ifPresent(hash -> blocks.add(Kit.small(speech.mrkdwn("record.hash", "hash", hash))));
    document
        .flatMap(RecordDocument::changes)
        .ifPresent(changes -> blocks.add(Kit.small(Markup.escaped(speech.of(changes)))));
    List<String> missing = made ? List.of() : missing(dispute);
    if (!missing.isEmpty()) {
      blocks.add(
          Kit.small(speech.mrkdwn("record.missing", "things", String.join(BETWEEN, missing))));
    }
    blocks.add(Kit.row(buttons(dispute, made)));
    return new Said(head, blocks);
  }

  private List<String> missing(Dispute dispute) {
    List<String> missing = new ArrayList<>();
    if (dispute.facts().quantity().isBlank()) {
      missing.add(speech.plain("field.quantity"));
    }
    if (dispute.facts().clause().isBlank()) {
      missing.add(speech.plain("field.clause"));
    }
    if (!dispute.talks().batchAgreed()) {
      missing.add(speech.plain("record.missing-batch"));
    }
    if (!dispute.talks().causeAgreed()) {
      missing.add(speech.plain("record.missing-cause"));
    }
    return missing;
  }

  private List<BlockElement> buttons(Dispute dispute, boolean made) {
    String value = Act.value(dispute.id());
    List<BlockElement> buttons = new ArrayList<>();
    if (!made) {
      buttons.add(press("button.record-shared", Act.RECORD_SHARED, value));
    }
    buttons.add(press("button.record-corrected", Act.RECORD_CORRECTED, value));
    if (!made) {
      buttons.add(press("button.record-final", Act.RECORD_FINAL, value));
    }
    if (!made && !dispute.records().finals().isEmpty()) {
      buttons.add(press("button.record-again", Act.RECORD_AGAIN, value));
    }
    buttons.add(press("button.record-read", Act.RECORD_READ, value));
    buttons.add(press("button.record-internal", Act.RECORD_INTERNAL, value));
    return buttons;
  }

  private BlockElement press(String label, String action, String value) {
    return Kit.press(speech.plain(label), action, value);
  }
}
