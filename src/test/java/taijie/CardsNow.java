package taijie;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Function;
import taijie.dispute.Dispute;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Renderer;
import taijie.slack.delivery.SlackDirectory;
import taijie.storage.Database;
import taijie.storage.Schedule;
import taijie.storage.SqlStore;
import taijie.usecase.Disputes;
import taijie.usecase.UseCases;

/** How cards should look, by what is in a database that others are working on. */
final class CardsNow {

  private CardsNow() {}

  static Function<Dispute, Said> of(
      Database database, URI slackApi, String token, InstantSource clock) {
    Tenancy tenancy =
        Tenancy.of(new Reach.OneWorkspace(token), Bot.slack(slackApi), database, clock);
    SlackDirectory directory = new SlackDirectory(tenancy.workspaces(), clock);
    SqlStore store = new SqlStore(database, new Schedule(new Chores(), clock), clock);
    UseCases use = UseCases.of(new Disputes(store, directory, TestBot.KNOWLEDGE, clock));
    return new Renderer(use, clock)::card;
  }
}
