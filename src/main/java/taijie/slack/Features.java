package taijie.slack;

import java.time.InstantSource;
import java.util.List;

/** All that the bot offers. A new feature is one class and one line here. */
public final class Features {

  private Features() {}

  static List<Feature> all(Desk desk, InstantSource clock) {
    return List.of(
        new OpenFeature(desk, clock),
        new FactsFeature(desk, clock),
        new ListFeature(desk),
        new ShowFeature(desk),
        new StepFeature(desk, clock),
        new AnswerFeature(desk, clock),
        new TalkFeature(desk),
        new BatchFeature(desk, clock),
        new CauseFeature(desk, clock),
        new RecordFeature(desk, clock),
        new PhraseFeature(desk),
        new DraftFeature(desk),
        new GuardFeature(desk),
        new CourseFeature(desk, clock),
        new HandoverFeature(desk),
        new CloseFeature(desk),
        new ExportFeature(desk),
        new SupplierFeature(desk),
        new StatsFeature(desk),
        new WorkflowFeature(desk, clock),
        new HomeFeature(desk),
        new OpinionFeature(desk),
        new HelpFeature(desk));
  }

  /** Who answers to what. */
  public static Routes routes(Desk desk, InstantSource clock) {
    Routes routes = new Routes();
    all(desk, clock).forEach(feature -> feature.offer(routes));
    return routes;
  }
}
