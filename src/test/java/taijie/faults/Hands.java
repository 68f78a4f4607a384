package taijie.faults;

import java.util.Map;
import java.util.Optional;
import taijie.playground.Outcome;
import taijie.playground.Person;
import taijie.playground.SimulatedSlack;
import taijie.playground.blocks.States;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody does with windows, buttons and menus, as they stand before them now. */
final class Hands {

  private final SimulatedSlack slack;
  private final Person person;

  Hands(SimulatedSlack slack, String name) {
    this.slack = slack;
    this.person = slack.as(name);
  }

  Person person() {
    return person;
  }

  /** The bot's message at the head of a thread, as it is now. */
  Optional<Message> card(String channel, String mark) {
    return slack.world().messages(channel).stream()
        .filter(m -> m.user().equals(slack.world().app().user()))
        .filter(m -> !m.reply() && !m.ephemeral() && m.toString().contains(mark))
        .findFirst();
  }

  /** Presses the first button whose name begins so; empty where there is none. */
  Optional<Outcome> press(String channel, Message message, String action) {
    return spot(message, action)
        .map(spot -> person.act(channel, message.ts(), spot.block(), spot.action(), Json.object()));
  }

  /** Chooses an entry of a menu by what it stands for. */
  Optional<Outcome> choose(String channel, Message message, String menu, String value) {
    return spot(message, menu)
        .flatMap(spot ->
            spot.element()
                .path("options")
                .valueStream()
                .filter(option -> option.path("value").asString("").contains(value))
                .findFirst()
                .map(option -> {
                  ObjectNode state = Json.object();
                  state.set("selected_option", option);
                  return person.act(channel, message.ts(), spot.block(), spot.action(), state);
                }));
  }

  private record Spot(String block, String action, JsonNode element) {}

  private static Optional<Spot> spot(Message message, String action) {
    if (message.blocks() == null) {
      return Optional.empty();
    }
    return message
        .blocks()
        .valueStream()
        .flatMap(block ->
            States.elements(block)
                .map(e ->
                    new Spot(
                        block.path("block_id").asString(""), e.path("action_id").asString(""), e)))
        .filter(spot -> spot.action().startsWith(action))
        .findFirst();
  }

  /**
   * Fills in the window that is open and sends it, again where Slack says that it did not arrive.
   *
   * @param texts by the input's block; in every menu that is still empty the first entry is taken
   * @return empty where no window is open
   */
  Optional<Boolean> send(Map<String, String> texts) {
    Optional<View> open = window();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode values = values(open.get(), texts);
    for (int time = 0; time < 2; time++) {
      if (window().filter(view -> view.id().equals(open.get().id())).isEmpty()) {
        return Optional.of(false);
      }
      Outcome sent = person.submit(open.get().id(), values);
      if (sent.ok()) {
        return Optional.of(!sent.more().path("response_action").asString("").equals("errors"));
      }
    }
    return Optional.of(false);
  }

  private Optional<View> window() {
    return slack.world().views(person.id()).stream().reduce((lower, upper) -> upper);
  }

  /** Puts away what is open. */
  void closeAll() {
    window().ifPresent(view -> person.close(view.id(), true));
  }

  private static ObjectNode values(View view, Map<String, String> texts) {
    ObjectNode values = Json.object();
    for (JsonNode block : view.blocks()) {
      String id = block.path("block_id").asString("");
      JsonNode element = block.path("element");
      String action = element.path("action_id").asString("");
      String type = element.path("type").asString("");
      if (texts.containsKey(id)) {
        values.withObjectProperty(id).withObjectProperty(action).put("value", texts.get(id));
      } else if (element.has("initial_value")) {
        values
            .withObjectProperty(id)
            .withObjectProperty(action)
            .put("value", element.path("initial_value").asString());
      } else if (type.equals("static_select") && !element.has("initial_option")) {
        JsonNode first =
            element.has("options")
                ? element.path("options").path(0)
                : element.path("option_groups").path(0).path("options").path(0);
        values.withObjectProperty(id).withObjectProperty(action).set("selected_option", first);
      }
    }
    return values;
  }
}
