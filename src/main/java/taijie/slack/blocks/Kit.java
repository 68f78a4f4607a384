package taijie.slack.blocks;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taijie.content.Markup;

/** Pieces of Block Kit with Slack's limits kept: what is too long is cut and says so with "…". */
public final class Kit {

  static final int SECTION = 3000;
  static final int HEADER = 150;
  static final int BUTTON = 75;
  static final int OPTION = 75;
  static final int TITLE = 24;
  static final int FIELD = 2000;
  static final int PLACEHOLDER = 150;

  /** The action id of every input, whose block says which it is. */
  public static final String VALUE = "value";

  private Kit() {}

  /** A choice in a menu. */
  public record Choice(String label, String value) {}

  /** A text no longer than {@code most} UTF-16 units, cut at a whole character, and upright. */
  public static String cut(String typed, int most) {
    String text = Markup.upright(typed);
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  public static LayoutBlock text(String mrkdwn) {
    return section(s -> s.text(markdownText(cut(mrkdwn, SECTION))));
  }

  /** A text with a button beside it. */
  public static LayoutBlock beside(String mrkdwn, BlockElement button) {
    return section(s -> s.text(markdownText(cut(mrkdwn, SECTION))).accessory(button));
  }

  public static LayoutBlock fields(String... mrkdwn) {
    return section(s ->
        s.fields(
            List.of(mrkdwn).stream().map(f -> (TextObject) markdownText(cut(f, FIELD))).toList()));
  }

  public static LayoutBlock small(String mrkdwn) {
    return context(c -> c.elements(List.of(markdownText(cut(mrkdwn, SECTION)))));
  }

  public static LayoutBlock title(String plain) {
    return header(h -> h.text(plainText(cut(plain, HEADER), true)));
  }

  public static LayoutBlock row(BlockElement... elements) {
    return actions(a -> a.elements(List.of(elements)));
  }

  public static LayoutBlock row(List<BlockElement> elements) {
    return actions(a -> a.elements(elements));
  }

  public static ButtonElement press(String label, String action, String value) {
    return press(label, action, value, null);
  }

  /**
   * @param style {@code primary}, {@code danger} or null for a plain one
   */
  public static ButtonElement press(
      String label, String action, String value, @Nullable String style) {
    return button(b ->
        b.text(plainText(cut(label, BUTTON), true)).actionId(action).value(value).style(style));
  }

  /** The same button with a longer name for those who hear it instead of seeing it. */
  public static ButtonElement spoken(ButtonElement pressed, String label) {
    pressed.setAccessibilityLabel(cut(label, BUTTON));
    return pressed;
  }

  /** The same button, asking once more before it acts. */
  public static ButtonElement asking(
      ButtonElement pressed, String title, String question, String yes, String no) {
    pressed.setConfirm(
        ConfirmationDialogObject.builder()
            .title(plainText(cut(title, 100)))
            .text(plainText(cut(question, 300)))
            .confirm(plainText(cut(yes, 30)))
            .deny(plainText(cut(no, 30)))
            .build());
    return pressed;
  }

  public static StaticSelectElement menu(
      String placeholder, String action, List<Choice> choices, Optional<String> chosen) {
    List<OptionObject> options = choices.stream().map(Kit::optionOf).toList();
    OptionObject initial =
        options.stream()
            .filter(o -> chosen.filter(o.getValue()::equals).isPresent())
            .findFirst()
            .orElse(null);
    return staticSelect(s ->
        s.placeholder(plainText(cut(placeholder, PLACEHOLDER)))
            .actionId(action)
            .options(options)
            .initialOption(initial));
  }

  public static InputBlock field(
      String block, String label, BlockElement element, boolean optional, String hint) {
    return input(i ->
        i.blockId(block)
            .label(plainText(cut(label, FIELD)))
            .element(element)
            .optional(optional)
            .hint(hint.isEmpty() ? null : plainText(cut(hint, FIELD))));
  }

  /** A menu whose entries are looked up while somebody types. */
  public static InputBlock typed(
      String block, String label, String placeholder, Optional<Choice> chosen) {
    OptionObject initial = chosen.map(Kit::optionOf).orElse(null);
    return field(
        block,
        label,
        externalSelect(s ->
            s.actionId(VALUE)
                .placeholder(plainText(placeholder))
                .minQueryLength(0)
                .initialOption(initial)),
        false,
        "");
  }

  static OptionObject optionOf(Choice choice) {
    return option(plainText(cut(choice.label(), OPTION)), choice.value());
  }

  /** A person's words as a quote: every line marked, nothing in it able to mention or to pose. */
  public static String quoted(String typed, int most) {
    String safe = Markup.escaped(cut(typed.strip(), most));
    return "> " + safe.replace("\n", "\n> ");
  }
}
