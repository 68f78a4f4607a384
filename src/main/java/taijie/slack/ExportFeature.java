package taijie.slack;

import java.util.List;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.slack.blocks.JournalBlocks;
import taijie.slack.blocks.Said;

/** All that is kept about a dispute, to be read and copied. */
final class ExportFeature implements Feature {

  private final Desk desk;

  ExportFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word(
        "export", command -> export(command.by(), desk.named(command.by(), command.text())));
  }

  private Said export(Occasion by, DisputeId id) {
    List<Entry> entries = desk.use().readJournal().read(by.actor(), id);
    JournalBlocks blocks =
        new JournalBlocks(
            by.speech(),
            by.person().hours().zone(),
            user -> desk.use().disputes().person(by.actor().workspace(), user).name());
    desk.open(
        by,
        desk.modals(by.speech())
            .page(by.speech().plain("journal.title", "dispute", id), blocks.all(entries)));
    return new Said("", List.of());
  }
}
