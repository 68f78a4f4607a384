package taijie.playground;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import taijie.playground.blocks.States;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people have chosen in the menus and inputs of messages, each person for themselves. */
final class MessageStates {
  private final Map<String, ObjectNode> states = new ConcurrentHashMap<>();

  ObjectNode of(String person, String channel, Message message) {
    JsonNode blocks = message.blocks() == null ? Json.array(List.of()) : message.blocks();
    ObjectNode before = states.getOrDefault(key(person, channel, message), Json.object());
    return States.kept(blocks, before);
  }

  void keep(String person, String channel, Message message, ObjectNode state) {
    states.put(key(person, channel, message), state);
  }

  private static String key(String person, String channel, Message message) {
    return person + " " + channel + " " + message.ts();
  }
}
