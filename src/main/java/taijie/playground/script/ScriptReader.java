package taijie.playground.script;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import taijie.playground.world.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a script's YAML and remembers on which line each act stands. */
final class ScriptReader {
  private final String file;

  ScriptReader(String file) {
    this.file = file;
  }

  /** What stands in the file: the head, and the acts with their places. */
  record Content(JsonNode head, List<Act> acts) {}

  Content read(String yaml) {
    Node root;
    try {
      root =
          new Compose(LoadSettings.builder().setLabel(file).build())
              .composeString(yaml)
              .orElseThrow(() -> failed(1, "the script is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      throw failed(line, "no YAML: " + e.getProblem());
    }
    if (!(root instanceof MappingNode mapping)) {
      throw failed(1, "a script is a mapping with title, zone and acts");
    }
    ObjectNode head = Json.object();
    List<Act> acts = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = ((ScalarNode) entry.getKeyNode()).getValue();
      if (name.equals("acts") && entry.getValueNode() instanceof SequenceNode sequence) {
        sequence.getValue().forEach(n -> acts.add(new Act(place(n), json(n))));
      } else {
        head.set(name, json(entry.getValueNode()));
      }
    }
    return new Content(head, List.copyOf(acts));
  }

  private JsonNode json(Node node) {
    return switch (node) {
      case ScalarNode scalar -> Json.MAPPER.valueToTree(scalar.getValue());
      case SequenceNode sequence -> {
        ArrayNode array = Json.MAPPER.createArrayNode();
        sequence.getValue().forEach(n -> array.add(json(n)));
        yield array;
      }
      case MappingNode mapping -> {
        ObjectNode object = Json.object();
        mapping
            .getValue()
            .forEach(
                t -> object.set(((ScalarNode) t.getKeyNode()).getValue(), json(t.getValueNode())));
        yield object;
      }
      default -> throw new ScriptFailed(List.of(place(node) + ": this YAML is not understood"));
    };
  }

  private String place(Node node) {
    return file + ":" + node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }

  private ScriptFailed failed(int line, String why) {
    return new ScriptFailed(List.of(file + ":" + line + ": " + why));
  }
}
