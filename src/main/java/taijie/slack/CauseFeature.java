package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.cause.Cause;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;

/**
 * Why it happened and what prevents it: their diagnosis, our view, what was agreed, whether it
 * works.
 */
final class CauseFeature implements Feature {

  private static final String CAUSE = "cause";
  private static final String VERIFIED = "verified";
  private static final String WORKS = "works";
  private static final int LONGEST = 2000;
  private static final int LINE = 150;

  private final Desk desk;
  private final InstantSource clock;

  CauseFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void offer(Routes routes) {
    routes.mention(
        List.of("cause", "原因"),
        mention ->
            desk.use()
                .talkCause()
                .say(mention.by().actor(), desk.here(mention.by()), mention.text()));
    routes.choice(MoreMenu.CAUSE, this::ask);
    routes.click(Act.CAUSE_EDIT, this::ask);
    routes.window(CAUSE, this::enter);
    routes.click(
        Act.CAUSE_AGREE, click -> desk.use().talkCause().agree(click.by().actor(), Desk.of(click)));
    routes.click(Act.VERIFIED, this::askVerification);
    routes.window(VERIFIED, this::verified);
  }

  private void ask(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().mustBeOpen(click.by().actor(), id);
    Cause cause = dispute.talks().cause().cause().orElse(Cause.NONE);
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    List<LayoutBlock> fields =
        List.of(
            modals.lines("cause", cause.said(), true, LONGEST, speech.plain("field.cause-hint")),
            modals.lines("theirs", cause.theirs(), true, LONGEST, ""),
            modals.lines("ours", cause.ours(), true, LONGEST, speech.plain("field.ours-hint")),
            modals.lines("action", cause.action(), true, LONGEST, ""),
            modals.line("order", cause.order(), true, LINE),
            modals.tick("agreed", dispute.talks().causeAgreed()));
    desk.open(
        click.by(),
        modals.form(
            CAUSE,
            Act.value(id),
            speech.plain("talk.cause-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered enter(Submission sent) {
    Cause cause =
        new Cause(
            sent.text("cause"),
            sent.text("theirs"),
            sent.text("ours"),
            sent.text("action"),
            sent.text("order"));
    desk.use().talkCause().enter(sent.by().actor(), Desk.of(sent), cause, sent.ticked("agreed"));
    return Answered.closed();
  }

  private void askVerification(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().mustBeOpen(click.by().actor(), id);
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    String order = dispute.talks().cause().cause().map(Cause::order).orElse("");
    List<LayoutBlock> fields =
        List.of(
            modals.date("looked-on", Optional.of(desk.today(click.by(), clock)), false),
            modals.line("order", order, true, LINE),
            modals.choice(
                "result",
                List.of(
                    new Kit.Choice(speech.plain("cause.works"), WORKS),
                    new Kit.Choice(speech.plain("cause.works-not"), "not")),
                Optional.empty(),
                false),
            modals.lines("seen", "", true, LONGEST, speech.plain("field.seen-hint")));
    desk.open(
        click.by(),
        modals.form(
            VERIFIED,
            Act.value(id),
            speech.plain("cause.verified-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered verified(Submission sent) {
    LocalDate today = desk.today(sent.by(), clock);
    LocalDate on = sent.date("looked-on").orElse(today);
    if (on.isAfter(today)) {
      return new Answered.Mend(
          Map.of("looked-on", sent.by().speech().plain("refusal.said-in-future")));
    }
    desk.use()
        .talkCause()
        .verified(
            sent.by().actor(),
            Desk.of(sent),
            on,
            sent.text("order"),
            sent.option("result").equals(WORKS),
            sent.text("seen"));
    return Answered.closed();
  }
}
