package taijie.playground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.playground.wire.Form;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import tools.jackson.core.JacksonException;

/** The page on which people are played: its files, and its own JSON under {@code /ui}. */
final class Page {
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+\\.([a-z0-9]+)");
  private static final Pattern LINK = Pattern.compile("/archives/([A-Z0-9]+)/p(\\d{10})(\\d{6})");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon");

  private final SimulatedSlack slack;
  private final PageState state;
  private final PageActs acts;
  private final Changes changes;

  Page(SimulatedSlack slack, PageState state) {
    this.slack = slack;
    this.state = state;
    this.acts = new PageActs(slack);
    this.changes = new Changes(slack.world());
  }

  private static final String UPLOADED = "/ui/file/";

  /** A request, as far as it matters here. */
  record Asked(
      String method,
      String path,
      String query,
      String host,
      String origin,
      String contentType,
      String body) {
    boolean post() {
      return method.equals("POST");
    }
  }

  Changes changes() {
    return changes;
  }

  /**
   * Whether the request comes from this machine's own page: another host name points here by DNS
   * rebinding, another origin is another site's page in the same browser.
   */
  boolean admits(Asked asked) {
    String name = asked.host().replaceFirst(":\\d+$", "");
    boolean sameOrigin =
        asked.origin().isEmpty() || asked.origin().equals("http://" + asked.host());
    return OWN_NAMES.contains(name) && sameOrigin;
  }

  Sent refused() {
    return Sent.json(
        403, "{\"ok\":false,\"error\":\"Only the playground's own page may ask this.\"}");
  }

  Sent answer(Asked asked) {
    if (asked.path().startsWith("/ui/")) {
      return admits(asked) ? ui(asked) : refused();
    }
    if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
      return Sent.text(405, "Only GET is understood here.");
    }
    Matcher link = LINK.matcher(asked.path());
    if (link.matches()) {
      String thread = Form.decode(asked.query()).getOrDefault("thread_ts", "");
      String message = link.group(1) + "/" + link.group(2) + "." + link.group(3);
      return Sent.redirect("/#" + message + (thread.matches("[\\d.]+") ? "/" + thread : ""));
    }
    return asked.path().equals("/") ? file("index.html") : asset(asked.path());
  }

  private Sent ui(Asked asked) {
    return switch (asked.path()) {
      case "/ui/state" -> state(asked.query());
      case "/ui/wire" -> Sent.json(Json.of(slack.wire().entries()));
      case "/ui/act" -> act(asked);
      default ->
          asked.path().startsWith(UPLOADED)
              ? uploaded(asked.path().substring(UPLOADED.length()))
              : Sent.json(404, "{\"ok\":false,\"error\":\"There is no such address.\"}");
    };
  }

  private Sent uploaded(String id) {
    return slack
        .world()
        .file(id)
        .map(content -> new Sent(200, "application/octet-stream", content))
        .orElseGet(() -> Sent.text(404, "There is no such file."));
  }

  private Sent state(String query) {
    String as = Form.decode(query).getOrDefault("as", "");
    Member first = slack.world().members().getFirst();
    return Sent.json(state.seenBy(slack.world().member(as).filter(m -> !m.bot()).orElse(first)));
  }

  private Sent act(Asked asked) {
    if (!asked.post() || !asked.contentType().startsWith("application/json")) {
      return Sent.json(415, "{\"ok\":false,\"error\":\"Post JSON here.\"}");
    }
    try {
      return Sent.json(acts.act(Json.MAPPER.readTree(asked.body())));
    } catch (JacksonException e) {
      return Sent.json(400, "{\"ok\":false,\"error\":\"This is no JSON.\"}");
    }
  }

  private static Sent asset(String path) {
    return path.startsWith("/assets/")
        ? file(path.substring("/assets/".length()))
        : Sent.text(404, "There is nothing here.");
  }

  private static Sent file(String name) {
    Matcher known = FILE.matcher(name);
    if (!known.matches()) {
      return Sent.text(404, "There is no such file.");
    }
    String type = TYPES.getOrDefault(known.group(1), "application/octet-stream");
    try (InputStream file = Page.class.getResourceAsStream("/taijie/playground/page/" + name)) {
      return file == null
          ? Sent.text(404, "There is no such file.")
          : new Sent(200, type, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
