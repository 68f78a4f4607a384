package taijie.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.CardBlocks;
import taijie.slack.blocks.DraftBlocks;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Said;
import taijie.usecase.CheckDraft.Checked;
import taijie.usecase.CheckDraft.Written;
import taijie.usecase.Refusal;
import taijie.usecase.TellPerson.At;

/** Checking a message before it goes to the factory. */
final class DraftFeature implements Feature {

  private static final String CHECK = "check-draft";
  private static final Logger LOG = LoggerFactory.getLogger(DraftFeature.class);
  private static final Duration MOMENT = Duration.ofMillis(400);

  private static final int LINE = 500;
  private static final int BODY = 3000;
  // As many as one of Slack's menus takes.
  private static final int MOST = 100;

  private final Desk desk;
  private final UnsentFields unsent;

  DraftFeature(Desk desk) {
    this.desk = desk;
    this.unsent = new UnsentFields(desk, CHECK, List.of("subject", "body"));
  }

  @Override
  public void offer(Routes routes) {
    routes.command(
        "/draft",
        command -> {
          show(command.by(), Optional.empty(), command.text());
          return new Said("", List.of());
        });
    routes.click(Act.DRAFT, click -> show(click.by(), Optional.empty(), ""));
    routes.choice(MoreMenu.DRAFT, click -> show(click.by(), Optional.of(Desk.of(click)), ""));
    routes.messageShortcut(
        CHECK, message -> check(message.by(), message.by().at(), message.text()));
    routes.mention(
        List.of("check", "检查", "檢查"),
        mention -> check(mention.by(), mention.by().at(), mention.text()));
    routes.window(CHECK, this::checked);
    routes.edit(CHECK, unsent::keep);
    unsent.offer(routes, this::anew);
  }

  private void check(Occasion by, At at, String body) {
    Optional<DisputeId> dispute =
        desk.use().disputes().inThread(by.actor(), at.channel(), at.thread());
    desk.use().tellPerson().draft(by.actor(), at, dispute, body);
  }

  /**
   * @param known the dispute it belongs to, where that is clear; else the person chooses
   */
  private void show(Occasion by, Optional<DisputeId> known, String body) {
    List<Summary> open = open(by);
    Filled filled =
        new Filled(
            Map.of(
                "body",
                body,
                "dispute",
                known
                    .or(() -> newestHere(by, open))
                    .map(id -> String.valueOf(id.number()))
                    .orElse("")));
    desk.open(by, window(by, by.at().channel(), filled, 0, unsent.offered(by)));
  }

  // What the bot puts into a field anew is seen only in a block with a new name. The window brings
  // along where it was asked for, since not everywhere a second opinion may be heard.
  private View window(
      Occasion by, String channel, Filled filled, int times, List<LayoutBlock> offer) {
    Modals modals = desk.modals(by.speech());
    List<InputBlock> fields = new ArrayList<>();
    fields.add(modals.line("to", filled.text("to"), true, LINE));
    fields.add(modals.line("cc", filled.text("cc"), true, LINE));
    fields.add(modals.line("subject", filled.text("subject"), true, LINE));
    fields.add(
        FactsFields.told(
            modals.lines(
                "body", filled.text("body"), false, BODY, by.speech().plain("field.body-hint"))));
    List<Summary> open = open(by);
    if (!open.isEmpty()) {
      fields.add(
          modals.choice(
              "dispute",
              open.stream().map(DraftFeature::choice).toList(),
              Optional.of(filled.text("dispute")),
              true));
    }
    fields.forEach(field -> field.setBlockId(Filled.block(field.getBlockId(), times)));
    List<LayoutBlock> blocks = new ArrayList<>(offer);
    blocks.addAll(fields);
    View view =
        modals.form(
            CHECK,
            channel,
            by.speech().plain("draft.title"),
            by.speech().plain("draft.submit"),
            blocks);
    view.setNotifyOnClose(true);
    return view;
  }

  private List<Summary> open(Occasion by) {
    return desk.use().listDisputes().all(by.actor(), Show.OPEN).stream().limit(MOST).toList();
  }

  private void anew(Click click, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(click.inWindow().filled().values());
    all.putAll(fields);
    desk.update(
        click.by(),
        click.inWindow(),
        window(
            click.by(),
            click.inWindow().carried(),
            new Filled(all),
            fields.isEmpty() ? 0 : 1,
            List.of()));
  }

  private static Kit.Choice choice(Summary row) {
    String label = row.id() + " · " + row.supplier() + (row.po().isBlank() ? "" : " · " + row.po());
    return new Kit.Choice(label, String.valueOf(row.id().number()));
  }

  private static Optional<DisputeId> newestHere(Occasion by, List<Summary> open) {
    return open.stream()
        .filter(row -> row.channel().equals(by.at().channel()))
        .map(Summary::id)
        .max(Comparator.comparingInt(DisputeId::number));
  }

  private Answered checked(Submission sent) {
    if (sent.text("body").isEmpty()) {
      return new Answered.Mend(Map.of("body", sent.by().speech().plain("draft.empty")));
    }
    Optional<Dispute> dispute =
        about(sent).map(id -> desk.use().disputes().read(sent.by().actor(), id));
    Written written =
        new Written(sent.text("to"), sent.text("cc"), sent.text("subject"), sent.text("body"));
    Checked first = desk.use().checkDraft().check(written, dispute);
    unsent.sent(sent);
    boolean twice =
        desk.use()
            .checkDraft()
            .isWorthAnOpinion(sent.by().actor(), sent.carried(), written, dispute);
    if (!twice) {
      return new Answered.Shown(page(sent, dispute, first, List.of()));
    }
    desk.use().disputes().consultation().later(() -> showTwice(sent, written, dispute));
    Speech speech = sent.by().speech();
    return new Answered.Shown(
        page(sent, dispute, first, List.of(Kit.small(speech.mrkdwn("draft.second")))));
  }

  // Slack has its answer long before, and shows it before the next: a moment is left for that. What
  // the bot found by itself stands there whatever becomes of this.
  private void showTwice(Submission sent, Written written, Optional<Dispute> dispute) {
    long start = System.nanoTime();
    Checked checked =
        desk.use().checkDraft().checkTwice(sent.by().actor(), sent.carried(), written, dispute);
    LockSupport.parkNanos(Math.max(0, MOMENT.toNanos() - (System.nanoTime() - start)));
    try {
      View page = page(sent, dispute, checked, List.of());
      desk.windows().update(sent.by().actor().workspace(), sent.window(), "", page);
    } catch (Refusal refusal) {
      LOG.info("a second opinion on a draft came to nobody: {}", refusal.sentence());
    }
  }

  private View page(
      Submission sent, Optional<Dispute> dispute, Checked checked, List<LayoutBlock> above) {
    Said said = new DraftBlocks(sent.by().speech()).checked(checked);
    List<LayoutBlock> blocks = new ArrayList<>();
    dispute.ifPresent(d -> blocks.add(of(sent, d)));
    blocks.addAll(above);
    blocks.addAll(said.blocks());
    return desk.modals(sent.by().speech()).page(sent.by().speech().plain("draft.title"), blocks);
  }

  // What the message itself names says more than a menu that was filled in beforehand.
  private Optional<DisputeId> about(Submission sent) {
    String words = sent.text("subject") + "\n" + sent.text("body");
    String chosen = sent.option("dispute");
    return desk.use()
        .listDisputes()
        .namedIn(sent.by().actor(), words)
        .or(() ->
            chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new DisputeId(sent.by().actor().workspace(), Integer.parseInt(chosen))));
  }

  private static LayoutBlock of(Submission sent, Dispute dispute) {
    return Kit.small(sent.by().speech().mrkdwn("draft.of", "title", CardBlocks.title(dispute)));
  }
}
