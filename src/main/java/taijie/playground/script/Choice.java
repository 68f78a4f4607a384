package taijie.playground.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.playground.Person;
import taijie.playground.blocks.States;
import taijie.playground.world.Json;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people choose or write, by the words they see, as the state that Slack reports. */
final class Choice {
  private final World world;

  Choice(World world) {
    this.world = world;
  }

  /**
   * The state of an element in which {@code wanted} is chosen or written: an option by its text, a
   * person by name, a channel by name, a date as ISO writes it.
   */
  ObjectNode state(Person person, Spot spot, JsonNode wanted) {
    JsonNode element = spot.element();
    String type = element.path("type").asString("");
    String field = States.field(type);
    ObjectNode state = Json.object();
    if (type.startsWith("multi_") || type.equals("checkboxes")) {
      ArrayNode chosen = state.putArray(field);
      words(wanted).forEach(w -> chosen.add(one(person, spot, type.replace("multi_", ""), w)));
      return state;
    }
    return state.set(field, one(person, spot, type, wanted.asString("")));
  }

  private JsonNode one(Person person, Spot spot, String type, String word) {
    return switch (type) {
      case "static_select", "radio_buttons", "checkboxes", "overflow" ->
          option(options(spot.element()), word);
      case "external_select" -> typed(suggested(person, spot, word), word);
      case "users_select" ->
          Json.of(
              world
                  .memberNamed(word)
                  .orElseThrow(() -> new ActImpossible("nobody is called " + word))
                  .id());
      case "conversations_select", "channels_select" ->
          Json.of(
              world
                  .channelNamed(word)
                  .orElseThrow(() -> new ActImpossible("no channel is called " + word))
                  .id());
      default -> Json.of(word);
    };
  }

  private static List<JsonNode> options(JsonNode element) {
    return Stream.concat(
            element.path("options").valueStream(),
            element
                .path("option_groups")
                .valueStream()
                .flatMap(g -> g.path("options").valueStream()))
        .toList();
  }

  private static List<JsonNode> suggested(Person person, Spot spot, String word) {
    JsonNode answer =
        switch (spot) {
          case Spot.InView(String view, String block, JsonNode element) ->
              person.options(view, block, spot.action(), word).more();
          case Spot.InMessage(String channel, String ts, String block, JsonNode element) ->
              person.options(channel, ts, block, spot.action(), word).more();
        };
    return answer.path("options").valueStream().toList();
  }

  // A label is cut where it is long; then the value tells what was typed.
  private static JsonNode typed(List<JsonNode> options, String word) {
    return options.stream()
        .filter(o -> !word.isBlank())
        .filter(o -> word.startsWith(o.path("value").asString("").replaceAll("…$", "")))
        .findFirst()
        .orElseGet(() -> option(options, word));
  }

  /** The option of just these words, or else the first that contains them. */
  static JsonNode option(List<JsonNode> options, String words) {
    return has(options, words)
        .orElseThrow(() ->
            new ActImpossible(
                "no option “" + words + "”, only " + options.stream().map(Choice::text).toList()));
  }

  static Optional<JsonNode> has(List<JsonNode> options, String words) {
    return options.stream()
        .filter(o -> text(o).equalsIgnoreCase(words))
        .findFirst()
        .or(() -> options.stream().filter(o -> Finder.says(text(o), words)).findFirst());
  }

  static Optional<JsonNode> optionOf(JsonNode element, String words) {
    return has(options(element), words);
  }

  private static String text(JsonNode option) {
    return option.path("text").path("text").asString("");
  }

  private static List<String> words(JsonNode wanted) {
    List<String> words = new ArrayList<>();
    if (wanted.isArray()) {
      wanted.forEach(w -> words.add(w.asString("")));
    } else {
      words.add(wanted.asString(""));
    }
    return words;
  }
}
