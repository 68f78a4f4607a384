package taijie.playground.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.playground.blocks.Ids;
import taijie.playground.blocks.States;
import taijie.playground.blocks.ViewRules;
import taijie.playground.world.Json;
import taijie.playground.world.Modals;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens, stacks and changes views, by a method or by the answer to a submission. */
public final class Views {
  private static final int LARGEST = 250_000;

  private final World world;

  public Views(World world) {
    this.world = world;
  }

  /**
   * @throws Refusal where Slack would not show this modal
   */
  void check(JsonNode given) {
    checked(given, false);
  }

  /** A modal, in the place of those that are open. */
  public View open(String person, JsonNode given) {
    ObjectNode body = checked(given, false);
    View view = created(person, body, Optional.empty());
    return world.modals(modals -> {
      modals.closeAll(person);
      return modals.push(view);
    });
  }

  /**
   * A modal on the one that is open.
   *
   * @throws Refusal {@code push_limit_reached} for a fourth, {@code not_found} where none is open
   */
  public View push(String person, JsonNode given) {
    ObjectNode body = checked(given, false);
    List<View> stack = world.views(person);
    if (stack.isEmpty()) {
      throw new Refusal("not_found");
    }
    if (stack.size() == Modals.MOST) {
      throw new Refusal("push_limit_reached");
    }
    View view = created(person, body, Optional.of(stack.getLast()));
    return world.modals(modals -> modals.push(view));
  }

  /** Other contents in a modal; what was filled in stays where its input does. */
  public View update(View view, JsonNode given) {
    ObjectNode body = checked(given, false);
    View after = view.showing(body, hash()).filled(States.kept(body.path("blocks"), view.state()));
    return world.modals(modals -> modals.replace(after));
  }

  /** A person's Home. */
  public View publish(String person, JsonNode given, Optional<String> hash) {
    ObjectNode body = checked(given, true);
    Optional<View> before = world.home(person);
    if (hash.isPresent() && before.isPresent() && !before.get().hash().equals(hash.get())) {
      throw new Refusal("hash_conflict");
    }
    View after =
        before
            .map(v -> v.showing(body, hash()))
            .orElseGet(() -> created(person, body, Optional.empty()))
            .filled(States.initial(body.path("blocks")));
    world.put(after);
    return after;
  }

  private View created(String person, ObjectNode body, Optional<View> beneath) {
    String id = "V" + world.nextNumber();
    return new View(
        id,
        person,
        body,
        hash(),
        beneath.map(View::root).orElse(id),
        beneath.map(View::id).orElse(null),
        States.initial(body.path("blocks")),
        Map.of());
  }

  private ObjectNode checked(JsonNode given, boolean home) {
    List<String> problems = ViewRules.view(given, home);
    if (!problems.isEmpty() || !(given instanceof ObjectNode)) {
      throw new Refusal("invalid_arguments", problems);
    }
    if (Json.MAPPER.writeValueAsString(given).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw new Refusal("view_too_large");
    }
    ObjectNode body = ((ObjectNode) given).deepCopy();
    body.set("blocks", Ids.given(given.path("blocks"), world::nextNumber));
    return body;
  }

  private String hash() {
    return world.now().getEpochSecond() + "." + Long.toHexString(world.nextNumber());
  }
}
