package taijie;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import taijie.cli.Diagnosis;
import taijie.installation.Installation;
import taijie.slack.Scope;
import taijie.storage.Database;
import taijie.storage.Keyring;
import taijie.storage.SqlInstallations;

/** The doctor's look at the installations of a bot for many workspaces. It changes nothing. */
final class InstallationCheck {

  private final Settings settings;
  private final InstantSource clock;
  private final List<Diagnosis> found = new ArrayList<>();

  private InstallationCheck(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  static List<Diagnosis> of(Settings settings, InstantSource clock) {
    InstallationCheck check = new InstallationCheck(settings, clock);
    try {
      check.look(settings.oauth().keys());
    } catch (Settings.Missing e) {
      // Told along with the other settings.
    }
    return List.copyOf(check.found);
  }

  private void look(Keyring keys) {
    well("TAIJIE_KEY can be read.");
    try (Database database = Database.look(settings.database(), settings.data())) {
      List<String> unreadable = SqlInstallations.unreadable(database, keys);
      if (!unreadable.isEmpty()) {
        ill(
            "TAIJIE_KEY does not open the stored tokens of " + String.join(", ", unreadable) + ".",
            "put the key they were encrypted under behind the new one, separated by a comma; if it"
                + " is lost: taijie key --forget-unreadable");
        return;
      }
      List<Installation> all = SqlInstallations.look(database, keys);
      if (all.isEmpty()) {
        nobodyYet();
        return;
      }
      well("Taijie is installed in " + all.size() + (all.size() == 1 ? " place." : " places."));
      all.forEach(installation -> {
        scopes(installation);
        token(installation);
      });
    } catch (IllegalStateException e) {
      ill(
          "Whether it is installed anywhere is not known yet: " + e.getMessage(),
          "start Taijie once, and open https://YOUR-HOST/slack/install in a browser");
    }
  }

  private void nobodyYet() {
    ill(
        "Taijie is installed in no workspace yet.",
        "open https://YOUR-HOST/slack/install in a browser, and add it to one");
  }

  private void scopes(Installation installation) {
    List<String> lacks =
        Scope.all().stream()
            .map(Scope::permission)
            .filter(scope -> !installation.scopes().contains(scope))
            .toList();
    if (!lacks.isEmpty()) {
      ill(
          "In " + installation.name() + " it lacks the scopes " + String.join(", ", lacks) + ".",
          "have it added again there, at https://YOUR-HOST/slack/install");
    }
  }

  private void token(Installation installation) {
    String name = installation.name();
    if (installation.tokens().isOver(clock.instant())) {
      ill(
          "The token of " + name + " is over and was not renewed.",
          "let Taijie run: it renews it within minutes; look into its log if it does not");
      return;
    }
    try (Slack slack = Bot.slack(settings.slackApi())) {
      AuthTestResponse who = slack.methods(installation.tokens().access()).authTest(r -> r);
      if (who.isOk()) {
        well("Slack knows the bot as " + who.getUser() + " in " + name + ".");
      } else {
        ill(
            "Slack does not take the token of " + name + " (" + who.getError() + ").",
            "have it added again at https://YOUR-HOST/slack/install, or have it uninstalled there");
      }
    } catch (Exception e) {
      ill(
          "Slack could not be asked about the token of "
              + name
              + " ("
              + e.getClass().getSimpleName()
              + ").",
          "let this machine make HTTPS requests to " + settings.slackApi() + ", and ask again");
    }
  }

  private void well(String what) {
    found.add(Diagnosis.well(what));
  }

  private void ill(String what, String repair) {
    found.add(new Diagnosis(what, repair));
  }
}
