package taijie.slack.blocks;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.content.Speech;

/** Windows with fields, in the words of one language. */
public final class Modals {

  private final Speech speech;

  public Modals(Speech speech) {
    this.speech = speech;
  }

  /**
   * A window with a button to send it.
   *
   * @param callback names the handler of its submission
   * @param carried what the submission brings back
   */
  public View form(
      String callback, String carried, String title, String submit, List<LayoutBlock> blocks) {
    return view(v ->
        v.type("modal")
            .callbackId(callback)
            .privateMetadata(carried)
            .title(viewTitle(t -> t.type("plain_text").text(Kit.cut(title, Kit.TITLE))))
            .submit(viewSubmit(s -> s.type("plain_text").text(Kit.cut(submit, Kit.TITLE))))
            .close(
                viewClose(c ->
                    c.type("plain_text").text(Kit.cut(speech.plain("button.cancel"), Kit.TITLE))))
            .blocks(blocks));
  }

  /** A window to read and close. */
  public View page(String title, List<LayoutBlock> blocks) {
    return view(v ->
        v.type("modal")
            .callbackId("page")
            .title(viewTitle(t -> t.type("plain_text").text(Kit.cut(title, Kit.TITLE))))
            .close(
                viewClose(c ->
                    c.type("plain_text")
                        .text(Kit.cut(speech.plain("button.close-window"), Kit.TITLE))))
            .blocks(blocks));
  }

  /** A line of text; labelled and hinted by {@code field.NAME} and {@code field.NAME-hint}. */
  public InputBlock line(String name, String initial, boolean optional, int most) {
    return Kit.field(
        name,
        speech.plain("field." + name),
        plainTextInput(p ->
            p.actionId(Kit.VALUE)
                .maxLength(most)
                .initialValue(initial.isEmpty() ? null : Kit.cut(initial, most))),
        optional,
        "");
  }

  /** Several lines of text. */
  public InputBlock lines(String name, String initial, boolean optional, int most, String hint) {
    return Kit.field(
        name,
        speech.plain("field." + name),
        plainTextInput(p ->
            p.actionId(Kit.VALUE)
                .multiline(true)
                .maxLength(most)
                .initialValue(initial.isEmpty() ? null : Kit.cut(initial, most))),
        optional,
        hint);
  }

  public InputBlock choice(
      String name, List<Kit.Choice> choices, Optional<String> chosen, boolean optional) {
    return Kit.field(
        name,
        speech.plain("field." + name),
        Kit.menu(speech.plain("field.choose"), Kit.VALUE, choices, chosen),
        optional,
        "");
  }

  public InputBlock date(String name, Optional<LocalDate> initial, boolean optional) {
    return Kit.field(
        name,
        speech.plain("field." + name),
        datePicker(
            d -> d.actionId(Kit.VALUE).initialDate(initial.map(LocalDate::toString).orElse(null))),
        optional,
        "");
  }

  public InputBlock person(String name, String initial) {
    return Kit.field(
        name,
        speech.plain("field." + name),
        usersSelect(u -> u.actionId(Kit.VALUE).initialUser(initial.isEmpty() ? null : initial)),
        false,
        "");
  }

  /** Several boxes to tick. */
  public InputBlock ticks(String name, List<Kit.Choice> choices, Set<String> ticked) {
    List<OptionObject> boxes = choices.stream().map(Kit::optionOf).toList();
    List<OptionObject> initial =
        boxes.stream().filter(box -> ticked.contains(box.getValue())).toList();
    return Kit.field(
        name,
        speech.plain("field." + name),
        checkboxes(c ->
            c.actionId(Kit.VALUE)
                .options(boxes)
                .initialOptions(initial.isEmpty() ? null : initial)),
        true,
        "");
  }

  /** A single box to tick. */
  public InputBlock tick(String name, boolean ticked) {
    OptionObject box =
        option(plainText(Kit.cut(speech.plain("field." + name + "-tick"), 75)), "yes");
    return Kit.field(
        name,
        speech.plain("field." + name),
        checkboxes(c ->
            c.actionId(Kit.VALUE)
                .options(List.of(box))
                .initialOptions(ticked ? List.of(box) : null)),
        true,
        "");
  }
}
