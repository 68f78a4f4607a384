package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.TalkEvent;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;

/** The two conversations, about the batch and about the cause, and remarks for the record. */
final class TalkFeature implements Feature {

  private static final String BATCH = "batch";
  private static final String CAUSE = "cause";
  private static final String RECORD = "add-to-record";
  private static final int LONGEST = 2000;
  private static final List<String> AGREED = List.of("agreed", "settled", "已定", "同意", "谈妥");

  private final Desk desk;

  TalkFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.choice(
        MoreMenu.BATCH, click -> ask(click, BATCH, d -> d.talks().batch().map(TalkEvent::text)));
    routes.choice(
        MoreMenu.CAUSE, click -> ask(click, CAUSE, d -> d.talks().cause().map(TalkEvent::text)));
    routes.window(
        BATCH,
        sent -> {
          desk.use()
              .takeNote()
              .batch(sent.by().actor(), Desk.of(sent), sent.text(BATCH), sent.ticked("agreed"));
          return Answered.closed();
        });
    routes.window(
        CAUSE,
        sent -> {
          desk.use()
              .takeNote()
              .cause(sent.by().actor(), Desk.of(sent), sent.text(CAUSE), sent.ticked("agreed"));
          return Answered.closed();
        });
    routes.mention(
        List.of("batch", "批次", "这批"),
        mention -> {
          Said said = Said.of(mention.text());
          desk.use()
              .takeNote()
              .batch(mention.by().actor(), desk.here(mention.by()), said.text(), said.agreed());
        });
    routes.mention(
        List.of("cause", "原因"),
        mention -> {
          Said said = Said.of(mention.text());
          desk.use()
              .takeNote()
              .cause(mention.by().actor(), desk.here(mention.by()), said.text(), said.agreed());
        });
    routes.click(
        Act.BATCH_BACK,
        click -> desk.use().takeNote().batchTakenBack(click.by().actor(), Desk.of(click)));
    routes.messageShortcut(
        RECORD,
        message ->
            desk.use()
                .takeNote()
                .remark(message.by().actor(), desk.here(message.by()), message.text()));
    routes.mention(
        List.of("note", "备注", "備註"),
        mention ->
            desk.use()
                .takeNote()
                .remark(mention.by().actor(), desk.here(mention.by()), mention.text()));
  }

  /** A text whose first word may say that both sides agreed. */
  private record Said(String text, boolean agreed) {
    static Said of(String typed) {
      String first = typed.split("[\\s:：,，]+", 2)[0];
      boolean agreed = AGREED.contains(first.toLowerCase(Locale.ROOT));
      String rest = typed.substring(agreed ? first.length() : 0);
      return new Said(rest.replaceFirst("^[\\s:：,，]+", ""), agreed);
    }
  }

  private interface Known {
    Optional<String> in(Dispute dispute);
  }

  private void ask(Click click, String which, Known known) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().read(click.by().actor(), id);
    Modals modals = desk.modals(click.by().speech());
    String hint = click.by().speech().plain("field." + which + "-hint");
    List<LayoutBlock> fields =
        List.of(
            modals.lines(which, known.in(dispute).orElse(""), false, LONGEST, hint),
            modals.tick("agreed", false));
    desk.open(
        click.by(),
        modals.form(
            which,
            Act.value(id),
            click.by().speech().plain("talk." + which + "-title"),
            click.by().speech().plain("button.save"),
            fields));
  }
}
