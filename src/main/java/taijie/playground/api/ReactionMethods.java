package taijie.playground.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.World;
import tools.jackson.databind.node.ObjectNode;

/** {@code reactions.*} of the bot. */
final class ReactionMethods {
  private final World world;
  private final Channels channels;

  ReactionMethods(World world) {
    this.world = world;
    this.channels = new Channels(world);
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of("reactions.add", this::add, "reactions.remove", this::remove);
  }

  private ObjectNode add(Args args) {
    return react(args, Set::add, "already_reacted");
  }

  private ObjectNode remove(Args args) {
    return react(args, Set::remove, "no_reaction");
  }

  private interface Act {
    boolean on(Set<String> users, String user);
  }

  private ObjectNode react(Args args, Act act, String nothingToDo) {
    Channel channel = channels.writable(args.required("channel"));
    String name = args.required("name");
    if (!name.matches("[\\p{L}\\p{N}_+'-]+(::skin-tone-[2-6])?")) {
      throw new Refusal("invalid_name");
    }
    Message message =
        world
            .message(channel.id(), args.required("timestamp"))
            .filter(m -> !m.ephemeral())
            .orElseThrow(() -> new Refusal("message_not_found"));
    Map<String, Set<String>> reactions = new LinkedHashMap<>(message.reactions());
    Set<String> users = new LinkedHashSet<>(reactions.getOrDefault(name, Set.of()));
    if (!act.on(users, world.app().user())) {
      throw new Refusal(nothingToDo);
    }
    reactions.put(name, users);
    reactions.values().removeIf(Set::isEmpty);
    world.put(channel.id(), message.with(reactions));
    return Json.ok();
  }
}
