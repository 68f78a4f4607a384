package taijie.playground.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import taijie.playground.world.AgentView.Prompt;
import taijie.playground.world.AgentView.Prompts;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code assistant.threads.*}, as an app with an agent view may use it. */
final class AssistantMethods {
  private static final int MOST = 4;

  private final World world;
  private final Channels channels;

  AssistantMethods(World world) {
    this.world = world;
    this.channels = new Channels(world);
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "assistant.threads.setSuggestedPrompts", this::prompts,
        "assistant.threads.setStatus", this::status);
  }

  private ObjectNode prompts(Args args) {
    Channel channel = channels.visible(args.required("channel_id"));
    if (!channel.im()) {
      throw new Refusal("channel_not_found");
    }
    JsonNode prompts =
        args.json("prompts", "invalid_arguments").orElseThrow(() -> missing("prompts"));
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
    List<Prompt> offered =
        prompts
            .valueStream()
            .map(p -> new Prompt(p.path("title").asString(), p.path("message").asString()))
            .toList();
    world.agentView().offer(channel.id(), new Prompts(args.text("title"), offered));
    return Json.ok();
  }

  // An app may show its status in any thread in which it may write.
  private ObjectNode status(Args args) {
    Channel channel = channels.visible(args.required("channel_id"));
    if (!channels.botIn(channel)) {
      throw new Refusal("channel_not_found");
    }
    Message root =
        world
            .message(channel.id(), args.required("thread_ts"))
            .filter(message -> !message.reply() && !message.ephemeral())
            .orElseThrow(() -> new Refusal("invalid_thread_ts"));
    if (!args.has("status")) {
      throw missing("status");
    }
    world.agentView().show(channel.id(), root.ts(), args.text("status"));
    return Json.ok();
  }

  private static Refusal missing(String argument) {
    return new Refusal("invalid_arguments", List.of("[ERROR] missing required field: " + argument));
  }
}
