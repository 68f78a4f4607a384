package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.slack.FactsReader.Entered;
import taijie.slack.FactsWindow.Kind;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.supplier.Ledger;
import taijie.usecase.OpenDispute;
import taijie.usecase.QuickOpen;
import taijie.usecase.Refusal;
import taijie.usecase.TellPerson.At;

/** Opening a dispute. */
final class OpenFeature implements Feature {

  static final String OPEN = "open-dispute";
  static final List<String> NAMED = List.of("supplier", "finding");

  private final Desk desk;
  private final FactsDesk facts;
  private final UnsentFields unsent;

  OpenFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.facts = new FactsDesk(desk, clock);
    this.unsent = new UnsentFields(desk, OPEN, NAMED);
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
    routes.window(OPEN, this::openOnce);
    routes.edit(OPEN, this::edited);
    routes.typing("supplier", this::suppliers);
    unsent.offer(routes, this::anew);
  }

  private void show(Occasion by, String words) {
    List<String> suppliers = desk.use().lookUpSupplier().names(by.actor());
    Facts typed = QuickOpen.read(words, suppliers, facts.words(), facts.today(by));
    Optional<Ledger> known = facts.known(by, typed.supplier());
    Filled filled =
        FactsReader.fill(typed)
            .with("relationship", "")
            .with("supplier", known.map(Ledger::name).orElse(typed.supplier()))
            .with("channel", by.at().channel())
            .with("handler", by.actor().user());
    List<LayoutBlock> offer = unsent.offered(by);
    desk.open(by, facts.view(by, kind(by), FactsShape.brief(by.at().channel()), filled, offer));
  }

  static Kind kind(Occasion by) {
    return new Kind(OPEN, by.speech().plain("open.title"), by.speech().plain("open.submit"), true);
  }

  // Something was entered: it is kept, and a supplier brings along what is known of them.
  private void edited(Click click) {
    OpenWindow window = click.inWindow();
    unsent.keep(click);
    if (click.value().equals("supplier")) {
      facts.remember(click.by(), window, kind(click.by()));
    }
  }

  private void anew(Click click, Map<String, String> fields) {
    OpenWindow window = click.inWindow();
    Map<String, String> all = new LinkedHashMap<>(window.filled().values());
    Map<String, String> kept = new LinkedHashMap<>(fields);
    kept.values().removeIf(String::isBlank);
    all.putAll(kept);
    Filled filled = new Filled(all);
    FactsShape shape =
        FactsShape.read(window.carried())
            .withRoomFor(PeopleFields.entered(filled))
            .renewing(kept.keySet());
    facts.update(click.by(), window, kind(click.by()), shape, filled);
  }

  /** Suppliers of disputes that this person may see, and what was typed as a new one. */
  private List<Kit.Choice> suppliers(Occasion by, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<String> names =
        desk.use().lookUpSupplier().names(by.actor()).stream()
            .map(name -> Kit.cut(name, FactsFields.SUPPLIER))
            .distinct()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    String name = Kit.cut(typed, FactsFields.SUPPLIER);
    boolean fresh = !typed.isEmpty() && names.stream().noneMatch(typed::equalsIgnoreCase);
    Stream<Kit.Choice> known = names.stream().limit(50).map(n -> new Kit.Choice(n, n));
    return fresh
        ? Stream.concat(
                known,
                Stream.of(
                    new Kit.Choice(by.speech().plain("facts.supplier-new", "name", name), name)))
            .toList()
        : known.toList();
  }

  // Where Slack delivers a window twice it takes whichever answer comes first: the dispute is open.
  private Answered openOnce(Submission sent) {
    try {
      return open(sent);
    } catch (Refusal refusal) {
      if (refusal.sentence().equals(OpenDispute.DONE_ALREADY)) {
        return Answered.closed();
      }
      throw refusal;
    }
  }

  private Answered open(Submission sent) {
    FactsShape shape = FactsShape.read(sent.carried());
    // What a short window did not ask for is taken over from the last dispute.
    Filled filled = shape.full() ? sent.filled() : facts.remembering(sent.by(), sent.filled());
    Entered entered = facts.read(sent.by(), filled);
    if (!entered.problems().isEmpty()) {
      return new Answered.Mend(entered.problems());
    }
    String channel = sent.channel("channel");
    Dispute dispute =
        desk.use()
            .openDispute()
            .open(sent.by().actor(), entered.facts(), channel, sent.person("handler"));
    unsent.sent(sent);
    if (!channel.equals(shape.about())) {
      sayWhere(sent, dispute, channel, shape.about());
    }
    facts.tellIfItPasses(sent.by(), dispute);
    return Answered.closed();
  }

  // Whoever opened it elsewhere does not see its card appear.
  private void sayWhere(Submission sent, Dispute dispute, String channel, String from) {
    String name = desk.use().disputes().channelName(sent.by().actor().workspace(), channel);
    desk.use()
        .tellPerson()
        .whisper(
            sent.by().actor(),
            new At(from, ""),
            "open.done",
            Map.of("dispute", dispute.id().toString(), "channel", name));
  }
}
