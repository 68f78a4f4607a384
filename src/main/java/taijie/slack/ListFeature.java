package taijie.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import taijie.dispute.Journal.Page;
import taijie.dispute.Journal.Show;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.ListBlocks;
import taijie.slack.blocks.Said;
import taijie.usecase.ListDisputes;
import taijie.usecase.ListDisputes.Filter;

/** The disputes a person may see. */
final class ListFeature implements Feature {

  private final Desk desk;

  ListFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word("list", command -> page(command.by(), command.text().strip(), 0));
    routes.click(Act.LIST, click -> answer(click, "", 0));
    routes.click(Act.LIST_PAGE + "-back", this::turn);
    routes.click(Act.LIST_PAGE + "-on", this::turn);
  }

  private void turn(Click click) {
    answer(click, click.part(1), click.number(0));
  }

  private void answer(Click click, String filter, int page) {
    Said said = page(click.by(), filter, page);
    if (click.responseUrl().isEmpty()) {
      desk.windows()
          .open(
              click.by().actor().workspace(),
              click.by().trigger(),
              desk.modals(click.by().speech())
                  .page(click.by().speech().plain("button.list"), said.blocks()));
    } else {
      desk.windows().replace(click.responseUrl(), said);
    }
  }

  private Said page(Occasion by, String typed, int page) {
    ListDisputes list = desk.use().listDisputes();
    Filter filter = filter(typed);
    Page shown = list.page(by.actor(), filter, page * ListBlocks.PAGE, ListBlocks.PAGE);
    // What was closed meanwhile may leave the page that somebody turns to empty.
    int last = Math.max(0, (shown.total() - 1) / ListBlocks.PAGE);
    int there = Math.min(page, last);
    if (there < page) {
      shown = list.page(by.actor(), filter, there * ListBlocks.PAGE, ListBlocks.PAGE);
    }
    return desk.renderer().list(by.person()).page(shown, typed, there);
  }

  // Words for what to show may stand together and in any order; the rest is a supplier or PO.
  static Filter filter(String typed) {
    boolean mine = false;
    Optional<Show> show = Optional.empty();
    List<String> rest = new ArrayList<>();
    for (String word : typed.strip().split("\\s+")) {
      switch (word.toLowerCase(Locale.ROOT)) {
        case "mine", "我的" -> mine = true;
        case "open", "未结" -> show = Optional.of(Show.OPEN);
        case "closed", "已结" -> show = Optional.of(Show.CLOSED);
        case "all", "全部" -> show = Optional.of(Show.ALL);
        default -> rest.add(word);
      }
    }
    String words = String.join(" ", rest).strip();
    return new Filter(mine, show.orElse(words.isEmpty() ? Show.OPEN : Show.ALL), words);
  }
}
