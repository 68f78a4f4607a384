package taijie;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/** What whoever listens to Slack instead of looking at it would miss. */
final class Manners {

  private Manners() {}

  /** Everything that the bot showed anywhere and that lacks its words. */
  static List<String> lacking(World world) {
    List<String> lacking = new ArrayList<>();
    world.channels().stream()
        .flatMap(channel -> world.messages(channel.id()).stream())
        .filter(m -> m.user().equals(world.app().user()) && !m.tombstone())
        .forEach(m -> message(m, lacking));
    Stream<View> views =
        world.members().stream()
            .flatMap(m -> Stream.concat(world.home(m.id()).stream(), world.views(m.id()).stream()));
    views.forEach(view -> blocks(view.body().path("blocks"), lacking));
    return lacking;
  }

  private static void message(Message message, List<String> lacking) {
    if (message.text().isBlank()) {
      lacking.add("no notification text: " + message.blocks());
    }
    if (message.blocks() != null) {
      blocks(message.blocks(), lacking);
    }
  }

  private static void blocks(JsonNode blocks, List<String> lacking) {
    Set<String> labels = new TreeSet<>();
    boolean drawn = false;
    boolean written = false;
    for (JsonNode block : blocks) {
      drawn |= block.path("type").asString("").equals("data_visualization");
      written |= block.path("type").asString("").equals("section");
      walk(block, labels, lacking);
    }
    if (drawn && !written) {
      lacking.add("a chart without any text: " + blocks);
    }
  }

  private static void walk(JsonNode node, Set<String> labels, List<String> lacking) {
    String type = node.path("type").asString("");
    if (type.equals("image") && node.path("alt_text").asString("").isBlank()) {
      lacking.add("an image without text: " + node);
    }
    if (type.equals("button")) {
      String label =
          node.path("accessibility_label").asString(node.path("text").path("text").asString(""));
      if (label.chars().noneMatch(Character::isLetterOrDigit) && !label.contains("…")) {
        lacking.add("a button that nobody can say: " + node);
      }
      if (!labels.add(label)) {
        lacking.add("two buttons called “" + label + "”");
      }
    }
    node.valueStream().forEach(child -> walk(child, labels, lacking));
  }
}
