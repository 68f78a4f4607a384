package taijie.playground.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.playground.wire.Form;
import taijie.playground.world.Json;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Installing the bot by OAuth: a person's consent gives a code, a code gives a token, and where
 * tokens rotate a refresh token gives the next. All of it is forgotten with the process.
 */
public final class Oauth {

  /** As Slack has it for tokens that rotate. */
  public static final Duration LIFE = Duration.ofHours(12);

  /** As Slack has it for codes. */
  private static final Duration CODE_LIFE = Duration.ofMinutes(10);

  private static final String CLIENT_ID = "1.2";
  private static final String CLIENT_SECRET = "client-secret-of-no-worth";

  private final World world;
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Instant> tokens = new HashMap<>();
  private final Set<String> refreshers = new HashSet<>();
  private final Set<String> ever = new HashSet<>();
  private boolean rotating;
  private String organisation = "";

  private record Code(String redirect, String scope, Instant until) {}

  Oauth(World world) {
    this.world = world;
  }

  public String clientId() {
    return CLIENT_ID;
  }

  public String clientSecret() {
    return CLIENT_SECRET;
  }

  /** Whether tokens given from now on live for twelve hours only. */
  public synchronized void rotating(boolean on) {
    rotating = on;
  }

  /** From now on a whole organisation consents, of which the workspace is one. */
  public synchronized void organisation(String id) {
    organisation = id;
  }

  /**
   * A person consents, or not, on the page that the bot sent them to.
   *
   * @return where Slack sends them back to
   */
  public synchronized URI answer(URI authorize, boolean consent) {
    Map<String, String> asked = Form.decode(authorize.getRawQuery());
    String redirect = asked.getOrDefault("redirect_uri", "");
    String back = redirect + "?state=" + asked.getOrDefault("state", "");
    if (!consent) {
      return URI.create(back + "&error=access_denied");
    }
    String code = fresh("code");
    codes.put(code, new Code(redirect, asked.getOrDefault("scope", ""), end(CODE_LIFE)));
    return URI.create(back + "&code=" + code);
  }

  /** All tokens given so far are good for nothing from now on. */
  public synchronized void revokeAll() {
    tokens.clear();
    refreshers.clear();
  }

  /** How many tokens can be used now. */
  public synchronized long alive() {
    return tokens.values().stream().filter(end -> end.isAfter(world.now())).count();
  }

  /** Whether it gave this code, token or refresh token itself. */
  synchronized boolean gave(String secret) {
    return ever.contains(secret);
  }

  /** Whether a token that it gave can be used now. */
  synchronized void check(String token) {
    Instant end = tokens.get(token);
    if (end == null) {
      throw new Refusal("token_revoked");
    }
    if (!end.isAfter(world.now())) {
      throw new Refusal("token_expired");
    }
  }

  synchronized ObjectNode revoke(String token) {
    return Json.ok().put("revoked", tokens.remove(token) != null);
  }

  synchronized ObjectNode access(Args args, String authorization) {
    if (!credentials(args, authorization).equals(CLIENT_ID + ":" + CLIENT_SECRET)) {
      throw new Refusal("bad_client_secret");
    }
    if (args.text("grant_type").equals("refresh_token")) {
      if (!refreshers.remove(args.text("refresh_token"))) {
        throw new Refusal("invalid_refresh_token");
      }
      return given("chat:write");
    }
    Code code = codes.remove(args.text("code"));
    if (code == null || !code.until().isAfter(world.now())) {
      throw new Refusal("invalid_code");
    }
    if (!code.redirect().equals(args.text("redirect_uri"))) {
      throw new Refusal("bad_redirect_uri");
    }
    return given(code.scope());
  }

  private ObjectNode given(String scope) {
    String token = fresh(rotating ? "xoxe.xoxb-1-" : "xoxb-" + world.team().id() + "-");
    tokens.put(token, rotating ? end(LIFE) : Instant.MAX);
    ObjectNode given =
        Json.ok()
            .put("access_token", token)
            .put("token_type", "bot")
            .put("scope", scope)
            .put("bot_user_id", world.app().user())
            .put("app_id", world.app().id())
            .put("is_enterprise_install", !organisation.isEmpty());
    if (rotating) {
      String refresher = fresh("xoxe-1-");
      refreshers.add(refresher);
      given.put("expires_in", LIFE.toSeconds()).put("refresh_token", refresher);
    }
    if (organisation.isEmpty()) {
      given.putNull("enterprise");
      given.putObject("team").put("id", world.team().id()).put("name", world.team().name());
    } else {
      given.putNull("team");
      given.putObject("enterprise").put("id", organisation).put("name", "Nordlicht Group");
    }
    given.putObject("authed_user").put("id", world.members().getFirst().id());
    return given;
  }

  private String fresh(String beginning) {
    String secret = beginning + world.team().id() + "-" + world.nextNumber();
    ever.add(secret);
    return secret;
  }

  private Instant end(Duration life) {
    return world.now().plus(life);
  }

  // Both ways are allowed.
  private static String credentials(Args args, String authorization) {
    return Optional.of(authorization)
        .filter(header -> header.startsWith("Basic "))
        .map(header -> Base64.getDecoder().decode(header.substring("Basic ".length())))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> args.text("client_id") + ":" + args.text("client_secret"));
  }
}
