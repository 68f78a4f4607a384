package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.BatchTalk.Proposal;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.playbook.Side;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;

/** What happens to these goods: proposed by either side, agreed, inspected again. */
final class BatchFeature implements Feature {

  private static final String BATCH = "batch";
  private static final String REINSPECTED = "reinspected";
  private static final String PASSED = "passed";
  private static final int LONGEST = 2000;

  private final Desk desk;
  private final InstantSource clock;

  BatchFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void offer(Routes routes) {
    routes.mention(
        List.of("batch", "批次", "这批", "這批"),
        mention ->
            desk.use()
                .talkBatch()
                .say(mention.by().actor(), desk.here(mention.by()), mention.text()));
    routes.choice(MoreMenu.BATCH, this::ask);
    routes.click(Act.BATCH_EDIT, this::ask);
    routes.window(BATCH, this::enter);
    routes.click(
        Act.BATCH_AGREE,
        click -> desk.use().talkBatch().agree(click.by().actor(), Desk.of(click), click.number(1)));
    routes.click(
        Act.BATCH_BACK,
        click -> desk.use().talkBatch().takeBack(click.by().actor(), Desk.of(click)));
    routes.click(Act.REINSPECTED, this::askReinspection);
    routes.window(REINSPECTED, this::reinspected);
  }

  private void ask(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().mustBeOpen(click.by().actor(), id);
    Optional<Proposal> present = dispute.talks().batch().present();
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    List<LayoutBlock> fields =
        List.of(
            modals.lines(
                "batch",
                present.map(p -> p.terms().typed()).orElse(""),
                false,
                LONGEST,
                speech.plain("field.batch-hint")),
            modals.choice(
                "whose",
                List.of(
                    new Kit.Choice(speech.plain("batch.ours"), Side.BUYER.key()),
                    new Kit.Choice(speech.plain("batch.theirs"), Side.FACTORY.key())),
                present.flatMap(Proposal::by).map(Side::key),
                true),
            modals.tick("agreed", dispute.talks().batchAgreed()));
    desk.open(
        click.by(),
        modals.form(
            BATCH,
            Act.value(id),
            speech.plain("talk.batch-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered enter(Submission sent) {
    Optional<Side> by =
        List.of(Side.values()).stream()
            .filter(side -> side.key().equals(sent.option("whose")))
            .findFirst();
    desk.use()
        .talkBatch()
        .enter(sent.by().actor(), Desk.of(sent), sent.text("batch"), by, sent.ticked("agreed"));
    return Answered.closed();
  }

  private void askReinspection(Click click) {
    DisputeId id = Desk.of(click);
    desk.use().disputes().mustBeOpen(click.by().actor(), id);
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    List<LayoutBlock> fields =
        List.of(
            modals.date("inspected-on", Optional.of(desk.today(click.by(), clock)), false),
            modals.choice(
                "result",
                List.of(
                    new Kit.Choice(speech.plain("batch.passed"), PASSED),
                    new Kit.Choice(speech.plain("batch.not-passed"), "not-passed")),
                Optional.empty(),
                false),
            modals.lines("seen", "", true, LONGEST, speech.plain("field.seen-hint")));
    desk.open(
        click.by(),
        modals.form(
            REINSPECTED,
            Act.value(id),
            speech.plain("batch.reinspected-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered reinspected(Submission sent) {
    LocalDate today = desk.today(sent.by(), clock);
    LocalDate on = sent.date("inspected-on").orElse(today);
    if (on.isAfter(today)) {
      return new Answered.Mend(
          Map.of("inspected-on", sent.by().speech().plain("refusal.said-in-future")));
    }
    boolean passed = sent.option("result").equals(PASSED);
    desk.use()
        .talkBatch()
        .reinspected(sent.by().actor(), Desk.of(sent), on, passed, sent.text("seen"));
    return Answered.closed();
  }
}
