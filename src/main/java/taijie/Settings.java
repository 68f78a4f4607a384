package taijie;

import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.socket.Pace;
import taijie.storage.DatabaseUrl;

/**
 * What is set from outside. The only reader of the environment.
 *
 * @param signingSecret proves that requests come from Slack
 * @param botToken lets the bot speak in its workspace
 * @param appToken lets the bot open a connection to Slack (Socket Mode) instead of being called
 * @param oauth lets many workspaces add the bot, in place of the one token
 * @param port where Slack's requests come in
 * @param data the folder for the database
 * @param conversations a folder to use instead of the built-in one
 * @param understanding how much memory understanding may take
 * @param slackApi Slack's own address, or a stand-in
 * @param database a PostgreSQL to use instead of SQLite
 * @param retention how long closed disputes are kept; for ever where empty
 * @param model a language model that may be asked for a second opinion
 * @param diskProblems why disputes could not be kept here
 */
record Settings(
    Optional<String> signingSecret,
    Optional<String> botToken,
    Optional<String> appToken,
    OAuthSettings oauth,
    int port,
    Path data,
    Optional<Path> conversations,
    Mind.Strength understanding,
    URI slackApi,
    Optional<DatabaseUrl> database,
    Optional<Period> retention,
    Optional<ModelSettings> model,
    List<String> diskProblems) {

  private static final String SECRET = "SLACK_SIGNING_SECRET";
  private static final String URL = "DATABASE_URL";
  private static final String TOKEN = "SLACK_BOT_TOKEN";
  private static final String APP_TOKEN = "SLACK_APP_TOKEN";

  /** A setting is missing or cannot be used; the message says what to do. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    Missing(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = List.copyOf(problems);
    }

    /** Each setting by itself. */
    List<String> problems() {
      return problems;
    }
  }

  static Settings ofEnvironment() {
    return of(environment());
  }

  /** What was set, before it is read. */
  static Map<String, String> environment() {
    return System.getenv();
  }

  static Settings of(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    Settings settings =
        new Settings(
            given(environment, SECRET),
            given(environment, TOKEN),
            appToken(environment, problems),
            OAuthSettings.of(name -> given(environment, name)),
            port(environment, problems),
            Path.of(given(environment, "TAIJIE_DATA").orElse("data")),
            given(environment, "TAIJIE_CONVERSATIONS").map(Path::of),
            understanding(environment, problems),
            api(environment, problems),
            database(environment, problems),
            retention(environment, problems),
            ModelSettings.of(name -> given(environment, name), problems),
            diskProblems(environment));
    log(environment, problems);
    if (!problems.isEmpty()) {
      throw new Missing(problems);
    }
    return settings;
  }

  // Dynos of Procfile platforms say so by this name; their disk is wiped at every restart.
  private static List<String> diskProblems(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    if (given(environment, "DYNO").isPresent() && given(environment, URL).isEmpty()) {
      problems.add(
          "This looks like a dyno, whose disk is wiped at every restart: SQLite would lose every"
              + " dispute. Add a PostgreSQL, so that DATABASE_URL is set, or run Taijie where"
              + " TAIJIE_DATA is a folder that lasts.");
    }
    return problems;
  }

  /**
   * Whether all is there to serve a workspace.
   *
   * @throws Missing with everything that is not
   */
  void mustServe() {
    List<String> problems = new ArrayList<>(diskProblems);
    if (signingSecret.isEmpty() && appToken.isEmpty()) {
      problems.add(
          SECRET
              + " is not set. It is on your app's page at api.slack.com/apps, under Basic"
              + " Information, App Credentials. Or set "
              + APP_TOKEN
              + ", if Slack cannot reach this machine.");
    }
    if (oauth.isMeant()) {
      oauth.check(problems);
      if (botToken.isPresent()) {
        problems.add(
            TOKEN
                + " is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for many."
                + " Unset the one or the others.");
      }
    } else if (botToken.isEmpty()) {
      problems.add(
          TOKEN
              + " is not set. It starts with xoxb- and is on your app's page under OAuth &"
              + " Permissions, once the app is installed. To serve many workspaces, set"
              + " SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and TAIJIE_KEY instead.");
    }
    if (!problems.isEmpty()) {
      problems.add("To try Taijie without Slack: taijie playground");
      throw new Missing(problems);
    }
  }

  private static Optional<DatabaseUrl> database(
      Map<String, String> environment, List<String> problems) {
    try {
      return given(environment, URL).map(DatabaseUrl::parse);
    } catch (IllegalArgumentException e) {
      problems.add(
          "DATABASE_URL cannot be used: "
              + e.getMessage()
              + ". It looks like postgres://user:password@host:5432/database?sslmode=require;"
              + " without it SQLite is used.");
      return Optional.empty();
    }
  }

  private static Optional<Period> retention(
      Map<String, String> environment, List<String> problems) {
    Optional<String> text = given(environment, "TAIJIE_RETENTION_MONTHS");
    if (text.isPresent() && !text.get().matches("[1-9]\\d{0,3}")) {
      problems.add(
          "TAIJIE_RETENTION_MONTHS must be a number of months from 1 to 9999, not “"
              + text.get()
              + "”. Unset it to keep closed disputes for ever.");
      return Optional.empty();
    }
    return text.map(months -> Period.ofMonths(Integer.parseInt(months)));
  }

  /** Whom to serve, once all is there. */
  Reach reach() {
    return oauth.isMeant() ? oauth.reach() : new Reach.OneWorkspace(botToken.orElseThrow());
  }

  /**
   * How Slack's requests come in: over a socket where there is an app token, else over HTTP.
   *
   * @throws java.util.NoSuchElementException where neither can be, which {@link #mustServe} tells
   */
  Entrance entrance() {
    return appToken
        .<Entrance>map(token -> new Entrance.Socket(token, Pace.USUAL))
        .orElseGet(() -> new Entrance.Http(signingSecret.orElseThrow()));
  }

  private static Optional<String> appToken(Map<String, String> environment, List<String> problems) {
    Optional<String> token = given(environment, APP_TOKEN);
    if (token.filter(t -> !t.matches("xapp-\\S{11,}")).isPresent()) {
      problems.add(
          APP_TOKEN
              + " is no app-level token: those begin with xapp-, and are made on your app's page at"
              + " api.slack.com/apps, under Basic Information, App-Level Tokens, with the scope"
              + " connections:write.");
    }
    return token;
  }

  private static Mind.Strength understanding(
      Map<String, String> environment, List<String> problems) {
    String text = given(environment, "TAIJIE_UNDERSTANDING").orElse("full");
    return switch (text) {
      case "full" -> Mind.Strength.FULL;
      case "light" -> Mind.Strength.LIGHT;
      default -> {
        problems.add("TAIJIE_UNDERSTANDING must be full or light, not “" + text + "”.");
        yield Mind.Strength.FULL;
      }
    };
  }

  // logback.xml reads it, and takes anything.
  private static void log(Map<String, String> environment, List<String> problems) {
    String form = given(environment, "TAIJIE_LOG").orElse("text");
    if (!Set.of("text", "json").contains(form)) {
      problems.add("TAIJIE_LOG must be text or json, not “" + form + "”.");
    }
  }

  private static int port(Map<String, String> environment, List<String> problems) {
    String text = given(environment, "PORT").orElse("3000");
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      problems.add("PORT must be a number from 0 to 65535, not “" + text + "”.");
      return 3000;
    }
    return Integer.parseInt(text);
  }

  private static URI api(Map<String, String> environment, List<String> problems) {
    String text = given(environment, "TAIJIE_SLACK_API_URL").orElse("https://slack.com/api/");
    try {
      return URI.create(text.endsWith("/") ? text : text + "/");
    } catch (IllegalArgumentException e) {
      problems.add("TAIJIE_SLACK_API_URL is no address: “" + text + "”.");
      return URI.create("https://slack.com/api/");
    }
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
