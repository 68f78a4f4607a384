package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.slack.FactsForm.Entered;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Said;
import taijie.usecase.LookUpSupplier.Known;
import taijie.usecase.QuickOpen;
import taijie.usecase.TellPerson.At;

/** Opening a dispute, and completing what is known of it. */
final class OpenFeature implements Feature {

  private static final String OPEN = "open-dispute";
  private static final String FACTS = "dispute-facts";

  private final Desk desk;

  OpenFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word(
        "open",
        command -> {
          desk.use().openDispute().checkChannel(command.by().actor(), command.by().at().channel());
          show(command.by(), command.text());
          return new Said("", List.of());
        });
    routes.globalShortcut(OPEN, by -> show(by, ""));
    routes.click(Act.OPEN, click -> show(click.by(), ""));
    routes.window(OPEN, this::open);
    routes.choice(MoreMenu.FACTS, this::showFacts);
    routes.window(FACTS, this::change);
  }

  private void show(Occasion by, String words) {
    List<String> suppliers = desk.use().lookUpSupplier().names(by.actor());
    Facts facts = remembered(by, QuickOpen.read(words, suppliers));
    FactsForm form = form(by);
    List<LayoutBlock> blocks = new ArrayList<>(form.fields(facts));
    blocks.addAll(2, form.place(by.at().channel(), by.actor().user()));
    desk.open(
        by,
        desk.modals(by.speech())
            .form(
                OPEN,
                by.at().channel(),
                by.speech().plain("open.title"),
                by.speech().plain("open.submit"),
                blocks));
  }

  // People and history of the supplier's last dispute, so that nobody types them twice.
  private Facts remembered(Occasion by, Facts typed) {
    Optional<Known> known = desk.use().lookUpSupplier().of(by.actor(), typed.supplier());
    return known
        .map(k -> {
          Facts last = k.newest().facts();
          return new Facts(
              last.supplier(),
              typed.product(),
              typed.po(),
              typed.lot(),
              typed.quantity(),
              typed.finding(),
              typed.inspected(),
              typed.found(),
              typed.clause(),
              last.people(),
              last.relationship(),
              last.earlierRejections() + (k.newest().isOpen() ? 0 : 1),
              typed.shipDate(),
              typed.noticeDue(),
              typed.safetyCritical());
        })
        .orElse(typed);
  }

  private Answered open(Submission sent) {
    Entered entered = form(sent.by()).read(sent);
    if (!entered.problems().isEmpty()) {
      return new Answered.Mend(entered.problems());
    }
    String channel = sent.channel("channel");
    Dispute dispute =
        desk.use()
            .openDispute()
            .open(sent.by().actor(), entered.facts(), channel, sent.person("handler"));
    if (!channel.equals(sent.carried())) {
      sayWhere(sent, dispute, channel);
    }
    return Answered.closed();
  }

  // Whoever opened it elsewhere does not see its card appear.
  private void sayWhere(Submission sent, Dispute dispute, String channel) {
    String name = desk.use().disputes().channelName(sent.by().actor().workspace(), channel);
    desk.use()
        .tellPerson()
        .whisper(
            sent.by().actor(),
            new At(sent.carried(), ""),
            "open.done",
            Map.of("dispute", dispute.id().toString(), "channel", name));
  }

  private void showFacts(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    desk.open(
        click.by(),
        desk.modals(click.by().speech())
            .form(
                FACTS,
                Act.value(dispute.id()),
                click.by().speech().plain("facts.title", "dispute", dispute.id()),
                click.by().speech().plain("button.save"),
                form(click.by()).fields(dispute.facts())));
  }

  private Answered change(Submission sent) {
    Entered entered = form(sent.by()).read(sent);
    if (!entered.problems().isEmpty()) {
      return new Answered.Mend(entered.problems());
    }
    desk.use().changeDispute().facts(sent.by().actor(), Desk.of(sent), entered.facts());
    return Answered.closed();
  }

  private FactsForm form(Occasion by) {
    return new FactsForm(by.speech(), desk.use().disputes().knowledge().peopleWords());
  }
}
