package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.CardBlocks;
import taijie.slack.blocks.DraftBlocks;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Said;
import taijie.usecase.CheckDraft.Written;
import taijie.usecase.TellPerson.At;

/** Checking a message before it goes to the factory. */
final class DraftFeature implements Feature {

  private static final String CHECK = "check-draft";
  private static final int LINE = 500;
  private static final int BODY = 3000;

  private final Desk desk;

  DraftFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.command(
        "/draft",
        command -> {
          show(command.by(), "", command.text());
          return new Said("", List.of());
        });
    routes.click(Act.DRAFT, click -> show(click.by(), "", ""));
    routes.choice(MoreMenu.DRAFT, click -> show(click.by(), Act.value(Desk.of(click)), ""));
    routes.messageShortcut(
        CHECK, message -> check(message.by(), message.by().at(), message.text()));
    routes.mention(
        List.of("check", "检查", "檢查"),
        mention -> check(mention.by(), mention.by().at(), mention.text()));
    routes.window(CHECK, this::checked);
  }

  private void check(Occasion by, At at, String body) {
    Optional<DisputeId> dispute =
        desk.use().disputes().inThread(by.actor().workspace(), at.channel(), at.thread());
    desk.use().tellPerson().draft(by.actor(), at, dispute, body);
  }

  private void show(Occasion by, String carried, String body) {
    Modals modals = desk.modals(by.speech());
    List<LayoutBlock> fields =
        List.of(
            modals.line("to", "", true, LINE),
            modals.line("cc", "", true, LINE),
            modals.line("subject", "", true, LINE),
            modals.lines("body", body, false, BODY, by.speech().plain("field.body-hint")));
    desk.open(
        by,
        modals.form(
            CHECK,
            carried,
            by.speech().plain("draft.title"),
            by.speech().plain("draft.submit"),
            fields));
  }

  private Answered checked(Submission sent) {
    if (sent.text("body").isEmpty()) {
      return new Answered.Mend(Map.of("body", sent.by().speech().plain("draft.empty")));
    }
    Optional<Dispute> dispute =
        about(sent).map(id -> desk.use().disputes().read(sent.by().actor(), id));
    Written written =
        new Written(sent.text("to"), sent.text("cc"), sent.text("subject"), sent.text("body"));
    Said said =
        new DraftBlocks(sent.by().speech())
            .checked(desk.use().checkDraft().check(written, dispute));
    List<LayoutBlock> blocks = new ArrayList<>(said.blocks());
    dispute.ifPresent(d -> blocks.addFirst(of(sent, d)));
    return new Answered.Shown(
        desk.modals(sent.by().speech()).page(sent.by().speech().plain("draft.title"), blocks));
  }

  // The dispute it was opened from, or the one that the message itself names.
  private Optional<DisputeId> about(Submission sent) {
    return sent.part(0).isEmpty()
        ? desk.use()
            .listDisputes()
            .namedIn(sent.by().actor(), sent.text("subject") + "\n" + sent.text("body"))
        : Optional.of(Desk.of(sent));
  }

  private static LayoutBlock of(Submission sent, Dispute dispute) {
    return Kit.small(sent.by().speech().mrkdwn("draft.of", "title", CardBlocks.title(dispute)));
  }
}
