package taijie.playground.script;

import java.util.List;
import java.util.stream.Stream;
import taijie.playground.Outcome;
import taijie.playground.Person;
import taijie.playground.script.Finder.Found;
import taijie.playground.world.App;
import taijie.playground.world.Json;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/** Clicks, choices and shortcuts of a script, found by the words that people see. */
final class Deeds {
  private final World world;
  private final Finder finder;
  private final Choice choice;

  Deeds(World world) {
    this.world = world;
    this.finder = new Finder(world);
    this.choice = new Choice(world);
  }

  /** A button by its label, or an entry of a “…” menu. */
  Outcome click(Person person, Act act, String thread) {
    String label = act.text("click");
    List<Spot> spots = spots(person, act, thread).toList();
    for (boolean exactly : new boolean[] {true, false}) {
      for (Spot spot : spots) {
        String text = spot.element().path("text").path("text").asString("");
        if (exactly ? text.equalsIgnoreCase(label) : !text.isEmpty() && Finder.says(text, label)) {
          return spot.click(person, Json.object());
        }
      }
    }
    return spots.stream()
        .filter(s -> s.element().path("type").asString("").equals("overflow"))
        .filter(s -> Choice.optionOf(s.element(), label).isPresent())
        .findFirst()
        .map(s -> s.click(person, choice.state(person, s, Json.of(label))))
        .orElseThrow(() -> new ActImpossible("no button “" + label + "”, only " + labels(spots)));
  }

  /** An option of a menu; {@code from} is a part of what is written on or beside the menu. */
  Outcome choose(Person person, Act act, String thread) {
    String from = act.text("from");
    JsonNode wanted = act.fields().path("choose");
    return spots(person, act, thread)
        .filter(s -> !s.element().path("type").asString("").equals("button"))
        .filter(s -> Finder.says(s.element().toString(), from))
        .filter(s -> offers(s, wanted))
        .findFirst()
        .map(s -> s.click(person, choice.state(person, s, wanted)))
        .orElseThrow(() ->
            new ActImpossible("no menu “" + from + "” that offers “" + wanted.asString("") + "”"));
  }

  private static boolean offers(Spot spot, JsonNode wanted) {
    boolean fixed = spot.element().has("options") || spot.element().has("option_groups");
    return !fixed
        || wanted.isArray()
        || Choice.optionOf(spot.element(), wanted.asString("")).isPresent();
  }

  Outcome shortcut(Person person, Act act) {
    String name = act.text("shortcut");
    if (!act.has("on")) {
      return person.shortcut(callback(world.app().globalShortcuts(), name));
    }
    Found on = finder.message(person, act.text("on"));
    return person.shortcut(
        callback(world.app().messageShortcuts(), name), on.channel().id(), on.message().ts());
  }

  private static String callback(List<App.Shortcut> shortcuts, String name) {
    return shortcuts.stream()
        .filter(s -> s.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new ActImpossible(
                "no shortcut “"
                    + name
                    + "”, only "
                    + shortcuts.stream().map(App.Shortcut::name).toList()))
        .callbackId();
  }

  private Stream<Spot> spots(Person person, Act act, String thread) {
    String on = act.text("on");
    return switch (on) {
      case "modal" -> finder.onView(modal(person));
      case "home" ->
          finder.onView(
              world
                  .home(person.id())
                  .orElseThrow(() -> new ActImpossible("the Home is still empty")));
      case "card" ->
          finder.onMessages(
              finder.visible(person).stream()
                  .filter(f -> thread.equals(f.channel().id() + " " + f.message().ts())));
      case "" -> finder.onMessages(finder.visible(person).stream());
      default -> finder.onMessages(Stream.of(finder.message(person, on)));
    };
  }

  View modal(Person person) {
    List<View> stack = world.views(person.id());
    if (stack.isEmpty()) {
      throw new ActImpossible("no modal is open");
    }
    return stack.getLast();
  }

  private static List<String> labels(List<Spot> spots) {
    return spots.stream()
        .map(s -> s.element().path("text").path("text").asString(""))
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }
}
