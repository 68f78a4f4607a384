package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.Advice;
import taijie.guard.GuardAction;
import taijie.vocabulary.Bilingual;

/** What the guard tells the author of a proposal, and nobody else. */
public final class WarningBlocks {

  private final Speech speech;

  public WarningBlocks(Speech speech) {
    this.speech = speech;
  }

  /**
   * @param phrase the advice's words with the dispute's facts
   */
  public Said warning(Dispute dispute, Warning warning, Advice advice, Bilingual phrase) {
    boolean full = warning.form() == Form.FULL;
    String words =
        full ? Markup.escaped(speech.of(advice.why())) : Markup.escaped(speech.of(advice.brief()));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(words));
    if (full) {
      blocks.add(
          Kit.text(
              speech.mrkdwn("warning.instead", "instead", advice.instead())
                  + "\n"
                  + PhraseBlocks.both(phrase, speech)));
    }
    blocks.add(Kit.row(buttons(dispute, warning, "")));
    blocks.add(Kit.small(speech.mrkdwn("warning.only-you")));
    return new Said(words, blocks);
  }

  /** The longer explanation, in a window of its own. */
  public List<LayoutBlock> why(Advice advice, Bilingual phrase) {
    return List.of(
        Kit.text(Markup.escaped(speech.of(advice.why()))),
        Kit.text(speech.mrkdwn("warning.face")),
        Kit.text(speech.mrkdwn("warning.not-softer")),
        Kit.text(
            speech.mrkdwn("warning.instead", "instead", advice.instead())
                + "\n"
                + PhraseBlocks.both(phrase, speech)));
  }

  /**
   * @param name what a button is called by, beside its label; empty where it stands alone
   */
  List<BlockElement> buttons(Dispute dispute, Warning warning, String name) {
    String value = Act.value(dispute.id(), String.valueOf(warning.number()));
    List<BlockElement> buttons = new ArrayList<>();
    boolean guides = warning.action() == GuardAction.GUIDE;
    String words = guides ? "button.words" : "button.call-instead";
    buttons.add(press(words, Act.WARNING_CALL, value, name, "primary"));
    if (warning.action() == GuardAction.WARN) {
      buttons.add(press("button.owner-involved", Act.WARNING_OWNER, value, name, null));
    }
    // Guiding objects to nothing, so there is nothing to insist on.
    if (!guides) {
      buttons.add(press("button.anyway", Act.WARNING_ANYWAY, value, name, null));
    }
    buttons.add(press("button.why", Act.WARNING_WHY, value, name, null));
    return buttons;
  }

  private BlockElement press(
      String words, String action, String value, String name, @Nullable String style) {
    ButtonElement button = Kit.press(speech.plain(words), action, value, style);
    return name.isEmpty() ? button : Kit.spoken(button, name + speech.plain(words));
  }
}
