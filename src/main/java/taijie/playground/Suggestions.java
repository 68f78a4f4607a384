package taijie.playground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.playground.wire.Answer;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Menus whose options the bot gives while somebody types: {@code block_suggestion}. */
final class Suggestions {
  private static final int MOST = 100;

  private final Backstage backstage;
  private final Clicks clicks;

  Suggestions(Backstage backstage) {
    this.backstage = backstage;
    this.clicks = new Clicks(backstage);
  }

  Outcome onView(Member person, String viewId, String block, String action, String query) {
    View view = Submissions.mine(backstage.world(), person, viewId);
    Clicks.element(view.blocks(), block, action);
    ObjectNode payload = backstage.payload("block_suggestion", person);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", backstage.shapes().view(view));
    return asked(payload, block, action, query);
  }

  Outcome onMessage(
      Member person, Channel channel, String ts, String block, String action, String query) {
    Message message = backstage.message(person, channel, ts);
    Clicks.element(message.blocks(), block, action);
    ObjectNode payload = backstage.payload("block_suggestion", person);
    clicks.addMessage(payload, channel, message);
    return asked(payload, block, action, query);
  }

  private Outcome asked(ObjectNode payload, String block, String action, String query) {
    payload.put("block_id", block).put("action_id", action).put("value", query);
    Answer answer =
        backstage
            .outgoing()
            .form(
                "options for " + query, Map.of("payload", Json.MAPPER.writeValueAsString(payload)));
    if (!answer.ok()) {
      return Outcome.failed(answer, "The options could not be loaded: " + Commands.why(answer));
    }
    Optional<List<JsonNode>> options = options(answer.body());
    if (options.isEmpty() || options.get().size() > MOST) {
      return Outcome.failed(answer, "The app's options are not as Slack wants them.");
    }
    return Outcome.answered(answer, Json.object().set("options", Json.array(options.get())));
  }

  private static Optional<List<JsonNode>> options(String body) {
    try {
      JsonNode answer = Json.MAPPER.readTree(body);
      if (!answer.has("options") && !answer.has("option_groups")) {
        return Optional.empty();
      }
      return Optional.of(
          Stream.concat(
                  answer.path("options").valueStream(),
                  answer
                      .path("option_groups")
                      .valueStream()
                      .flatMap(g -> g.path("options").valueStream()))
              .toList());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
