package taijie;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.cli.Diagnosis;
import taijie.content.ContentException;
import taijie.content.Conversations;
import taijie.slack.Scope;
import taijie.storage.Database;
import taijie.storage.DatabaseUrl;
import taijie.usecase.Knowledge;

/** Finds what keeps the bot from working, each with its repair. */
final class Doctor {

  private static final String APP = "your app's page at api.slack.com/apps";

  /** Slack refuses requests that are older, and so does the bot. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private static final Duration DRIFT = Duration.ofSeconds(30);

  private final Map<String, String> environment;
  private final InstantSource clock;
  private final List<Diagnosis> found = new ArrayList<>();

  private Doctor(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  static List<Diagnosis> diagnose(Map<String, String> environment, InstantSource clock) {
    Doctor doctor = new Doctor(environment, clock);
    doctor.settings();
    return List.copyOf(doctor.found);
  }

  private void settings() {
    try {
      Settings settings = Settings.of(environment);
      missing(settings);
      settings.signingSecret().ifPresent(this::secret);
      settings.database().ifPresentOrElse(this::server, () -> disk(settings.data()));
      conversations(settings);
      if (settings.oauth().isMeant()) {
        found.addAll(InstallationCheck.of(settings, clock));
      } else {
        settings.botToken().ifPresent(token -> token(settings, token));
      }
      settings
          .appToken()
          .ifPresent(token -> found.add(AppTokenCheck.ask(settings.slackApi(), token)));
      settings.model().ifPresent(model -> found.add(ModelCheck.ask(model)));
    } catch (Settings.Missing e) {
      e.problems().forEach(line -> ill(line, "set it and ask again"));
    }
  }

  private void missing(Settings settings) {
    try {
      settings.mustServe();
      well("The settings are all there.");
    } catch (Settings.Missing e) {
      e.problems().stream()
          .filter(line -> !line.startsWith("To try"))
          .forEach(line -> ill(line, "set it in the environment"));
    }
  }

  private void secret(String secret) {
    if (secret.matches("[0-9a-f]{32}")) {
      well(
          "The signing secret has the right form; whether it is the right one shows when Slack calls.");
    } else {
      ill(
          "SLACK_SIGNING_SECRET does not look like one (32 letters 0-9, a-f).",
          "copy it from "
              + APP
              + ", Basic Information, App Credentials; it is not the client secret");
    }
  }

  private void server(DatabaseUrl url) {
    try (Database database = Database.look(Optional.of(url), Path.of("."))) {
      if (database.canBeWritten()) {
        well("The PostgreSQL at " + url + " answers, and can be written.");
      } else {
        ill(
            "The PostgreSQL at " + url + " can only be read.",
            "let DATABASE_URL name the server that is written, not one that follows it");
      }
    } catch (Database.Empty e) {
      well("The PostgreSQL at " + url + " answers; the first start will make its tables.");
    } catch (IllegalStateException e) {
      ill(
          String.valueOf(e.getMessage()),
          "look at DATABASE_URL, and whether the server runs and lets this machine in");
    }
  }

  private void disk(Path data) {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "doctor", ".tmp"));
      Path database = data.resolve("taijie.db");
      if (Files.exists(database) && !Files.isWritable(database)) {
        ill(database + " cannot be written.", "give the bot's user the right to write it");
      } else {
        well("The database's folder " + data + " can be written.");
      }
    } catch (IOException e) {
      ill(
          "The folder " + data + " cannot be written (" + e.getClass().getSimpleName() + ").",
          "set TAIJIE_DATA to a folder that lasts and that the bot may write");
    }
  }

  private void conversations(Settings settings) {
    try {
      Conversations conversations = BuiltIn.conversations(settings.conversations());
      // What is wrong between the files takes longer to find: that is for “validate”.
      Knowledge.of(conversations);
      well("The conversations can be read.");
    } catch (ContentException e) {
      ill(
          "The conversations have "
              + e.problems().size()
              + " mistakes, the first: "
              + e.problems().getFirst(),
          "see them all with: taijie validate");
    } catch (RuntimeException e) {
      ill("The conversations cannot be read: " + e.getMessage(), "look at TAIJIE_CONVERSATIONS");
    }
  }

  private void token(Settings settings, String token) {
    if (!token.startsWith("xoxb-")) {
      ill(
          "SLACK_BOT_TOKEN begins with “"
              + token.substring(0, Math.min(5, token.length()))
              + "”, but a bot's token begins with xoxb-.",
          "copy the Bot User OAuth Token from " + APP + ", OAuth & Permissions");
      return;
    }
    Slack slack = Bot.slack(settings.slackApi());
    try (slack) {
      ask(slack.methods(token));
    } catch (IOException e) {
      ill(
          "Slack cannot be reached at "
              + settings.slackApi()
              + " ("
              + e.getClass().getSimpleName()
              + ").",
          "let this machine make HTTPS requests to that address; look at proxy, firewall and DNS");
    } catch (SlackApiException e) {
      ill(
          "Slack answered with HTTP " + e.getResponse().code() + ".",
          "try again later, and look at status.slack.com");
    } catch (Exception e) {
      ill("Slack's answer cannot be read.", "look at TAIJIE_SLACK_API_URL: is that Slack?");
    }
  }

  private void ask(MethodsClient slack) throws IOException, SlackApiException {
    AuthTestResponse who = slack.authTest(r -> r);
    Map<String, List<String>> headers = who.getHttpResponseHeaders();
    if (!who.isOk()) {
      ill(
          "Slack does not take SLACK_BOT_TOKEN (" + who.getError() + ").",
          "install the app again and copy the new token from " + APP + ", OAuth & Permissions");
      return;
    }
    well("Slack knows the bot as " + who.getUser() + " in " + who.getTeam() + ".");
    scopes(header(headers, "x-oauth-scopes"));
    clock(header(headers, "date"));
    channels(slack);
  }

  private void scopes(String granted) {
    Set<String> has = Set.of(granted.split("[,\\s]+"));
    List<String> lacks =
        Scope.all().stream().map(Scope::permission).filter(scope -> !has.contains(scope)).toList();
    if (lacks.isEmpty()) {
      well("It may do all that it needs.");
    } else {
      ill(
          "It lacks the scopes " + String.join(", ", lacks) + ".",
          "add them at "
              + APP
              + ", OAuth & Permissions (or paste taijie manifest), and install again");
    }
  }

  private void clock(String date) {
    try {
      Duration apart =
          Duration.between(
                  ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(),
                  clock.instant())
              .abs();
      if (apart.compareTo(DRIFT) <= 0) {
        well("The clock agrees with Slack's.");
      } else {
        String beyond =
            apart.compareTo(WINDOW) > 0 ? " Every request of Slack is refused by that." : "";
        ill(
            "The clock is " + apart.toSeconds() + " s away from Slack's." + beyond,
            "let the machine set its clock by the network (NTP)");
      }
    } catch (DateTimeException e) {
      // No date in the answer: then there is nothing to compare with.
    }
  }

  private void channels(MethodsClient slack) throws IOException, SlackApiException {
    UsersConversationsResponse in =
        slack.usersConversations(r ->
            r.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                .excludeArchived(true)
                .limit(200));
    if (!in.isOk()) {
      ill("Its channels cannot be listed (" + in.getError() + ").", "see the scopes above");
    } else if (in.getChannels().isEmpty()) {
      ill(
          "It is in no channel yet.",
          "type /invite @Taijie in the channel where disputes are to live");
    } else {
      well("It is in " + in.getChannels().size() + " channels.");
    }
  }

  private static String header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("");
  }

  private void well(String what) {
    found.add(Diagnosis.well(what));
  }

  private void ill(String what, String repair) {
    found.add(new Diagnosis(what, repair));
  }
}
