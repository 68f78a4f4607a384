package taijie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.script.Script;
import taijie.playground.world.Cast;
import taijie.playground.world.Team;
import taijie.storage.Database;
import taijie.storage.Keyring;
import taijie.storage.ManualTimetable;
import taijie.storage.SqlStore;

/**
 * One bot for two workspaces that add it to their Slack: {@link #nordlicht} and {@link #sonne}.
 * Both have people and channels of the same ids, so that whatever is mixed up shows.
 */
public final class SharedBot implements AutoCloseable {

  private static final String SECRET = "test-signing-secret";
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
  private static final int MOST_ROUNDS = 200;

  private final Path folder;
  private final MovableClock clock = MovableClock.standing(TestBot.MONDAY);
  private final OkHttpClient browser = new OkHttpClient();
  private final SimulatedSlack nordlicht;
  private final SimulatedSlack sonne;
  private String keys = Keyring.fresh();
  private Database database;
  private ManualTimetable timetable;
  private SqlStore store;
  private Bot bot;

  private SharedBot() {
    try {
      folder = Files.createTempDirectory("taijie-shared");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Cast cast = Cast.nordlicht();
    nordlicht = slack(cast);
    Team team = new Team("T0SONNE", "Sonne & Söhne <Import>", "sonne", cast.team().partner());
    sonne = slack(new Cast(team, cast.app(), cast.people(), cast.channels()));
    nordlicht.alsoFor(sonne);
    startBot();
  }

  public static SharedBot start() {
    return new SharedBot();
  }

  private SimulatedSlack slack(Cast cast) {
    SimulatedSlack slack =
        SimulatedSlack.start(
            new SimulatedSlack.Options(
                0, SECRET, "xoxb-never-used-here", clock, Optional.empty(), cast));
    slack.weather().retriesAtOnce();
    slack.weather().patience(Duration.ofSeconds(30));
    return slack;
  }

  private void startBot() {
    database = Database.sqlite(file());
    try {
      bot =
          Bot.start(
              new Bot.Options(
                  "127.0.0.1",
                  0,
                  new Entrance.Http(SECRET),
                  new Reach.ManyWorkspaces(
                      nordlicht.oauth().clientId(),
                      nordlicht.oauth().clientSecret(),
                      Keyring.of(keys)),
                  nordlicht.apiUrl(),
                  clock),
              TestBot.KNOWLEDGE,
              database,
              (d, schedule, s) -> {
                store = s;
                timetable = new ManualTimetable(d, schedule, clock);
                return timetable;
              });
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    nordlicht.connect(bot.events());
    sonne.connect(bot.events());
  }

  /** Stops the bot and starts it with these keys. */
  public void restart(String otherKeys) {
    stopBot();
    startWith(otherKeys);
  }

  /** Starts it again where it did not start. */
  public void startWith(String otherKeys) {
    keys = otherKeys;
    startBot();
  }

  public String keys() {
    return keys;
  }

  public SimulatedSlack nordlicht() {
    return nordlicht;
  }

  public SimulatedSlack sonne() {
    return sonne;
  }

  public MovableClock clock() {
    return clock;
  }

  public SqlStore store() {
    return store;
  }

  public Database database() {
    return database;
  }

  public Bot bot() {
    return bot;
  }

  Path file() {
    return folder.resolve("taijie.db");
  }

  /** Every byte that is kept, as Latin-1. */
  public String everythingKept() {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path one : files.toList()) {
        all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a browser gets. */
  public record Page(int status, String body, Headers headers) {

    public String header(String name) {
      return String.valueOf(headers.get(name));
    }

    /** Where the one link on it leads. */
    public URI link() {
      Matcher link = LINK.matcher(body);
      if (!link.find()) {
        throw new AssertionError("no link on " + body);
      }
      return URI.create(link.group(1).replace("&amp;", "&"));
    }

    /** The cookie that it set, as a browser sends it back. */
    public String cookie() {
      return header("Set-Cookie").split(";", 2)[0];
    }
  }

  /** A page of the bot's, as a browser gets it. */
  public Page visit(String address, String... headers) {
    URI at = URI.create("http://127.0.0.1:" + bot.port()).resolve(address);
    Request request = new Request.Builder().url(at.toString()).headers(Headers.of(headers)).build();
    try (Response response = browser.newCall(request).execute()) {
      return new Page(response.code(), response.body().string(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody adds the bot to their workspace; the page they see in the end. */
  public Page install(SimulatedSlack into) {
    Page page = visit("/slack/install");
    URI back = into.oauth().answer(page.link(), true);
    return visit(back.toString(), "Cookie", page.cookie());
  }

  /** Plays acts in one of the workspaces. */
  public void play(SimulatedSlack in, String acts) {
    Script.parse("acts", "title: test\nzone: Europe/Berlin\nacts:\n" + acts)
        .play(in, clock, this::settle);
  }

  /** What the bot has said in the channels and private messages of a workspace. */
  public List<String> said(SimulatedSlack in) {
    return in.world().channels().stream()
        .flatMap(c -> in.world().messages(c.id()).stream())
        .filter(m -> m.user().equals(in.world().app().user()))
        .map(m -> m.text() + m.blocks())
        .toList();
  }

  public void settle() {
    quiet();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      timetable.runDue();
      quiet();
      if (store.waiting() == 0) {
        return;
      }
      if (round > 2) {
        clock.forward(Duration.ofSeconds(1));
      }
    }
  }

  /** Runs what is due, once. */
  public void runDue() {
    quiet();
    timetable.runDue();
  }

  public void forward(Duration by) {
    clock.forward(by);
    settle();
  }

  private void quiet() {
    try {
      nordlicht.awaitQuiet(Duration.ofSeconds(20));
      sonne.awaitQuiet(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopBot() {
    try {
      bot.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    database.close();
  }

  @Override
  public void close() {
    stopBot();
    nordlicht.close();
    sonne.close();
    browser.connectionPool().evictAll();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path one : files.toList()) {
        Files.delete(one);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
