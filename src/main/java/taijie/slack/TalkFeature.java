package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;

/** Remarks for the record: for one's own eyes, or for the one that the factory gets. */
final class TalkFeature implements Feature {

  private static final String RECORD = "add-to-record";
  private static final String OWN = "internal";
  private static final String SHARED = "shared";
  // What one of Slack's text fields can hold.
  private static final int FIELD = 3000;

  private final Desk desk;

  TalkFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.messageShortcut(RECORD, this::ask);
    routes.window(RECORD, this::remark);
    routes.mention(
        List.of("clarified", "clarify", "规格", "規格"),
        mention ->
            desk.use()
                .takeNote()
                .clarified(mention.by().actor(), desk.here(mention.by()), mention.text()));
    routes.mention(
        List.of("note", "备注", "備註"),
        mention ->
            desk.use()
                .takeNote()
                .remark(mention.by().actor(), desk.here(mention.by()), mention.text()));
  }

  private void ask(MessageAct message) {
    DisputeId id = desk.here(message.by());
    desk.use().disputes().mustBeOpen(message.by().actor(), id);
    if (message.text().length() > FIELD) {
      // A text that no field can hold is kept whole, where nobody outside sees it.
      desk.use().takeNote().remark(message.by().actor(), id, message.text());
      return;
    }
    var speech = message.by().speech();
    Modals modals = desk.modals(speech);
    List<LayoutBlock> fields =
        List.of(
            modals.lines("remark", message.text(), false, FIELD, ""),
            modals.choice(
                "audience",
                List.of(
                    new Kit.Choice(speech.plain("talk.audience-internal"), OWN),
                    new Kit.Choice(speech.plain("talk.audience-shared"), SHARED)),
                Optional.of(OWN),
                false));
    desk.open(
        message.by(),
        modals.form(
            RECORD,
            Act.value(id),
            speech.plain("talk.record-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered remark(Submission sent) {
    boolean shared = sent.option("audience").equals(SHARED);
    desk.use().takeNote().remark(sent.by().actor(), Desk.of(sent), sent.text("remark"), shared);
    return Answered.closed();
  }
}
