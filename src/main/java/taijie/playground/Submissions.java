package taijie.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.playground.api.Refusal;
import taijie.playground.blocks.Filled;
import taijie.playground.blocks.States;
import taijie.playground.wire.Answer;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sending off and closing modals: {@code view_submission}, {@code view_closed}. */
final class Submissions {
  private static final String TROUBLE = "We had some trouble connecting. Try again? ";

  private final Backstage backstage;

  Submissions(Backstage backstage) {
    this.backstage = backstage;
  }

  /** A view that this person has before them. */
  static View mine(World world, Member person, String id) {
    return world
        .view(id)
        .filter(v -> v.user().equals(person.id()))
        .orElseThrow(() -> new NotPossible("This view is no longer open."));
  }

  /** The view with what was filled in; inputs that were not touched stay as they are. */
  static View filled(View view, JsonNode values) {
    ObjectNode state = States.kept(view.blocks(), view.state()).deepCopy();
    for (var block : state.properties()) {
      for (var action : block.getValue().properties()) {
        JsonNode given = values.path(block.getKey()).path(action.getKey());
        if (given.isObject() && action.getValue() instanceof ObjectNode target) {
          String field = States.field(target.path("type").asString(""));
          target.set(field, given.has(field) ? given.path(field) : Json.MAPPER.nullNode());
        }
      }
    }
    return view.filled(state);
  }

  Outcome submit(Member person, String viewId, JsonNode values) {
    World world = backstage.world();
    View view = filled(mine(world, person, viewId), values);
    if (view.home() || !view.body().has("submit")) {
      throw new NotPossible("There is nothing to submit here.");
    }
    Map<String, String> missing = Filled.problems(view.blocks(), view.state());
    world.modals(modals -> modals.replace(view.refusing(missing)));
    if (!missing.isEmpty()) {
      return Outcome.beside(missing);
    }
    ObjectNode payload = backstage.payload("view_submission", person);
    payload.set("view", backstage.shapes().view(view));
    payload.put("trigger_id", backstage.trigger(person, view.id()));
    payload.set("response_urls", Json.array(List.of()));
    Answer answer = send("submission of " + title(view), payload);
    if (!answer.ok()) {
      return Outcome.failed(answer, TROUBLE + Commands.why(answer));
    }
    try {
      return world.together(() -> taken(person, view, answer));
    } catch (Refusal | JacksonException e) {
      return Outcome.failed(answer, TROUBLE + "Slack refuses the answer: " + e.getMessage());
    }
  }

  Outcome close(Member person, String viewId, boolean all) {
    World world = backstage.world();
    View view = mine(world, person, viewId);
    List<View> closed = world.modals(m -> all ? m.closeAll(person.id()) : m.close(view));
    for (View one : closed.reversed()) {
      if (one.body().path("notify_on_close").asBoolean(false)) {
        ObjectNode payload = backstage.payload("view_closed", person);
        payload.set("view", backstage.shapes().view(one));
        payload.put("is_cleared", all);
        send("closing of " + title(one), payload);
      }
    }
    return Outcome.done();
  }

  private Outcome taken(Member person, View view, Answer answer) {
    JsonNode body = answer.body().isBlank() ? Json.object() : Json.MAPPER.readTree(answer.body());
    String action = body.path("response_action").asString("");
    ObjectNode more = Json.object().put("response_action", action);
    switch (action) {
      case "" -> backstage.world().modals(modals -> modals.close(view));
      case "clear" -> backstage.world().modals(modals -> modals.closeAll(person.id()));
      case "update" -> current(view).ifPresent(v -> backstage.views().update(v, body.path("view")));
      case "push" -> backstage.views().push(person.id(), body.path("view"));
      case "errors" -> {
        Map<String, String> errors = errors(view, body.path("errors"));
        backstage.world().modals(modals -> modals.replace(view.refusing(errors)));
        more.set("errors", Json.of(errors));
      }
      default -> throw new Refusal("invalid_arguments", List.of("response_action " + action));
    }
    return Outcome.answered(answer, more);
  }

  /** As it stands now: the bot may have updated it meanwhile. */
  private Optional<View> current(View view) {
    return backstage.world().view(view.id());
  }

  private static Map<String, String> errors(View view, JsonNode given) {
    Map<String, String> errors = new LinkedHashMap<>();
    given.forEachEntry((block, sentence) -> errors.put(block, sentence.asString("")));
    List<String> inputs =
        view.blocks()
            .valueStream()
            .filter(b -> b.path("type").asString("").equals("input"))
            .map(b -> b.path("block_id").asString(""))
            .toList();
    List<String> unknown = errors.keySet().stream().filter(b -> !inputs.contains(b)).toList();
    if (errors.isEmpty() || !unknown.isEmpty()) {
      throw new Refusal(
          "invalid_arguments", List.of("errors must name input blocks, but names " + unknown));
    }
    return errors;
  }

  private Answer send(String what, ObjectNode payload) {
    return backstage
        .outgoing()
        .form(what, Map.of("payload", Json.MAPPER.writeValueAsString(payload)));
  }

  private static String title(View view) {
    return view.body().path("title").path("text").asString("a view");
  }
}
