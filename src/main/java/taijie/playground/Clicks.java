package taijie.playground;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import taijie.playground.blocks.States;
import taijie.playground.wire.Answer;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.ResponseUrl;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Buttons and menus: {@code block_actions}. */
final class Clicks {
  private final Backstage backstage;

  Clicks(Backstage backstage) {
    this.backstage = backstage;
  }

  Outcome onMessage(
      Member person, Channel channel, String ts, String block, String action, JsonNode state) {
    Message message = backstage.message(person, channel, ts);
    JsonNode element = element(message.blocks(), block, action);
    ObjectNode values = backstage.messageStates().of(person.id(), channel.id(), message);
    fill(values, block, action, state);
    backstage.messageStates().keep(person.id(), channel.id(), message, values);
    ResponseUrl url =
        backstage
            .world()
            .responseUrl(channel.id(), person.id(), ts, message.reply() ? message.root() : null);
    ObjectNode payload = backstage.payload("block_actions", person);
    addMessage(payload, channel, message);
    payload.set("state", Json.of(Map.of("values", values)));
    payload
        .put("response_url", backstage.responseUrl(url.id()))
        .put("trigger_id", backstage.trigger(person, null));
    payload.putArray("actions").add(clicked(element, block, state));
    return sent(payload, element);
  }

  Outcome onView(
      Member person, String viewId, String block, String action, JsonNode state, JsonNode values) {
    View view = Submissions.mine(backstage.world(), person, viewId);
    JsonNode element = element(view.blocks(), block, action);
    View filled = Submissions.filled(view, values);
    fill(filled.state(), block, action, state);
    keep(filled);
    ObjectNode payload = backstage.payload("block_actions", person);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", backstage.shapes().view(filled));
    payload.put("trigger_id", backstage.trigger(person, view.id()));
    payload.putArray("actions").add(clicked(element, block, state));
    return sent(payload, element);
  }

  private void keep(View filled) {
    World world = backstage.world();
    if (filled.home()) {
      world.put(filled);
    } else {
      world.modals(modals -> modals.replace(filled));
    }
  }

  void addMessage(ObjectNode payload, Channel channel, Message message) {
    ObjectNode container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", channel.id())
            .put("is_ephemeral", message.ephemeral());
    if (message.reply()) {
      container.put("thread_ts", message.root());
    }
    payload.putObject("channel").put("id", channel.id()).put("name", Backstage.nameIn(channel));
    // Slack keeps no ephemeral messages and so has none to send along.
    if (!message.ephemeral()) {
      payload.set("message", backstage.shapes().message(channel.id(), message, true));
    }
  }

  private Outcome sent(ObjectNode payload, JsonNode element) {
    String label = element.path("text").path("text").asString(element.path("type").asString(""));
    Answer answer =
        backstage
            .outgoing()
            .form("click on " + label, Map.of("payload", Json.MAPPER.writeValueAsString(payload)));
    return answer.ok()
        ? Outcome.answered(answer, Json.object())
        : Outcome.failed(answer, "This did not work: " + Commands.why(answer));
  }

  private ObjectNode clicked(JsonNode element, String block, JsonNode state) {
    String type = element.path("type").asString("");
    ObjectNode clicked =
        Json.object()
            .put("type", type)
            .put("block_id", block)
            .put("action_id", element.path("action_id").asString(""))
            .put("action_ts", backstage.world().nextTs());
    if (type.equals("button")) {
      for (String field : new String[] {"text", "value", "style"}) {
        if (element.has(field)) {
          clicked.set(field, element.path(field));
        }
      }
    } else {
      String field = States.field(type);
      clicked.set(
          field, state.path(field).isMissingNode() ? Json.MAPPER.nullNode() : state.path(field));
    }
    return clicked;
  }

  private static void fill(ObjectNode values, String block, String action, JsonNode state) {
    if (values.path(block).path(action) instanceof ObjectNode there) {
      there.set(
          States.field(there.path("type").asString("")),
          state.path(States.field(there.path("type").asString(""))));
    }
  }

  static JsonNode element(@Nullable JsonNode blocks, String block, String action) {
    if (blocks != null) {
      for (JsonNode candidate : blocks) {
        if (candidate.path("block_id").asString("").equals(block)) {
          return States.elements(candidate)
              .filter(e -> e.path("action_id").asString("").equals(action))
              .findFirst()
              .orElseThrow(() -> new NotPossible("This button or menu is no longer here."));
        }
      }
    }
    throw new NotPossible("This button or menu is no longer here.");
  }
}
