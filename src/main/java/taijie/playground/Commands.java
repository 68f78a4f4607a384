package taijie.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import taijie.playground.api.Refusal;
import taijie.playground.wire.Answer;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.ResponseUrl;
import taijie.playground.world.World;

/** Slash commands, sent to the bot as a signed form. */
final class Commands {
  private final Backstage backstage;
  private final Typed typed;

  Commands(Backstage backstage) {
    this.backstage = backstage;
    this.typed = new Typed(backstage.world());
  }

  Outcome run(Member person, Channel channel, String line, boolean inThread) {
    String[] parts = line.strip().split("\\s+", 2);
    String command = parts[0];
    boolean known =
        !person.external()
            && backstage.app().commands().stream().anyMatch(c -> c.command().equals(command));
    if (!known) {
      throw new NotPossible(
          command + " is not a valid command. Start with a space to send it as a message.");
    }
    if (inThread) {
      throw new NotPossible(command + " is not supported in threads. Sorry!");
    }
    World world = backstage.world();
    ResponseUrl url = world.responseUrl(channel.id(), person.id(), null, null);
    String text = parts.length == 1 ? "" : typed.command(parts[1].strip());
    Answer answer =
        backstage
            .outgoing()
            .form("slash command " + line.strip(), fields(person, channel, command, text, url));
    if (!answer.ok()) {
      return Outcome.failed(answer, "`" + command + "` did not work: " + why(answer));
    }
    try {
      backstage.responseUrls().answered(url, "", answer.body());
    } catch (Refusal refusal) {
      return Outcome.failed(
          answer,
          "`" + command + "` answered something that Slack refuses: " + refusal.getMessage());
    }
    return Outcome.answered(answer, Json.object());
  }

  private Map<String, String> fields(
      Member person, Channel channel, String command, String text, ResponseUrl url) {
    World world = backstage.world();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "verification-token");
    fields.put("team_id", world.team().id());
    fields.put("team_domain", world.team().domain());
    fields.put("channel_id", channel.id());
    fields.put("channel_name", Backstage.nameIn(channel));
    fields.put("user_id", person.id());
    fields.put("user_name", person.name());
    fields.put("command", command);
    fields.put("text", text);
    fields.put("api_app_id", backstage.app().id());
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", backstage.responseUrl(url.id()));
    fields.put("trigger_id", backstage.trigger(person, null));
    return fields;
  }

  /** Why the bot's answer is no good, as Slack would tell a person. */
  static String why(Answer answer) {
    return switch (answer.error()) {
      case "operation_timeout" -> "the app did not answer within 3 seconds (operation_timeout).";
      case "no_bot_connected" -> "no bot is connected.";
      case "connection_failed" -> "the app could not be reached (dispatch_failed).";
      default -> "the app answered with status " + answer.status() + " (dispatch_failed).";
    };
  }
}
