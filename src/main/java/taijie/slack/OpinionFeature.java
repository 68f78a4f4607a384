package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import taijie.content.Speech;
import taijie.slack.Routes.OnMention;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Said;
import taijie.usecase.Consent;
import taijie.usecase.Consultation;
import taijie.usecase.Refusal;
import taijie.usecase.SwitchOpinion;
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
    routes.choice(MoreMenu.OPINION_ON, click -> inDispute(click, true));
    routes.choice(MoreMenu.OPINION_OFF, click -> inDispute(click, false));
    routes.choice(MoreMenu.OPINION_CHANNEL_ON, click -> inChannel(click, true));
    routes.choice(MoreMenu.OPINION_CHANNEL_OFF, click -> inChannel(click, false));
    routes.word("model", this::inChannel);
    routes.click(Act.UNDERSTOOD, click -> understood(click, routes));
  }

  private void show(Click click) {
    Consultation consultation = consultation();
    String host = consultation.host().orElseThrow(() -> new Refusal("refusal.no-model"));
    if (!switches().mayDecide(click.by().actor())) {
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
    switches().inWorkspace(sent.by().actor(), sent.ticked("opinion"), sent.ticked("overheard"));
    return Answered.closed();
  }

  private void inDispute(Click click, boolean allowed) {
    switches().inDispute(click.by().actor(), Desk.of(click), allowed);
  }

  private void inChannel(Click click, boolean allowed) {
    switches().inChannelOf(click.by().actor(), Desk.of(click), allowed);
  }

  // What changes is said in the channel, to all; else whoever asked hears how it stands.
  private Said inChannel(Command command) {
    Occasion by = command.by();
    String channel = by.at().channel();
    Optional<Boolean> wanted =
        switch (command.text().strip().toLowerCase(Locale.ROOT)) {
          case "on", "开", "開" -> Optional.of(true);
          case "off", "关", "關" -> Optional.of(false);
          default -> Optional.empty();
        };
    if (wanted.isPresent() && switches().inChannel(by.actor(), channel, wanted.get())) {
      return new Said("", List.of());
    }
    boolean on = switches().isOnIn(by.actor(), channel);
    String words = by.speech().mrkdwn(on ? "opinion.channel-on" : "opinion.channel-off");
    return new Said(words, List.of(Kit.text(words)));
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

  private SwitchOpinion switches() {
    return desk.use().switchOpinion();
  }

  private Consultation consultation() {
    return desk.use().disputes().consultation();
  }
}
