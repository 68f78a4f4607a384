package taijie;

import com.slack.api.Slack;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import taijie.content.Voice;
import taijie.installation.Install;
import taijie.installation.Installations;
import taijie.installation.Uninstall;
import taijie.server.InstallPages;
import taijie.slack.Manifest;
import taijie.slack.delivery.Access;
import taijie.slack.delivery.InstalledAccess;
import taijie.slack.delivery.SlackGrants;
import taijie.slack.delivery.Workspaces;
import taijie.storage.Database;
import taijie.storage.SqlErasure;
import taijie.storage.SqlInstallations;
import taijie.storage.SqlStates;

/**
 * What differs between a bot for one workspace and a bot for many.
 *
 * @param renewal renews tokens before they are over
 * @param many how to add the bot to more; empty where it serves one
 */
record Tenancy(Workspaces workspaces, Database database, Runnable renewal, Optional<Many> many) {

  record Many(String clientId, Installations installations, Install install) {}

  /**
   * @throws SqlInstallations.Unreadable where stored tokens were encrypted under other keys
   */
  static Tenancy of(Reach reach, Slack slack, Database database, InstantSource clock) {
    return switch (reach) {
      case Reach.OneWorkspace(String token) ->
          new Tenancy(
              new Workspaces(slack, Access.of(token)), database, () -> {}, Optional.empty());
      case Reach.ManyWorkspaces all -> {
        Installations installations = SqlInstallations.open(database, all.keys());
        SlackGrants grants = new SlackGrants(slack, all.clientId(), all.clientSecret(), clock);
        InstalledAccess access = new InstalledAccess(installations, grants, clock);
        Workspaces workspaces = new Workspaces(slack, access);
        Install install =
            new Install(
                installations,
                new SqlStates(database),
                grants,
                clock,
                installed -> workspaces.changed(installed.tenant().workspace()));
        yield new Tenancy(
            workspaces,
            database,
            access::renewAll,
            Optional.of(new Many(all.clientId(), installations, install)));
      }
    };
  }

  /**
   * @param forgotten told of each workspace that the bot was taken out of
   */
  Uninstall uninstall(Consumer<String> forgotten) {
    return new Uninstall(
        new SqlErasure(database),
        many.map(Many::installations),
        forgotten.andThen(workspaces::changed));
  }

  InstallPages pages(Voice voice, URI slackApi) {
    return new InstallPages(
        voice::in,
        speech -> new Manifest(speech).scopes(),
        many.map(parts ->
            new InstallPages.OAuth(
                parts.install(), parts.clientId(), slackApi.resolve("../oauth/v2/authorize"))));
  }
}
