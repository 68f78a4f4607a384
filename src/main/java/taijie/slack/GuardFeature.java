package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.Advice;
import taijie.phrasebook.Medium;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.WarningBlocks;
import taijie.usecase.Refusal;

/** What people do with the guard's warnings, and whether they want any. */
final class GuardFeature implements Feature {

  private static final String ANYWAY = "warning-anyway";
  private static final int REASON = 500;

  private final Desk desk;

  GuardFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.click(Act.WARNING_CALL, this::callInstead);
    routes.click(
        Act.WARNING_OWNER,
        click -> {
          answer(click, Choice.OWNER_INVOLVED);
          desk.whisper(click.by(), "warning.owner-noted", Map.of());
        });
    routes.click(Act.WARNING_ANYWAY, this::askReason);
    routes.window(ANYWAY, this::anyway);
    routes.click(Act.WARNING_WHY, this::why);
    routes.choice(MoreMenu.LISTEN, click -> listen(click, true));
    routes.choice(MoreMenu.DEAF, click -> listen(click, false));
    routes.choice(MoreMenu.MUTE, click -> mute(click, true));
    routes.choice(MoreMenu.UNMUTE, click -> mute(click, false));
    routes.click(
        Act.GUARD_EVERYWHERE,
        click ->
            desk.use()
                .answerWarning()
                .muteEverywhere(click.by().actor(), click.value().equals("off")));
    routes.click(Act.GUARD_HERE, click -> mute(click, false));
  }

  // The words are opened first: the trigger lives three seconds, the note about it can wait.
  private void callInstead(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    Warning warning = warning(dispute, click);
    var words =
        desk.use()
            .findPhrase()
            .phrase(
                desk.renderer().advice(dispute, warning).situation(),
                0,
                Optional.of(Medium.CALL),
                Optional.of(dispute));
    words.ifPresent(w ->
        desk.open(
            click.by(),
            desk.modals(click.by().speech())
                .page(
                    click.by().speech().plain("phrase.window"),
                    new PhraseBlocks(click.by().speech())
                        .one(w, Optional.of(dispute.id()))
                        .blocks())));
    if (!dispute.watch().answered().containsKey(warning.number())) {
      answer(click, Choice.CALL_INSTEAD);
    }
  }

  private void answer(Click click, Choice choice) {
    desk.use()
        .answerWarning()
        .answer(click.by().actor(), Desk.of(click), click.number(1), choice, "");
  }

  private void askReason(Click click) {
    Modals modals = desk.modals(click.by().speech());
    List<LayoutBlock> fields =
        List.of(
            modals.lines(
                "reason", "", true, REASON, click.by().speech().plain("warning.anyway-hint")));
    desk.open(
        click.by(),
        modals.form(
            ANYWAY,
            click.value(),
            click.by().speech().plain("warning.anyway-title"),
            click.by().speech().plain("warning.anyway"),
            fields));
  }

  private Answered anyway(Submission sent) {
    desk.use()
        .answerWarning()
        .answer(
            sent.by().actor(),
            Desk.of(sent),
            Integer.parseInt(sent.part(1)),
            Choice.ANYWAY,
            sent.text("reason"));
    return Answered.closed();
  }

  private void why(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    Advice advice = desk.renderer().advice(dispute, warning(dispute, click));
    desk.open(
        click.by(),
        desk.modals(click.by().speech())
            .page(
                click.by().speech().plain("warning.why-title"),
                new WarningBlocks(click.by().speech())
                    .why(advice, desk.use().findPhrase().fill(advice.phrase(), dispute))));
  }

  private void listen(Click click, boolean on) {
    desk.use().answerWarning().listenInChannel(click.by().actor(), Desk.of(click), on);
  }

  private void mute(Click click, boolean muted) {
    DisputeId id = Desk.of(click);
    desk.use().answerWarning().mute(click.by().actor(), id, muted);
    desk.whisper(
        click.by(), muted ? "warning.muted" : "warning.unmuted", Map.of("dispute", id.toString()));
  }

  private static Warning warning(Dispute dispute, Click click) {
    return dispute
        .watch()
        .find(click.number(1))
        .filter(w -> w.person().equals(click.by().actor().user()))
        .orElseThrow(() -> new Refusal("refusal.no-such-warning"));
  }
}
