package taijie.playground.script;

import java.util.List;
import java.util.Locale;
import taijie.playground.Person;
import taijie.playground.blocks.States;
import taijie.playground.world.Json;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal filled in by the labels of its inputs. */
final class Form {
  private final Choice choice;

  Form(World world) {
    this.choice = new Choice(world);
  }

  /** {@code block → action → state} for what the script fills in. */
  ObjectNode values(Person person, View view, JsonNode fill) {
    ObjectNode values = Json.object();
    fill.forEachEntry((label, wanted) -> {
      JsonNode block = block(view, label);
      JsonNode element =
          States.elements(block)
              .findFirst()
              .orElseThrow(() -> new ActImpossible("“" + label + "” takes no input"));
      Spot spot = new Spot.InView(view.id(), block.path("block_id").asString(""), element);
      values
          .withObjectProperty(spot.block())
          .set(spot.action(), choice.state(person, spot, wanted));
    });
    return values;
  }

  /** Whether the view has an input for each of these labels, or one that begins so. */
  static boolean hasAll(View view, JsonNode fill) {
    return fill.propertyStream()
        .map(p -> p.getKey().toLowerCase(Locale.ROOT))
        .allMatch(wanted ->
            inputs(view).stream()
                .anyMatch(b -> label(b).toLowerCase(Locale.ROOT).startsWith(wanted)));
  }

  private static List<JsonNode> inputs(View view) {
    return view.blocks()
        .valueStream()
        .filter(b -> States.elements(b).findFirst().isPresent())
        .toList();
  }

  private static JsonNode block(View view, String label) {
    List<JsonNode> inputs = inputs(view);
    return inputs.stream()
        .filter(b -> label(b).equalsIgnoreCase(label))
        .findFirst()
        .or(() -> inputs.stream().filter(b -> Finder.says(label(b), label)).findFirst())
        .orElseThrow(() ->
            new ActImpossible(
                "the modal has no input “"
                    + label
                    + "”, only "
                    + inputs.stream().map(Form::label).toList()));
  }

  /** An input's label, or the text beside a menu. */
  private static String label(JsonNode block) {
    return block.path("label").path("text").asString(block.path("text").path("text").asString(""));
  }
}
