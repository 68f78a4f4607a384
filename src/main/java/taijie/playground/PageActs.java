package taijie.playground;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks to be done, as JSON, turned into acts of a person. */
final class PageActs {
  private final SimulatedSlack slack;

  PageActs(SimulatedSlack slack) {
    this.slack = slack;
  }

  ObjectNode act(JsonNode request) {
    Outcome outcome;
    try {
      outcome = done(request);
    } catch (NotPossible | IllegalArgumentException | DateTimeException e) {
      outcome = Outcome.refused(String.valueOf(e.getMessage()));
    }
    ObjectNode answer = Json.object().put("ok", outcome.ok());
    if (!outcome.ok()) {
      answer.put("error", outcome.error());
    }
    return answer.setAll(outcome.more());
  }

  private Outcome done(JsonNode r) {
    Person me = slack.as(text(r, "as"));
    return switch (text(r, "do")) {
      case "say" ->
          text(r, "thread").isEmpty()
              ? me.say(text(r, "channel"), text(r, "text"))
              : me.reply(text(r, "channel"), text(r, "thread"), text(r, "text"));
      case "edit" -> me.edit(text(r, "channel"), text(r, "ts"), text(r, "text"));
      case "delete" -> me.delete(text(r, "channel"), text(r, "ts"));
      case "act" -> click(me, r);
      case "submit" -> me.submit(text(r, "view"), r.path("values"));
      case "close" -> me.close(text(r, "view"), r.path("all").asBoolean(false));
      case "shortcut" ->
          text(r, "ts").isEmpty()
              ? me.shortcut(text(r, "callback"))
              : me.shortcut(text(r, "callback"), text(r, "channel"), text(r, "ts"));
      case "options" -> options(me, r);
      case "home" -> me.open(text(r, "tab").isEmpty() ? "home" : text(r, "tab"));
      case "archive" -> me.archive(text(r, "channel"));
      case "join" -> me.join(text(r, "channel"));
      case "leave" ->
          text(r, "person").isEmpty()
              ? me.leave(text(r, "channel"))
              : me.remove(text(r, "channel"), text(r, "person"));
      case "invite" -> me.invite(text(r, "channel"), text(r, "person"));
      default -> ofThePlayground(r);
    };
  }

  private Outcome ofThePlayground(JsonNode r) {
    switch (text(r, "do")) {
      case "clock" -> {
        if (text(r, "to").isEmpty()) {
          slack.clock().forward(Duration.parse(text(r, "by")));
        } else {
          slack.clock().forwardTo(Instant.parse(text(r, "to")));
        }
      }
      case "weather" -> {
        slack.weather().rateLimits(r.path("rateLimits").asBoolean(false));
        slack.world().tell();
      }
      case "reset" -> slack.startOver();
      default -> throw new NotPossible("The playground knows no act “" + text(r, "do") + "”.");
    }
    return Outcome.done();
  }

  private static Outcome click(Person me, JsonNode r) {
    JsonNode on = r.path("on");
    return on.has("view")
        ? me.actIn(
            text(on, "view"),
            text(r, "block"),
            text(r, "action"),
            r.path("state"),
            r.path("values"))
        : me.act(
            text(on, "channel"),
            text(on, "ts"),
            text(r, "block"),
            text(r, "action"),
            r.path("state"));
  }

  private static Outcome options(Person me, JsonNode r) {
    JsonNode on = r.path("on");
    return on.has("view")
        ? me.options(text(on, "view"), text(r, "block"), text(r, "action"), text(r, "query"))
        : me.options(
            text(on, "channel"),
            text(on, "ts"),
            text(r, "block"),
            text(r, "action"),
            text(r, "query"));
  }

  private static String text(@Nullable JsonNode node, String field) {
    return node == null ? "" : node.path(field).asString("");
  }
}
