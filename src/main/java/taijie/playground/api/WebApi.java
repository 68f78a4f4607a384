package taijie.playground.api;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.playground.wire.Events;
import taijie.playground.wire.RateLimits;
import taijie.playground.wire.Sockets;
import taijie.playground.wire.Weather;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.wire.Wire;
import taijie.playground.world.Json;
import taijie.playground.world.StepRuns;
import taijie.playground.world.Triggers;
import taijie.playground.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/METHOD}: who calls, whether they may, and which family of methods answers. */
public final class WebApi {
  private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
  private static final String BEARER = "Bearer ";
  private static final Pattern SECRET =
      Pattern.compile("((?:client_secret|code|refresh_token|token)=)[^&]*");

  private final World world;
  private final String botToken;
  private final Sockets sockets;
  private final Weather weather;
  private final Wire wire;
  private final Oauth oauth;
  private final List<WebApi> others = new CopyOnWriteArrayList<>();
  private final FileMethods files;
  private final RateLimits limits = new RateLimits();
  private final Map<String, Function<Args, ObjectNode>> methods = new HashMap<>();

  public WebApi(
      World world,
      StepRuns steps,
      Events events,
      Triggers triggers,
      String botToken,
      Sockets sockets,
      Weather weather,
      Wire wire,
      Supplier<URI> address) {
    this.world = world;
    this.botToken = botToken;
    this.sockets = sockets;
    this.weather = weather;
    this.wire = wire;
    this.oauth = new Oauth(world);
    methods.putAll(new UserMethods(world).all());
    methods.putAll(new ChatMethods(world, events, address).all());
    methods.putAll(new ConversationMethods(world, events).all());
    methods.putAll(new ViewMethods(world, triggers).all());
    methods.putAll(new ReactionMethods(world).all());
    methods.putAll(new FunctionMethods(steps).all());
    methods.putAll(new AssistantMethods(world).all());
    files = new FileMethods(world, events, address);
    methods.putAll(files.all());
  }

  /** Takes the bytes of a file that was announced; an address that nobody was given answers 404. */
  public Reply upload(String id, byte[] content) {
    Optional<Fault> fault = weather.on("upload");
    if (fault.isPresent()) {
      return fault.get() == Fault.CUT_OFF ? Reply.none() : Reply.error(500, "");
    }
    boolean taken =
        files.upload(id, content)
            || others.stream().anyMatch(other -> other.files.upload(id, content));
    return taken ? Reply.ok("OK - " + content.length) : Reply.error(404, "");
  }

  public Oauth oauth() {
    return oauth;
  }

  /** Another workspace is called at this address, too, by the tokens and codes that it gave. */
  public void alsoFor(WebApi other) {
    others.add(other);
  }

  /**
   * @param authorization the header, or empty
   */
  public Reply call(String method, String authorization, String contentType, String body) {
    for (WebApi other : others) {
      if (other.isMeant(authorization, contentType, body)) {
        return other.call(method, authorization, contentType, body);
      }
    }
    long from = System.nanoTime();
    Reply reply = withWeather(method, authorization, contentType, body);
    String answer = reply.body();
    String error = errorIn(answer);
    wire.add(
        world.now(),
        Wire.Way.TO_SLACK,
        method,
        method,
        reply.status(),
        Duration.ofNanos(System.nanoTime() - from).toMillis(),
        error,
        SECRET.matcher(body.replace(botToken, "xoxb-…")).replaceAll("$1…"),
        answer);
    world.tell();
    return reply;
  }

  // Calls bring their blocks as JSON in a form's field, or in a body of JSON.
  private static boolean holds(String kind, String body) {
    return URLDecoder.decode(body, StandardCharsets.UTF_8).contains("\"type\":\"" + kind + "\"");
  }

  private Reply withWeather(String method, String authorization, String type, String body) {
    await(weather.delay(method));
    if (weather.away()) {
      return Reply.error(503, "");
    }
    Optional<String> refusal = weather.refusal(method, channel(type, body));
    if (refusal.isPresent()) {
      return Reply.ok(Json.MAPPER.writeValueAsString(new Refusal(refusal.get()).json()));
    }
    if (weather.unknown().stream().anyMatch(kind -> holds(kind, body))) {
      return Reply.ok(Json.MAPPER.writeValueAsString(new Refusal("invalid_blocks").json()));
    }
    Optional<Fault> fault = weather.on(method);
    if (fault.isEmpty()) {
      Reply reply = answer(method, authorization, type, body);
      weather.done(method);
      return reply;
    }
    return switch (fault.get()) {
      case SERVER_ERROR -> Reply.error(500, "");
      case REFUSED -> Reply.ok("{\"ok\":false,\"error\":\"internal_error\"}");
      case RATE_LIMITED -> Reply.limited(1);
      case CUT_OFF -> Reply.none();
      case GARBAGE -> Reply.ok("<html>upstream error</html>");
      case HALF_AN_ANSWER -> {
        String whole = answer(method, authorization, type, body).body();
        yield Reply.ok(whole.substring(0, whole.length() / 2));
      }
      case SERVER_ERROR_AFTERWARDS -> {
        answer(method, authorization, type, body);
        yield Reply.error(500, "");
      }
      case CUT_OFF_AFTERWARDS -> {
        answer(method, authorization, type, body);
        yield Reply.none();
      }
    };
  }

  private static String channel(String type, String body) {
    try {
      return Args.parse(type, body).text("channel");
    } catch (Refusal unreadable) {
      return "";
    }
  }

  private static String errorIn(String answer) {
    try {
      JsonNode json = Json.MAPPER.readTree(answer);
      return json.isObject() ? json.path("error").asString("ok") : "none";
    } catch (JacksonException e) {
      return "none";
    }
  }

  private static void await(Duration howLong) {
    try {
      Thread.sleep(howLong);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply answer(String method, String authorization, String type, String body) {
    try {
      Args args = Args.parse(type, body);
      if (method.equals("api.test")) {
        return Reply.ok(apiTest(args));
      }
      if (method.equals("apps.connections.open")) {
        return Reply.ok(connection(authorization));
      }
      if (method.equals("oauth.v2.access")) {
        return Reply.ok(Json.MAPPER.writeValueAsString(oauth.access(args, authorization)));
      }
      Function<Args, ObjectNode> called =
          method.equals("auth.revoke")
              ? given -> oauth.revoke(token(authorization, given))
              : methods.get(method);
      if (called == null) {
        throw new Refusal("unknown_method");
      }
      authorise(authorization, args);
      if (weather.rateLimits()) {
        Optional<Duration> wait = limits.take(method, args.text("channel"), world.now());
        if (wait.isPresent()) {
          return Reply.limited(wait.get().toSeconds());
        }
      }
      return Reply.ok(Json.MAPPER.writeValueAsString(world.together(() -> called.apply(args))));
    } catch (Refusal refusal) {
      return Reply.ok(Json.MAPPER.writeValueAsString(refusal.json()));
    } catch (RuntimeException e) {
      LOG.error("The simulated Slack itself failed in {}", method, e);
      return Reply.error(500, "{\"ok\":false,\"error\":\"internal_error\"}");
    }
  }

  private boolean isMeant(String authorization, String type, String body) {
    try {
      Args args = Args.parse(type, body);
      return Stream.of(token(authorization, args), args.text("code"), args.text("refresh_token"))
          .anyMatch(oauth::gave);
    } catch (Refusal e) {
      return false;
    }
  }

  private static String token(String authorization, Args args) {
    return authorization.startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : args.text("token");
  }

  // This method alone takes an app's own token, and only in the header.
  private String connection(String authorization) {
    if (!authorization.startsWith(BEARER)) {
      throw new Refusal("not_authed");
    }
    if (!authorization.startsWith(BEARER + "xapp-")) {
      throw new Refusal("not_allowed_token_type");
    }
    return Json.MAPPER.writeValueAsString(Json.ok().put("url", sockets.ticket().toString()));
  }

  private void authorise(String authorization, Args args) {
    String token = token(authorization, args);
    if (token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    if (oauth.gave(token)) {
      oauth.check(token);
    } else if (!token.equals(botToken)) {
      throw new Refusal("invalid_auth");
    }
  }

  private static String apiTest(Args args) {
    return Json.MAPPER.writeValueAsString(
        args.perhaps("error")
            .map(e -> Json.object().put("ok", false).put("error", e))
            .orElseGet(Json::ok));
  }
}
