package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Times;
import taijie.usecase.Unsent.Kept;

/**
 * What somebody typed into a window and did not send. Slack tells of a window's closing, but
 * promises its fields only with a click or a submission: so they are kept at each of these, and at
 * the closing where they come along.
 */
final class UnsentFields {

  private static final int LONGEST = 120;

  /** Shows the window anew with these fields, and without the offer. */
  interface Show {
    void anew(Click click, Map<String, String> fields);
  }

  private final Desk desk;
  private final String window;
  private final List<String> named;

  /**
   * @param window the kind of window, by its callback
   * @param named the fields by which a person knows again what they typed; without any of them
   *     there is nothing to keep
   */
  UnsentFields(Desk desk, String window, List<String> named) {
    this.desk = desk;
    this.window = window;
    this.named = named;
  }

  void offer(Routes routes, Show show) {
    routes.closing(window, this::closed);
    routes.click(
        Act.UNSENT_GO_ON + window,
        click -> show.anew(click, kept(click.by()).map(Kept::fields).orElseGet(Map::of)));
    routes.click(
        Act.UNSENT_DISCARD + window,
        click -> {
          desk.use().keepUnsent().drop(click.by().actor(), window);
          show.anew(click, Map.of());
        });
  }

  /** Something was entered, of which Slack tells in its own time: perhaps after the submission. */
  void keep(Click click) {
    keep(click.by(), click.inWindow().id(), click.inWindow().filled());
  }

  /** It was sent, so that nothing of it is offered again, whatever of it comes in late. */
  void sent(Submission sent) {
    desk.use().keepUnsent().sent(sent.by().actor(), window, sent.window());
  }

  private void keep(Occasion by, String view, Filled filled) {
    if (named.stream().anyMatch(filled::has)) {
      desk.use().keepUnsent().keep(by.actor(), window, view, filled.values());
    }
  }

  // A window that was only looked at does not take the place of what was typed before.
  private void closed(Submission unsent) {
    Filled filled = unsent.filled();
    boolean another =
        kept(unsent.by())
            .map(before -> new Filled(before.fields()))
            .filter(before -> named.stream().anyMatch(f -> !before.text(f).equals(filled.text(f))))
            .isPresent();
    if (!another) {
      keep(unsent.by(), unsent.window(), filled);
    }
  }

  private Optional<Kept> kept(Occasion by) {
    return desk.use().keepUnsent().of(by.actor(), window);
  }

  /** Above the fields of a window: what was typed last time, to go on with or to drop. */
  List<LayoutBlock> offered(Occasion by) {
    return kept(by).map(kept -> offered(by, kept)).orElseGet(List::of);
  }

  private List<LayoutBlock> offered(Occasion by, Kept kept) {
    Filled filled = new Filled(kept.fields());
    String words =
        named.stream()
            .filter(filled::has)
            .map(field -> Kit.cut(filled.text(field), LONGEST))
            .collect(Collectors.joining(" · "));
    Markup time = Times.own(kept.at(), by.person().hours().zone(), by.speech());
    return List.of(
        Kit.text(by.speech().mrkdwn("unsent.offer", "words", words, "time", time)),
        Kit.row(
            Kit.press(
                by.speech().plain("unsent.go-on"), Act.UNSENT_GO_ON + window, "go-on", "primary"),
            Kit.press(
                by.speech().plain("unsent.discard"), Act.UNSENT_DISCARD + window, "discard")));
  }
}
