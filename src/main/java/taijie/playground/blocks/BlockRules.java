package taijie.playground.blocks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Slack refuses in the blocks of a message, a modal or a Home. */
public final class BlockRules {
  /** All markdown of one message together. */
  private static final int MOST_MARKDOWN = 12_000;

  /** How often these may stand in one message. */
  private static final Map<String, Integer> SELDOM = Map.of("table", 1, "data_visualization", 2);

  private BlockRules() {}

  /**
   * The problems of a message's blocks in Slack's words, each with the JSON pointer of its place;
   * none where they are good.
   */
  public static List<String> message(JsonNode blocks) {
    Place place = Place.root(blocks, "/blocks");
    check(place, Surface.MESSAGE);
    return place.problems();
  }

  static void check(Place blocks, Surface surface) {
    Set<String> ids = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    int markdown = 0;
    for (Place block : blocks.items(0, surface.most())) {
      Layout.check(block, surface);
      String id = block.node().path("block_id").asString("");
      if (!id.isEmpty() && !ids.add(id)) {
        block.at("block_id").refuse("block_id `" + id + "` is used more than once");
      }
      int count = counts.merge(block.type(), 1, Integer::sum);
      if (count > SELDOM.getOrDefault(block.type(), Integer.MAX_VALUE)) {
        block.refuse("no more than " + (count - 1) + " " + block.type() + " allowed in a message");
      }
      if (block.type().equals("markdown")) {
        markdown += block.node().path("text").asString("").length();
      }
    }
    if (markdown > MOST_MARKDOWN) {
      blocks.refuse(
          "markdown blocks must be less than " + (MOST_MARKDOWN + 1) + " characters in all");
    }
  }
}
