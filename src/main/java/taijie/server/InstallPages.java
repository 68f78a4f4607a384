package taijie.server;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Speech;
import taijie.installation.Install;
import taijie.installation.Install.Outcome;
import taijie.vocabulary.Language;

/** “Add to Slack”: the page that says what the bot does, and the one Slack sends people back to. */
public final class InstallPages extends Handler.Abstract {

  static final String INSTALL = "/slack/install";
  static final String REDIRECT = "/slack/oauth_redirect";

  private static final String COOKIE = "taijie_install";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::\\d{1,5})?");
  private static final Pattern OWN_MACHINE =
      Pattern.compile("(?:localhost|127\\.0\\.0\\.1)(?::.*)?");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final Logger LOG = LoggerFactory.getLogger(InstallPages.class);
  // Each is a row for ten minutes, and anybody on the internet may ask for one.
  private static final int BEGUN_AT_MOST = 300;

  private final Function<Language, Speech> voice;
  private final Function<Speech, Map<String, String>> scopes;
  private final Optional<OAuth> oauth;
  private final Flood flood = new Flood(BEGUN_AT_MOST, System::nanoTime);

  /**
   * How to add the bot to more workspaces.
   *
   * @param authorize Slack's page, where consent is given
   */
  public record OAuth(Install install, String clientId, URI authorize) {}

  /**
   * @param scopes what is asked for, each with its reason
   * @param oauth empty where the bot serves one workspace, by a token
   */
  public InstallPages(
      Function<Language, Speech> voice,
      Function<Speech, Map<String, String>> scopes,
      Optional<OAuth> oauth) {
    this.voice = voice;
    this.scopes = scopes;
    this.oauth = oauth;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
      return bare(405, response, callback);
    }
    InstallSheets sheets = new InstallSheets(voice.apply(language(request)));
    // Whoever only looks whether the page is there begins nothing.
    if (oauth.isEmpty() || HttpMethod.HEAD.is(request.getMethod())) {
      return send(200, sheets.byToken(), response, callback);
    }
    try {
      return INSTALL.equals(request.getHttpURI().getCanonicalPath())
          ? install(oauth.get(), sheets, request, response, callback)
          : redirect(oauth.get(), sheets, request, response, callback);
    } catch (RuntimeException e) {
      // Here rather than by the server, which would write the address into the log, code and all.
      LOG.error("an installation could not go on", e);
      return bare(503, response, callback);
    }
  }

  private boolean install(
      OAuth oauth, InstallSheets sheets, Request request, Response response, Callback callback) {
    String host = String.valueOf(request.getHeaders().get(HttpHeader.HOST));
    if (!HOST.matcher(host).matches()) {
      return bare(400, response, callback);
    }
    if (!flood.lets()) {
      return bare(429, response, callback);
    }
    // Slack takes no other than https, but for one's own machine.
    boolean safe = !OWN_MACHINE.matcher(host).matches();
    String back = (safe ? "https://" : "http://") + host + REDIRECT;
    String cookie = cookie(request).orElseGet(oauth.install()::cookie);
    String state = oauth.install().begin(cookie, back);
    Response.putCookie(
        response,
        HttpCookie.build(COOKIE, cookie)
            .path("/slack/")
            .maxAge(Install.PATIENCE.toSeconds())
            .httpOnly(true)
            .secure(safe)
            // Strict would keep it back when Slack sends the person here.
            .sameSite(HttpCookie.SameSite.LAX)
            .build());
    Speech speech = voice.apply(language(request));
    Map<String, String> asked = scopes.apply(speech);
    String authorize =
        oauth.authorize()
            + "?client_id="
            + encoded(oauth.clientId())
            + "&scope="
            + encoded(String.join(",", asked.keySet()))
            + "&state="
            + encoded(state)
            + "&redirect_uri="
            + encoded(back);
    return send(200, sheets.install(authorize, asked), response, callback);
  }

  private boolean redirect(
      OAuth oauth, InstallSheets sheets, Request request, Response response, Callback callback)
      throws Exception {
    Fields query = Request.extractQueryParameters(request);
    if (query.getValue("error") != null) {
      return send(200, sheets.denied(), response, callback);
    }
    String state = query.getValue("state");
    String code = query.getValue("code");
    Optional<String> cookie = cookie(request);
    if (state == null || code == null || cookie.isEmpty()) {
      return send(400, sheets.stale(), response, callback);
    }
    Outcome outcome = oauth.install().end(state, cookie.get(), code);
    int status =
        switch (outcome) {
          case Outcome.Installed installed -> 200;
          case Outcome.Unanswered unanswered -> 503;
          case Outcome.Stale stale -> 400;
          case Outcome.Refused refused -> 400;
        };
    return send(status, sheets.outcome(outcome), response, callback);
  }

  private static boolean bare(int status, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    callback.succeeded();
    return true;
  }

  private static boolean send(int status, Sheet sheet, Response response, Callback callback) {
    response.setStatus(status);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8")
        .put("Content-Security-Policy", Sheet.POLICY)
        .put(HttpHeader.CACHE_CONTROL, "no-store")
        .put("X-Content-Type-Options", "nosniff")
        .put("X-Frame-Options", "DENY")
        // The address of the page that Slack sends people back to holds the code.
        .put("Referrer-Policy", "no-referrer");
    Content.Sink.write(response, true, sheet.html(), callback);
    return true;
  }

  private static Optional<String> cookie(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .filter(value -> SECRET.matcher(value).matches())
        .findFirst();
  }

  /** The first of the browser's languages that the bot speaks, else English. */
  static Language language(@Nullable String accepted) {
    if (accepted == null) {
      return Language.EN;
    }
    try {
      List<LanguageRange> ranges = LanguageRange.parse(accepted);
      return ranges.stream()
          .sorted(Comparator.comparing(LanguageRange::getWeight).reversed())
          .map(LanguageRange::getRange)
          .filter(range -> range.startsWith("zh") || range.startsWith("en"))
          .findFirst()
          .map(Language::ofLocale)
          .orElse(Language.EN);
    } catch (IllegalArgumentException e) {
      return Language.EN;
    }
  }

  private static Language language(Request request) {
    return language(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
