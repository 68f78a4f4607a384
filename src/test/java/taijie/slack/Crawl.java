package taijie.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import taijie.playground.blocks.States;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.slack.blocks.Act;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who presses every button and chooses from every menu that comes before them, and enters
 * the same text into every field of every window.
 */
final class Crawl {

  private static final Set<String> AT_THE_END =
      Set.of("close", "close-dispute", "warning-owner", "answer-withdraw", "reopen");
  private static final int TRIES = 4;

  private final Front front;
  private final String who;
  private final String text;
  private final Set<String> done = new HashSet<>();
  private final Set<String> windows = new TreeSet<>();
  private final Set<String> fields = new TreeSet<>();
  private final Set<JsonNode> seen = new LinkedHashSet<>();

  Crawl(Front front, String who, String text) {
    this.front = front;
    this.who = who;
    this.text = text;
  }

  /** The windows that were sent, by their callbacks. */
  Set<String> windows() {
    return windows;
  }

  /** The fields into which the text was entered. */
  Set<String> fields() {
    return fields;
  }

  /** Everything that was shown in windows and Home, as it went over the wire. */
  Set<JsonNode> seen() {
    return seen;
  }

  /** Something that can be pressed or chosen. */
  private record Thing(
      String key,
      Optional<View> view,
      String channel,
      String ts,
      String block,
      JsonNode element,
      Optional<JsonNode> option) {}

  void everywhere(int most) {
    for (int i = 0; i < most; i++) {
      List<Thing> things = things().filter(t -> !done.contains(t.key())).toList();
      Optional<Thing> next =
          things.stream()
              .filter(t -> AT_THE_END.stream().noneMatch(t.key()::contains))
              .findFirst()
              .or(() -> things.stream().findFirst());
      if (next.isEmpty()) {
        return;
      }
      use(next.get());
    }
  }

  private void use(Thing thing) {
    done.add(thing.key());
    ObjectNode state = Json.object();
    thing.option().ifPresent(option -> state.set("selected_option", option));
    String action = thing.element().path("action_id").asString("");
    if (thing.view().isPresent()) {
      front.as(who).actIn(thing.view().get().id(), thing.block(), action, state, Json.object());
    } else {
      front.as(who).act(thing.channel(), thing.ts(), thing.block(), action, state);
    }
    front.bot().settle();
    throughWindow();
  }

  /** Fills and sends the window that is open, if there is one. */
  void throughWindow() {
    Map<String, Integer> refused = new HashMap<>();
    for (int round = 0; round < TRIES && isOpen(); round++) {
      if (round == 0) {
        enlarge();
      }
      View view = front.modal(who);
      seen.add(view.body());
      windows.add(view.text("callback_id"));
      ObjectNode values = Json.object();
      view.errors().keySet().forEach(block -> refused.merge(block, 1, Integer::sum));
      for (JsonNode block : view.blocks()) {
        String id = block.path("block_id").asString("");
        if (block.path("type").asString("").equals("input")) {
          JsonNode element = block.path("element");
          values
              .withObjectProperty(id)
              .set(
                  element.path("action_id").asString(""),
                  filled(id, element, refused.getOrDefault(id, 0)));
        }
      }
      front.as(who).submit(view.id(), values);
      front.bot().settle();
    }
    if (isOpen()) {
      seen.add(front.modal(who).body());
      front.as(who).close(front.modal(who).id(), true);
      front.bot().settle();
    }
  }

  private boolean isOpen() {
    return !front.world().views(front.as(who).id()).isEmpty();
  }

  private void enlarge() {
    for (String more : List.of(Act.MORE_DETAILS, Act.MORE_PEOPLE)) {
      for (JsonNode block : front.modal(who).blocks()) {
        States.elements(block)
            .filter(e -> e.path("action_id").asString("").equals(more))
            .findFirst()
            .ifPresent(e -> {
              String id = block.path("block_id").asString("");
              front.as(who).actIn(front.modal(who).id(), id, more, Json.object(), Json.object());
              front.bot().settle();
            });
      }
    }
  }

  private ObjectNode filled(String block, JsonNode element, int round) {
    String type = element.path("type").asString("");
    ObjectNode state = Json.object().put("type", type);
    switch (type) {
      case "plain_text_input" -> state.put("value", text(block, element, round));
      case "static_select", "radio_buttons" ->
          state.set(
              "selected_option",
              element.path("options").path(Math.min(round, element.path("options").size() - 1)));
      case "checkboxes" -> state.set("selected_options", element.path("options"));
      case "external_select" ->
          state
              .putObject("selected_option")
              .put("value", text)
              .putObject("text")
              .put("type", "plain_text")
              .put("text", "x");
      case "datepicker" -> state.put("selected_date", round == 0 ? "2026-03-01" : "2026-03-20");
      case "users_select" -> state.put("selected_user", front.as("marcus").id());
      default -> state.put(States.field(type), front.channel("quality-huaxin").id());
    }
    return state;
  }

  // Where the text itself is refused, a number is tried, and what a window asks to be confirmed.
  private String text(String block, JsonNode element, int round) {
    int most = element.path("max_length").asInt(3000);
    if (round == 1) {
      return "3";
    }
    if (round > 1) {
      return "D-1";
    }
    fields.add(Filled.field(block));
    return text.length() > most ? text.substring(0, most) : text;
  }

  private Stream<Thing> things() {
    Stream<Thing> home =
        front.world().home(front.as(who).id()).stream()
            .peek(view -> seen.add(view.body()))
            .flatMap(view -> things(view.blocks(), Optional.of(view), "", ""));
    List<Thing> said = new ArrayList<>();
    for (Channel channel : front.world().channels()) {
      if (channel.has(front.as(who).id())) {
        for (Message message : front.world().messages(channel.id())) {
          if (message.visibleTo(front.as(who).id()) && message.blocks() != null) {
            things(message.blocks(), Optional.empty(), channel.id(), message.ts())
                .forEach(said::addFirst);
          }
        }
      }
    }
    return Stream.concat(said.stream(), home);
  }

  private static Stream<Thing> things(
      JsonNode blocks, Optional<View> view, String channel, String ts) {
    return blocks
        .valueStream()
        .flatMap(block ->
            States.elements(block).flatMap(element -> things(block, element, view, channel, ts)));
  }

  private static Stream<Thing> things(
      JsonNode block, JsonNode element, Optional<View> view, String channel, String ts) {
    String id = block.path("block_id").asString("");
    String action = element.path("action_id").asString("");
    if (element.path("type").asString("").equals("button")) {
      return element.has("url")
          ? Stream.of()
          : Stream.of(new Thing(action, view, channel, ts, id, element, Optional.empty()));
    }
    return Stream.concat(
            element.path("options").valueStream(),
            element
                .path("option_groups")
                .valueStream()
                .flatMap(g -> g.path("options").valueStream()))
        .map(option -> {
          String[] parts = option.path("value").asString("").split("\\|");
          String entry = parts.length > 1 ? parts[1] : parts[0];
          return new Thing(
              action + "/" + entry, view, channel, ts, id, element, Optional.of(option));
        });
  }
}
