package taijie.playground.blocks;

import java.util.stream.Stream;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the inputs of a message or a view: {@code block → action → state}, as Slack
 * reports it.
 */
public final class States {
  private States() {}

  /** As the blocks begin. */
  public static ObjectNode initial(JsonNode blocks) {
    ObjectNode values = Json.object();
    for (JsonNode block : blocks) {
      elements(block)
          .filter(e -> stateful(e.path("type").asString("")))
          .forEach(e ->
              values
                  .withObjectProperty(block.path("block_id").asString(""))
                  .set(e.path("action_id").asString(""), initialOf(e)));
    }
    return values;
  }

  /**
   * What was filled in before, where block, action and type are still there; as the blocks begin
   * elsewhere.
   */
  public static ObjectNode kept(JsonNode blocks, JsonNode before) {
    ObjectNode values = initial(blocks);
    values.forEachEntry((block, actions) ->
        ((ObjectNode) actions)
            .propertyNames().stream()
                .toList()
                .forEach(action -> {
                  JsonNode old = before.path(block).path(action);
                  boolean same = old.path("type").equals(actions.path(action).path("type"));
                  if (same) {
                    ((ObjectNode) actions).set(action, old);
                  }
                }));
    return values;
  }

  /** The interactive elements of a block. */
  public static Stream<JsonNode> elements(JsonNode block) {
    return Stream.of(
            block.path("elements").valueStream(),
            Stream.of(block.path("accessory"), block.path("element")))
        .flatMap(e -> e)
        .filter(e -> e.has("action_id"));
  }

  private static boolean stateful(String type) {
    return !type.equals("button") && !type.equals("overflow");
  }

  private static ObjectNode initialOf(JsonNode element) {
    String type = element.path("type").asString("");
    ObjectNode state = Json.object().put("type", type);
    String field = field(type);
    JsonNode initial = element.path(initialField(type));
    if (!initial.isMissingNode()) {
      state.set(field, initial);
    } else if (type.startsWith("multi_") || type.equals("checkboxes")) {
      state.putArray(field);
    } else {
      state.putNull(field);
    }
    return state;
  }

  /** Under which name an element's state is kept. */
  public static String field(String type) {
    return switch (type) {
      case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
      case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
      case "users_select" -> "selected_user";
      case "multi_users_select" -> "selected_users";
      case "conversations_select" -> "selected_conversation";
      case "multi_conversations_select" -> "selected_conversations";
      case "channels_select" -> "selected_channel";
      case "multi_channels_select" -> "selected_channels";
      case "datepicker" -> "selected_date";
      case "timepicker" -> "selected_time";
      case "datetimepicker" -> "selected_date_time";
      default -> "value";
    };
  }

  private static String initialField(String type) {
    return field(type).equals("value")
        ? "initial_value"
        : field(type).replace("selected", "initial");
  }
}
