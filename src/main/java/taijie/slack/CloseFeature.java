package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Said;
import taijie.usecase.CloseDispute.End;
import taijie.usecase.Refusal;
import taijie.vocabulary.Label;

/** A dispute ends, begins again, or is forgotten. */
final class CloseFeature implements Feature {

  private static final String CLOSE = "close-dispute";
  private static final String REOPEN = "reopen-dispute";
  private static final String FORGET = "forget-dispute";
  private static final int LESSON = 1500;
  private static final int REASON = 500;

  private final Desk desk;

  CloseFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word("close", command -> windowed(command, this::askEnding));
    routes.word("reopen", command -> windowed(command, this::askReason));
    routes.word("forget", command -> windowed(command, this::askForget));
    routes.click(Act.CLOSE, click -> askEnding(click.by(), Desk.of(click)));
    routes.choice(MoreMenu.CLOSE, click -> askEnding(click.by(), Desk.of(click)));
    routes.click(Act.REOPEN, click -> askReason(click.by(), Desk.of(click)));
    routes.window(CLOSE, this::close);
    routes.window(REOPEN, this::reopen);
    routes.window(FORGET, this::forget);
  }

  private interface Ask {
    void about(Occasion by, DisputeId id);
  }

  private Said windowed(Command command, Ask ask) {
    ask.about(command.by(), desk.named(command.by(), command.text()));
    return new Said("", List.of());
  }

  private void askEnding(Occasion by, DisputeId id) {
    Dispute dispute = desk.use().disputes().read(by.actor(), id);
    if (!dispute.isOpen()) {
      throw new Refusal("refusal.closed", Map.of("dispute", id.toString()));
    }
    Modals modals = desk.modals(by.speech());
    List<LayoutBlock> fields = new ArrayList<>();
    fields.add(
        modals.choice(
            "ending",
            List.of(Ending.values()).stream()
                .map(e -> new Kit.Choice(by.speech().label("ending", e), e.key()))
                .toList(),
            Optional.empty(),
            false));
    fields.add(modals.lines("lesson", "", true, LESSON, by.speech().plain("field.lesson-hint")));
    fields.add(modals.lines("credit", "", true, LESSON, by.speech().plain("field.credit-hint")));
    fields.add(
        modals.lines(
            "clarification", "", true, LESSON, by.speech().plain("field.clarification-hint")));
    desk.use()
        .closeDispute()
        .openNotice(dispute)
        .ifPresent(due -> {
          fields.add(Kit.text(by.speech().mrkdwn("close.notice-runs", "date", due)));
          fields.add(modals.tick("no-notice", false));
        });
    desk.open(
        by,
        modals.form(
            CLOSE,
            Act.value(id),
            by.speech().plain("close.title", "dispute", id),
            by.speech().plain("close.submit"),
            fields));
  }

  private Answered close(Submission sent) {
    Ending ending = Label.find(Ending.class, sent.option("ending")).orElse(Ending.ACCEPTED);
    boolean without = sent.ticked("no-notice");
    End end =
        new End(
            ending, sent.text("lesson"), sent.text("credit"), sent.text("clarification"), without);
    try {
      desk.use().closeDispute().close(sent.by().actor(), Desk.of(sent), end);
      return Answered.closed();
    } catch (Refusal refusal) {
      if (!refusal.sentence().equals("refusal.close-notice")) {
        throw refusal;
      }
      String date = refusal.values().getOrDefault("date", "");
      String why = sent.by().speech().plain("refusal.close-notice", "date", date);
      return new Answered.Mend(Map.of("no-notice", why));
    }
  }

  private void askReason(Occasion by, DisputeId id) {
    Dispute dispute = desk.use().disputes().read(by.actor(), id);
    if (dispute.isOpen()) {
      throw new Refusal("refusal.open-already", Map.of("dispute", id.toString()));
    }
    Modals modals = desk.modals(by.speech());
    desk.open(
        by,
        modals.form(
            REOPEN,
            Act.value(id),
            by.speech().plain("close.reopen-title", "dispute", id),
            by.speech().plain("button.reopen"),
            List.of(
                modals.lines("reason", "", true, REASON, by.speech().plain("close.reopen-hint")))));
  }

  private Answered reopen(Submission sent) {
    desk.use().closeDispute().reopen(sent.by().actor(), Desk.of(sent), sent.text("reason"));
    return Answered.closed();
  }

  private void askForget(Occasion by, DisputeId id) {
    desk.use().disputes().read(by.actor(), id);
    Modals modals = desk.modals(by.speech());
    desk.open(
        by,
        modals.form(
            FORGET,
            Act.value(id),
            by.speech().plain("close.forget-title", "dispute", id),
            by.speech().plain("close.forget"),
            List.of(
                Kit.text(by.speech().mrkdwn("close.forget-warning", "dispute", id)),
                modals.line("confirm", "", false, 12))));
  }

  private Answered forget(Submission sent) {
    DisputeId id = Desk.of(sent);
    boolean meant =
        DisputeId.parse(sent.by().actor().workspace(), sent.text("confirm"))
            .filter(id::equals)
            .isPresent();
    if (!meant) {
      return new Answered.Mend(
          Map.of("confirm", sent.by().speech().plain("close.forget-confirm", "dispute", id)));
    }
    desk.use().closeDispute().forget(sent.by().actor(), id);
    return Answered.closed();
  }
}
