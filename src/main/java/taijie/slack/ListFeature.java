package taijie.slack;

import java.util.List;
import java.util.Locale;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Said;
import taijie.usecase.Actor;

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
    desk.windows().replace(click.responseUrl(), said);
  }

  private Said page(Occasion by, String filter, int page) {
    return desk.renderer().list(by.person()).page(rows(by.actor(), filter), filter, page);
  }

  private List<Summary> rows(Actor actor, String filter) {
    var list = desk.use().listDisputes();
    return switch (filter.toLowerCase(Locale.ROOT)) {
      case "", "open" -> list.all(actor, Show.OPEN);
      case "closed" -> list.all(actor, Show.CLOSED);
      case "mine" -> list.mine(actor, Show.OPEN);
      default -> list.about(actor, filter);
    };
  }
}
