package taijie.slack.delivery;

import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.Journal.Page;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.insight.Figures;
import taijie.playbook.Step;
import taijie.slack.blocks.FiguresBlocks;
import taijie.slack.blocks.HomeBlocks;
import taijie.slack.blocks.HomeBlocks.Row;
import taijie.slack.blocks.HomeBlocks.Shown;
import taijie.slack.blocks.OpinionBlocks;
import taijie.usecase.Acquaintance;
import taijie.usecase.Actor;
import taijie.usecase.Consent;
import taijie.usecase.Consultation;
import taijie.usecase.ListDisputes.Filter;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;

/** What a person's App Home shows. */
final class HomeWords {

  private static final Filter MINE = new Filter(true, Show.OPEN, "");

  private final Renderer renderer;
  private final UseCases use;
  private final InstantSource clock;

  HomeWords(Renderer renderer, UseCases use, InstantSource clock) {
    this.renderer = renderer;
    this.use = use;
    this.clock = clock;
  }

  View home(String workspace, Telling.Home home) {
    Actor actor = new Actor(workspace, home.user(), "");
    Acquaintance person = use.disputes().person(workspace, home.user());
    Speech speech = renderer.speech(person);
    int page = home.page().orElse(0);
    Page mine = page(actor, page);
    int last = Math.max(0, (mine.total() - 1) / HomeBlocks.PAGE);
    if (page > last) {
      page = last;
      mine = page(actor, last);
    }
    return new HomeBlocks(speech, renderer.list(person))
        .home(
            new Shown(
                mine.rows().stream().flatMap(row -> row(row).stream()).toList(),
                page,
                mine.total(),
                use.listDisputes().overdue(actor),
                use.unansweredWarnings().of(actor),
                use.unansweredWarnings().muted(actor),
                figures(actor, person, speech),
                use.setPreferences().of(actor),
                opinion(actor),
                clock.instant()));
  }

  private Optional<OpinionBlocks.State> opinion(Actor actor) {
    Consultation consultation = use.disputes().consultation();
    return consultation
        .host()
        .map(host -> {
          Consent consent = consultation.consent(actor.workspace());
          return new OpinionBlocks.State(
              host,
              consent.allowed(),
              consent.overheard(),
              consent.allowed() ? use.switchOpinion().channelsWithout(actor) : List.of(),
              use.switchOpinion().mayDecide(actor),
              consultation.usedToday(actor.workspace()));
        });
  }

  private Page page(Actor actor, int page) {
    return use.listDisputes().page(actor, MINE, page * HomeBlocks.PAGE, HomeBlocks.PAGE);
  }

  private Optional<Row> row(Summary summary) {
    Optional<Dispute> dispute = use.disputes().peek(summary.id());
    return dispute.map(d -> {
      Optional<Step> step = use.disputes().standing().currentStep(d);
      return new Row(summary, d, step, step.flatMap(now -> use.findPhrase().situation(d, now)));
    });
  }

  private List<String> figures(Actor actor, Acquaintance person, Speech speech) {
    Figures figures = use.showFigures().atAGlance(actor, person.hours().zone());
    return figures.isEmpty() ? List.of() : new FiguresBlocks(speech, user -> user).brief(figures);
  }
}
