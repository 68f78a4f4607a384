package taijie.content;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a content file into {@link Fields}. */
final class Yaml {

  private Yaml() {}

  /** The mapping at the top of a file; empty with a problem where the file is no such thing. */
  static Optional<Fields> read(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(false).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.orElse(null) instanceof MappingNode mapping) {
        return Optional.of(new Fields(file, mapping, problems));
      }
      problems.add(new Place(file, 1, 1), "the file must hold a mapping (key: value lines)");
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
      problems.add(place, "cannot be read as YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(new Place(file, 1, 1), "cannot be read as YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  static Place place(String file, Node node) {
    return node.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
  }

  /** Stands in for a mapping that is missing, at the same place. */
  static MappingNode emptyMapping(Node at) {
    return new MappingNode(
        Tag.MAP, true, List.of(), FlowStyle.BLOCK, at.getStartMark(), at.getEndMark());
  }

  /** A mapping with one key, standing where its value stands. */
  static MappingNode mapping(String key, Node value) {
    Node name = new ScalarNode(Tag.STR, key, ScalarStyle.PLAIN);
    return new MappingNode(
        Tag.MAP,
        true,
        List.of(new NodeTuple(name, value)),
        FlowStyle.FLOW,
        value.getStartMark(),
        value.getEndMark());
  }

  private static Place place(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
