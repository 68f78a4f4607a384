package taijie.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.playground.Outcome;
import taijie.playground.blocks.States;
import taijie.playground.world.Json;
import taijie.playground.world.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody before a window, field by field: what is written stays unsent until it is told. */
final class AtWindow {

  private final Front front;
  private final String who;
  private final ObjectNode written = Json.object();

  AtWindow(Front front, String who) {
    this.front = front;
    this.who = who;
  }

  View view() {
    return front.modal(who);
  }

  /** Everything that stands in the window, as it went over the wire. */
  String text() {
    return view().body().toString();
  }

  boolean isOpen() {
    return !front.world().views(front.as(who).id()).isEmpty();
  }

  /** Writes or chooses without the bot being told. */
  AtWindow write(String field, String value) {
    JsonNode block = block(field);
    JsonNode element = block.path("element");
    written
        .withObjectProperty(block.path("block_id").asString(""))
        .set(element.path("action_id").asString(""), state(element, value));
    return this;
  }

  /** Writes or chooses in a field that tells the bot at once. */
  AtWindow enter(String field, String value) {
    write(field, value);
    JsonNode block = block(field);
    front
        .as(who)
        .actIn(
            view().id(),
            block.path("block_id").asString(""),
            "value",
            state(block.path("element"), value),
            written);
    front.bot().settle();
    return this;
  }

  AtWindow press(String action) {
    for (JsonNode block : view().blocks()) {
      Optional<JsonNode> button =
          States.elements(block)
              .filter(e -> e.path("action_id").asString("").startsWith(action))
              .findFirst();
      if (button.isPresent()) {
        front
            .as(who)
            .actIn(
                view().id(),
                block.path("block_id").asString(""),
                button.get().path("action_id").asString(""),
                Json.object(),
                written);
        front.bot().settle();
        return this;
      }
    }
    throw new AssertionError("no button " + action + " in " + view().body());
  }

  boolean has(String field) {
    return find(field).isPresent();
  }

  boolean hasButton(String action) {
    return view().blocks().toString().contains("\"action_id\":\"" + action);
  }

  /** What stands in a field: a text, a date, or what the chosen option is called. */
  String shown(String field) {
    JsonNode block = block(field);
    JsonNode state = view().state().path(block.path("block_id").asString("")).path("value");
    for (String kind :
        List.of("value", "selected_date", "selected_user", "selected_conversation")) {
      if (state.path(kind).isString()) {
        return state.path(kind).asString();
      }
    }
    return state.path("selected_option").path("text").path("text").asString("");
  }

  /** What the menu of suppliers offers for the letters typed. */
  List<String> offered(String typed) {
    Outcome outcome = front.as(who).options(view().id(), "supplier", "value", typed);
    return outcome
        .more()
        .path("options")
        .valueStream()
        .map(o -> o.path("text").path("text").asString(""))
        .toList();
  }

  /** Sends the window; the sentences beside its fields, if it stays. */
  Map<String, String> send() {
    front.as(who).submit(view().id(), written);
    front.bot().settle();
    return isOpen() ? view().errors() : Map.of();
  }

  void close() {
    front.as(who).close(view().id(), true);
    front.bot().settle();
  }

  private JsonNode block(String field) {
    return find(field)
        .orElseThrow(() -> new AssertionError("no field " + field + " in " + view().body()));
  }

  private Optional<JsonNode> find(String field) {
    return view()
        .blocks()
        .valueStream()
        .filter(b -> b.path("type").asString("").equals("input"))
        .filter(b -> Filled.field(b.path("block_id").asString("")).equals(field))
        .findFirst();
  }

  private ObjectNode state(JsonNode element, String value) {
    String type = element.path("type").asString("");
    ObjectNode state = Json.object();
    switch (type) {
      case "external_select" ->
          state
              .putObject("selected_option")
              .put("value", value)
              .putObject("text")
              .put("type", "plain_text")
              .put("text", value);
      case "static_select" ->
          state.set(
              "selected_option",
              element
                  .path("options")
                  .valueStream()
                  .filter(o -> o.path("value").asString("").equals(value))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("no option " + value)));
      default -> state.put(States.field(type), value);
    }
    return state;
  }
}
