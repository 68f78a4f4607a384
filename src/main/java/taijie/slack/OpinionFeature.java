package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import taijie.content.Speech;
import taijie.slack.Routes.OnMention;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.usecase.Consent;
import taijie.usecase.Consultation;
import taijie.usecase.Refusal;
import taijie.usecase.Understand;

/** Whether a language model may be asked, and what it understood. */
final class OpinionFeature implements Feature {

  private static final String WINDOW = "opinion";

  private final Desk desk;

  OpinionFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.click(Act.OPINION, this::show);
    routes.window(WINDOW, this::decide);
    routes.choice(MoreMenu.OPINION_ON, click -> decide(click, true));
    routes.choice(MoreMenu.OPINION_OFF, click -> decide(click, false));
    routes.click(Act.UNDERSTOOD, click -> understood(click, routes));
  }

  private void show(Click click) {
    Consultation consultation = consultation();
    String host = consultation.host().orElseThrow(() -> new Refusal("refusal.no-model"));
    if (!consultation.mayDecide(click.by().actor())) {
      throw new Refusal("refusal.admins-only");
    }
    Consent now = consultation.consent(click.by().actor().workspace());
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    List<LayoutBlock> fields =
        List.of(
            Kit.text(speech.mrkdwn("opinion.leaves", "host", host)),
            Kit.text(speech.mrkdwn("opinion.stays", "host", host)),
            modals.tick("opinion", now.allowed()),
            modals.tick("overheard", now.overheard()));
    desk.open(
        click.by(),
        modals.form(
            WINDOW,
            host,
            speech.plain("opinion.decide-title"),
            speech.plain("button.save"),
            fields));
  }

  // Whoever agreed to one address has not agreed to another that was configured meanwhile.
  private Answered decide(Submission sent) {
    if (!consultation().host().filter(sent.carried()::equals).isPresent()) {
      throw new Refusal("refusal.no-model");
    }
    consultation().decide(sent.by().actor(), sent.ticked("opinion"), sent.ticked("overheard"));
    return Answered.closed();
  }

  private void decide(Click click, boolean allowed) {
    consultation().decide(click.by().actor(), Desk.of(click), allowed);
  }

  // The person presses it, so that it is the person who does it: only what may be offered.
  private void understood(Click click, Routes routes) {
    String word = click.part(1);
    OnMention answerer = routes.mentions().get(word);
    if (answerer == null || !Understand.ALLOWED.contains(word)) {
      throw new Refusal("refusal.unexpected");
    }
    desk.use().disputes().read(click.by().actor(), Desk.of(click));
    String[] parts = click.value().split("\\|", 3);
    answerer.answer(new Mention(click.by(), parts.length > 2 ? parts[2] : ""));
  }

  private Consultation consultation() {
    return desk.use().disputes().consultation();
  }
}
