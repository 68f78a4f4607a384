package taijie.slack;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.content.Speech;

/**
 * The app as Slack wants it described (manifest, major version 2): what it offers, what it hears
 * and what it may do. A test holds that it names what the {@link Features} answer to, and no more.
 */
public final class Manifest {

  static final List<String> COMMANDS = List.of("/dispute", "/phrase", "/draft", "/supplier");
  static final List<String> MESSAGE_SHORTCUTS =
      List.of("log-answer", "check-draft", "phrase-this", "add-to-record");
  static final List<String> GLOBAL_SHORTCUTS = List.of("open-dispute");

  private static final String EVENTS = "/slack/events";
  private static final String REDIRECT = "/slack/oauth_redirect";
  private static final String COLOUR = "#2f4a43";

  private final Speech speech;

  public Manifest(Speech speech) {
    this.speech = speech;
  }

  /**
   * The manifest as a tree of maps, lists and plain values.
   *
   * @param host where Slack reaches the bot; empty for Socket Mode, where the bot calls Slack
   */
  public Map<String, Object> of(Optional<URI> host) {
    return of(host, false);
  }

  /**
   * The same for an app that many workspaces add by OAuth.
   *
   * @param host where Slack and browsers reach the bot
   */
  public Map<String, Object> forMany(URI host) {
    return of(Optional.of(host), true);
  }

  private Map<String, Object> of(Optional<URI> host, boolean many) {
    Optional<String> events = host.map(h -> at(h, EVENTS));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("_metadata", Map.of("major_version", 2));
    manifest.put(
        "display_information",
        ordered(
            "name",
            "Taijie",
            "description",
            speech.plain("manifest.about"),
            "long_description",
            speech.plain("manifest.about-long"),
            "background_color",
            COLOUR));
    manifest.put("features", features(events));
    Map<String, Object> oauth = new LinkedHashMap<>();
    host.filter(h -> many).ifPresent(h -> oauth.put("redirect_urls", List.of(at(h, REDIRECT))));
    oauth.put("scopes", Map.of("bot", Scope.all().stream().map(Scope::permission).toList()));
    manifest.put("oauth_config", oauth);
    // Slack lists steps only of apps that whole organisations can install.
    if (many) {
      manifest.put("functions", Map.of(WorkflowFeature.OPEN, step()));
    }
    manifest.put("settings", settings(events, many));
    return manifest;
  }

  /** What the app asks to be allowed, each with its reason. */
  public Map<String, String> scopes() {
    Map<String, String> reasons = new LinkedHashMap<>();
    Scope.all().forEach(scope -> reasons.put(scope.permission(), speech.label("scope", scope)));
    return reasons;
  }

  private Map<String, Object> features(Optional<String> events) {
    return ordered(
        "app_home",
            ordered(
                "home_tab_enabled", true,
                "messages_tab_enabled", true,
                "messages_tab_read_only_enabled", false),
        "agent_view", agent(),
        "bot_user", ordered("display_name", "Taijie", "always_online", true),
        "shortcuts", shortcuts(),
        "slash_commands", COMMANDS.stream().map(command -> command(command, events)).toList());
  }

  // What a person is offered before the bot knows their disputes.
  private Map<String, Object> agent() {
    List<Map<String, Object>> prompts = new ArrayList<>();
    for (String prompt : List.of("argue", "first", "angry")) {
      prompts.add(
          ordered(
              "title",
              speech.plain("agent." + prompt + "-prompt"),
              "message",
              speech.plain("agent." + prompt)));
    }
    return ordered("agent_description", speech.plain("agent.about"), "suggested_prompts", prompts);
  }

  private Map<String, Object> command(String command, Optional<String> events) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("command", command);
    events.ifPresent(url -> described.put("url", url));
    described.put("description", speech.plain("manifest.command-" + command.substring(1)));
    described.put("usage_hint", speech.plain("manifest.hint-" + command.substring(1)));
    // So that "@person" arrives as an id and not as a name.
    described.put("should_escape", true);
    return described;
  }

  private List<Map<String, Object>> shortcuts() {
    List<Map<String, Object>> shortcuts = new ArrayList<>();
    GLOBAL_SHORTCUTS.forEach(callback -> shortcuts.add(shortcut(callback, "global")));
    MESSAGE_SHORTCUTS.forEach(callback -> shortcuts.add(shortcut(callback, "message")));
    return shortcuts;
  }

  private Map<String, Object> shortcut(String callback, String type) {
    return ordered(
        "name",
        speech.plain("manifest.shortcut-" + callback),
        "type",
        type,
        "callback_id",
        callback,
        "description",
        speech.plain("manifest.does-" + callback));
  }

  private Map<String, Object> step() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (WorkflowInput input : WorkflowInput.all()) {
      inputs.put(
          input.parameter(),
          parameter(input.parameter(), input.type().slack(), input.field(), input.required()));
    }
    Map<String, Object> outputs = new LinkedHashMap<>();
    outputs.put("dispute", parameter("dispute", "string", "output-dispute", true));
    outputs.put("link", parameter("link", "string", "output-link", true));
    return ordered(
        "title",
        speech.plain("workflow.title"),
        "description",
        speech.plain("workflow.about"),
        "input_parameters",
        inputs,
        "output_parameters",
        outputs);
  }

  private Map<String, Object> parameter(
      String name, String type, String sentence, boolean required) {
    return ordered(
        "name",
        name,
        "type",
        type,
        "title",
        speech.plain("workflow." + sentence),
        "description",
        speech.plain("workflow." + sentence),
        "is_required",
        required);
  }

  private static Map<String, Object> settings(Optional<String> events, boolean many) {
    Map<String, Object> subscriptions = new LinkedHashMap<>();
    events.ifPresent(url -> subscriptions.put("request_url", url));
    subscriptions.put(
        "bot_events",
        Stream.concat(
                Scope.all().stream().flatMap(scope -> scope.events().stream()), farewells(many))
            .sorted()
            .toList());
    Map<String, Object> interactivity = new LinkedHashMap<>();
    interactivity.put("is_enabled", true);
    events.ifPresent(url -> interactivity.put("request_url", url));
    // Where Slack asks what the menu of suppliers offers for the letters typed.
    events.ifPresent(url -> interactivity.put("message_menu_options_url", url));
    return ordered(
        "event_subscriptions",
        subscriptions,
        "interactivity",
        interactivity,
        "org_deploy_enabled",
        many,
        "socket_mode_enabled",
        events.isEmpty(),
        "token_rotation_enabled",
        many);
  }

  // These need no scope; whole organisations can only add what many can.
  private static Stream<String> farewells(boolean many) {
    return Admission.FAREWELLS.stream()
        .filter(event -> many || !event.equals(Admission.TEAM_ACCESS_REVOKED));
  }

  private static String at(URI host, String path) {
    String base = host.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
