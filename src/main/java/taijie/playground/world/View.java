package taijie.playground.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal or an App Home as one person has it before them.
 *
 * @param user who sees it
 * @param body as the bot sent it, each block with a {@code block_id}
 * @param hash changes with each update
 * @param previous the view beneath it in the stack
 * @param state {@code block → action → state} of its inputs
 * @param errors {@code block → sentence} shown beside the inputs
 */
public record View(
    String id,
    String user,
    ObjectNode body,
    String hash,
    String root,
    @Nullable String previous,
    ObjectNode state,
    Map<String, String> errors) {

  public boolean home() {
    return body.path("type").asString("").equals("home");
  }

  public String text(String field) {
    return body.path(field).asString("");
  }

  public JsonNode blocks() {
    return body.path("blocks");
  }

  /**
   * With other contents; what people have filled in stays where block and action are still there.
   */
  public View showing(ObjectNode newBody, String newHash) {
    return new View(id, user, newBody, newHash, root, previous, state, Map.of());
  }

  public View filled(ObjectNode newState) {
    return new View(id, user, body, hash, root, previous, newState, errors);
  }

  public View refusing(Map<String, String> newErrors) {
    return new View(id, user, body, hash, root, previous, state, newErrors);
  }
}
