package taijie.playground.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import taijie.playground.wire.Shapes;
import taijie.playground.world.Json;
import taijie.playground.world.Triggers;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: modals and Homes. */
final class ViewMethods {
  private final World world;
  private final Triggers triggers;
  private final Views views;
  private final Shapes shapes;

  ViewMethods(World world, Triggers triggers) {
    this.world = world;
    this.triggers = triggers;
    this.views = new Views(world);
    this.shapes = new Shapes(world);
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "views.open", this::open,
        "views.push", this::push,
        "views.update", this::update,
        "views.publish", this::publish);
  }

  private ObjectNode open(Args args) {
    JsonNode view = view(args);
    views.check(view);
    return answer(views.open(used(args).person(), view));
  }

  private ObjectNode push(Args args) {
    JsonNode view = view(args);
    views.check(view);
    return answer(views.push(used(args).person(), view));
  }

  private ObjectNode update(Args args) {
    JsonNode view = view(args);
    View before =
        args.perhaps("view_id")
            .flatMap(world::view)
            .or(() -> args.perhaps("external_id").flatMap(this::byExternalId))
            .filter(v -> !v.home())
            .orElseThrow(() -> new Refusal("not_found"));
    if (args.perhaps("hash").filter(h -> !h.equals(before.hash())).isPresent()) {
      throw new Refusal("hash_conflict");
    }
    return answer(views.update(before, view));
  }

  private ObjectNode publish(Args args) {
    String person = args.required("user_id");
    if (world.member(person).isEmpty()) {
      throw new Refusal("user_not_found");
    }
    return answer(views.publish(person, view(args), args.perhaps("hash")));
  }

  private Optional<View> byExternalId(String id) {
    return world.members().stream()
        .flatMap(m -> world.views(m.id()).stream())
        .filter(v -> v.text("external_id").equals(id))
        .findFirst();
  }

  private static JsonNode view(Args args) {
    return args.json("view", "invalid_arguments")
        .orElseThrow(() ->
            new Refusal("invalid_arguments", List.of("[ERROR] missing required field: view")));
  }

  /** Uses the trigger up: a view that Slack would refuse must have been refused before. */
  private Triggers.Check.Good used(Args args) {
    return switch (triggers.use(args.required("trigger_id"))) {
      case Triggers.Check.Good good -> good;
      case Triggers.Check.Bad(String error) -> throw new Refusal(error);
    };
  }

  private ObjectNode answer(View view) {
    return Json.ok().set("view", shapes.view(view));
  }
}
