package taijie.playground.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taijie.playground.blocks.BlockRules;
import taijie.playground.blocks.Ids;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/**
 * What a message is to say, checked.
 *
 * @param text empty where none was given
 * @param blocks with ids; null where none were given
 */
public record Contents(String text, @Nullable JsonNode blocks, @Nullable JsonNode metadata) {
  private static final int LONGEST_TEXT = 40_000;

  /**
   * @throws Refusal {@code msg_too_long}, {@code invalid_blocks_format}, {@code invalid_blocks},
   *     {@code invalid_metadata_format}
   */
  public static Contents of(World world, Args args) {
    String text = args.text("text");
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal("msg_too_long");
    }
    Optional<JsonNode> blocks = args.json("blocks", "invalid_blocks_format");
    if (blocks.isPresent()) {
      check(blocks.get());
    }
    Optional<JsonNode> metadata = args.json("metadata", "invalid_metadata_format");
    if (metadata.filter(m -> !m.isEmpty() && !complete(m)).isPresent()) {
      throw new Refusal("invalid_metadata_format");
    }
    return new Contents(
        text, blocks.map(b -> Ids.given(b, world::nextNumber)).orElse(null), metadata.orElse(null));
  }

  private static void check(JsonNode blocks) {
    if (!blocks.isArray()) {
      throw new Refusal("invalid_blocks_format");
    }
    List<String> problems = BlockRules.message(blocks);
    if (!problems.isEmpty()) {
      throw new Refusal("invalid_blocks", problems);
    }
  }

  private static boolean complete(JsonNode metadata) {
    return metadata.path("event_type").isString() && metadata.path("event_payload").isObject();
  }

  /** The same, which must show something. */
  public Contents something() {
    if (text.isBlank() && (blocks == null || blocks.isEmpty())) {
      throw new Refusal("no_text");
    }
    return this;
  }
}
