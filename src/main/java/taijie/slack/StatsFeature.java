package taijie.slack;

import java.util.List;
import java.util.Locale;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Said;

/** Figures over the disputes that a person may see. */
final class StatsFeature implements Feature {

  private static final String CSV = "csv";

  private final Desk desk;

  StatsFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word(
        "stats",
        command -> {
          tell(command.by(), command.text());
          // The figures come by themselves: what Slack refuses in an answer cannot be mended.
          return new Said("", List.of());
        });
    routes.mention(List.of("stats", "统计", "統計"), mention -> tell(mention.by(), mention.text()));
    routes.click(Act.STATS, click -> tell(click.by(), ""));
  }

  private void tell(Occasion by, String words) {
    boolean csv = words.strip().toLowerCase(Locale.ROOT).equals(CSV);
    desk.use().tellPerson().figures(by.actor(), by.at(), csv ? "" : words.strip(), csv);
  }
}
