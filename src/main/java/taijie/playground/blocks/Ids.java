package taijie.playground.blocks;

import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ids that Slack gives to blocks and elements whose sender gave them none. */
public final class Ids {
  private Ids() {}

  /** A copy of the blocks in which every block and every interactive element has an id. */
  public static JsonNode given(JsonNode blocks, LongSupplier numbers) {
    JsonNode copy = blocks.deepCopy();
    for (JsonNode block : copy) {
      give(block, "block_id", numbers);
      switch (block.path("type").asString("")) {
        case "actions" -> block.path("elements").forEach(e -> give(e, "action_id", numbers));
        case "input" -> give(block.path("element"), "action_id", numbers);
        case "section" -> {
          JsonNode accessory = block.path("accessory");
          if (!accessory.path("type").asString("").equals("image")) {
            give(accessory, "action_id", numbers);
          }
        }
        default -> {
          // Nothing else can be clicked.
        }
      }
    }
    return copy;
  }

  private static void give(JsonNode to, String field, LongSupplier numbers) {
    if (to instanceof ObjectNode object && !object.has(field)) {
      object.put(field, "g" + numbers.getAsLong());
    }
  }
}
