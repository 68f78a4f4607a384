package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Journal.Page;
import taijie.dispute.Summary;
import taijie.vocabulary.Bilingual;

/** Disputes in a list, paged. */
public final class ListBlocks {

  /** Disputes on one page. */
  public static final int PAGE = 10;

  private final Speech speech;
  private final ZoneId zone;
  private final Function<Summary, Optional<Bilingual>> steps;

  /**
   * @param steps the title of a dispute's current step
   */
  public ListBlocks(Speech speech, ZoneId zone, Function<Summary, Optional<Bilingual>> steps) {
    this.speech = speech;
    this.zone = zone;
    this.steps = steps;
  }

  /**
   * @param rows those of this page
   * @param filter what was asked for, to be asked again by the buttons
   * @param page counts from 0
   */
  public Said page(Page rows, String filter, int page) {
    if (rows.total() == 0) {
      String none =
          filter.isBlank()
              ? speech.mrkdwn("list.none")
              : speech.mrkdwn("list.none-for", "filter", Kit.cut(filter, 100));
      return new Said(
          none,
          List.of(
              Kit.text(none),
              Kit.row(Kit.press(speech.plain("button.open"), Act.OPEN, "0", "primary"))));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    String head =
        rows.total() > Page.COUNTED
            ? speech.mrkdwn("list.head-many", "count", Page.COUNTED)
            : speech.mrkdwn("list.head", "count", rows.total());
    blocks.add(Kit.text(head));
    rows.rows().forEach(row -> blocks.add(Kit.text(line(row))));
    List<BlockElement> turn = new ArrayList<>();
    if (page > 0) {
      turn.add(turn("button.earlier", filter, page - 1, "-back"));
    }
    if ((page + 1) * PAGE < rows.total()) {
      turn.add(turn("button.further", filter, page + 1, "-on"));
    }
    if (!turn.isEmpty()) {
      blocks.add(Kit.row(turn));
    }
    return new Said(head, blocks);
  }

  String line(Summary row) {
    String title =
        Kit.cut(row.supplier(), 60) + (row.po().isBlank() ? "" : " · " + Kit.cut(row.po(), 40));
    Markup name = new Markup("*" + name(row) + "*");
    String first =
        speech.mrkdwn(
            "list.line", "dispute", name, "title", title, "finding", Kit.cut(row.finding(), 150));
    String second =
        row.open()
            ? speech.mrkdwn(
                "list.open",
                "step",
                steps.apply(row).map(speech::of).orElse("–"),
                "due",
                row.due().map(d -> Times.own(d, zone, speech)).orElse(new Markup("–")),
                "person",
                Markup.person(row.handler()))
            : speech.mrkdwn(
                "list.closed",
                "day",
                row.closed().map(c -> Times.day(c, zone, speech)).orElse("–"));
    return first + "\n" + second;
  }

  /** A dispute's number, linked to its thread. */
  String name(Summary row) {
    return Links.thread(row.channel(), row.card())
        .map(url -> Markup.link(url, row.id().toString()).text())
        .orElse(row.id().toString());
  }

  private BlockElement turn(String words, String filter, int page, String direction) {
    return Kit.press(
        speech.plain(words), Act.LIST_PAGE + direction, page + "|" + Kit.cut(filter, 200));
  }
}
