package taijie.playground.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import taijie.playground.world.Json;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code assistant.threads.*}, as an app with an agent view may use it. */
final class AssistantMethods {
  private static final int MOST = 4;

  private final Channels channels;

  AssistantMethods(World world) {
    this.channels = new Channels(world);
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of("assistant.threads.setSuggestedPrompts", this::prompts);
  }

  private ObjectNode prompts(Args args) {
    if (!channels.visible(args.required("channel_id")).im()) {
      throw new Refusal("channel_not_found");
    }
    JsonNode prompts =
        args.json("prompts", "invalid_arguments")
            .orElseThrow(() ->
                new Refusal(
                    "invalid_arguments", List.of("[ERROR] missing required field: prompts")));
    boolean good =
        prompts.isArray()
            && prompts.size() <= MOST
            && prompts
                .valueStream()
                .allMatch(p ->
                    !p.path("title").asString("").isEmpty()
                        && !p.path("message").asString("").isEmpty());
    // With a thread, Slack itself would fail without a word; here it is told.
    if (!good || args.has("thread_ts")) {
      throw new Refusal("invalid_arguments");
    }
    return Json.ok();
  }
}
