package taijie.slack;

import java.time.InstantSource;
import java.util.List;
import taijie.dispute.Dispute;
import taijie.slack.FactsReader.Entered;
import taijie.slack.FactsWindow.Kind;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.MoreMenu;

/** Completing what is known of a dispute, and the buttons within the window of its facts. */
final class FactsFeature implements Feature {

  private static final String FACTS = "dispute-facts";

  /** Changes the window in place. */
  private interface Change {
    void of(Occasion by, OpenWindow window, Kind kind);
  }

  private final Desk desk;
  private final FactsDesk facts;
  private final UnsentFields unsent;

  FactsFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.unsent = new UnsentFields(desk, OpenFeature.OPEN, OpenFeature.NAMED);
    this.facts = new FactsDesk(desk, clock);
  }

  @Override
  public void offer(Routes routes) {
    routes.choice(MoreMenu.FACTS, this::show);
    routes.window(FACTS, this::change);
    routes.click(Act.MORE_DETAILS, click -> in(click, facts::showAll));
    routes.click(Act.MORE_PEOPLE, click -> in(click, facts::addPerson));
    routes.click(Act.FACTS_USUAL, click -> in(click, facts::usual));
  }

  private void show(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    FactsShape shape = FactsShape.brief(Act.value(dispute.id())).opened();
    desk.open(
        click.by(),
        facts.view(
            click.by(),
            kind(click.by(), shape),
            shape.withRoomFor(dispute.facts().people().size()),
            FactsReader.fill(dispute.facts()),
            List.of()));
  }

  private void in(Click click, Change change) {
    OpenWindow window = click.inWindow();
    FactsShape shape = FactsShape.read(window.carried());
    Kind kind =
        window.callback().equals(FACTS) ? kind(click.by(), shape) : OpenFeature.kind(click.by());
    if (kind.opening()) {
      unsent.keep(click);
    }
    change.of(click.by(), window, kind);
  }

  private static Kind kind(Occasion by, FactsShape shape) {
    return new Kind(
        FACTS,
        by.speech().plain("facts.title", "dispute", "D-" + shape.about()),
        by.speech().plain("button.save"),
        false);
  }

  private Answered change(Submission sent) {
    Entered entered = facts.read(sent.by(), sent.filled());
    if (!entered.problems().isEmpty()) {
      return new Answered.Mend(entered.problems());
    }
    Dispute dispute =
        desk.use().changeDispute().facts(sent.by().actor(), Desk.of(sent), entered.facts());
    facts.tellIfItPasses(sent.by(), dispute);
    return Answered.closed();
  }
}
