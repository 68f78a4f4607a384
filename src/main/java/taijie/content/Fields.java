package taijie.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Label;

/**
 * The fields of one mapping in a content file. Each method reads one field; what is missing or
 * wrong goes to the problems with its place, and a harmless value is returned so that reading goes
 * on. {@link #end()} reports the keys that nobody asked for.
 */
public final class Fields {

  private final String file;
  private final MappingNode node;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (keys.put(key.getValue(), key) != null) {
          problems.add(place(key), "“" + key.getValue() + "” stands here twice; keep one of them");
        }
        values.put(key.getValue(), tuple.getValueNode());
      }
    }
  }

  /** The file's name below the content folder, such as {@code guard/copy-owner.yml}. */
  public String file() {
    return file;
  }

  /** The file's name without folder and ending: the key of what it describes. */
  public String stem() {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
  }

  /** All keys in the order of the file; asking for them counts as having asked for each. */
  public List<String> keys() {
    asked.addAll(keys.keySet());
    return List.copyOf(keys.keySet());
  }

  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** A text that must be there and not be blank. */
  public String text(String key) {
    Node value = required(key, "a text");
    return value == null ? "" : scalar(key, value).orElse("");
  }

  public Optional<String> optionalText(String key) {
    Node value = optionalNode(key);
    return value == null ? Optional.empty() : scalar(key, value);
  }

  /** A text in both languages: a mapping with {@code en} and {@code zh}. */
  public Bilingual bilingual(String key) {
    return required(key, "a mapping with en and zh") == null
        ? new Bilingual("", "")
        : optionalBilingual(key).orElse(new Bilingual("", ""));
  }

  public Optional<Bilingual> optionalBilingual(String key) {
    return optional(key).map(BothLanguages::read);
  }

  /** A list of texts in both languages; none where the key is missing. */
  public List<Bilingual> bilinguals(String key) {
    return list(key).stream().map(BothLanguages::read).toList();
  }

  public boolean flag(String key, boolean otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().equals("true") && !text.get().equals("false")) {
      problem(key, "“" + key + "” must be true or false, not “" + text.get() + "”");
    }
    return text.get().equals("true");
  }

  public int number(String key) {
    return required(key, "a whole number") == null ? 0 : optionalNumber(key).orElse(0);
  }

  public OptionalInt optionalNumber(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.get()));
    } catch (NumberFormatException e) {
      problem(key, "“" + key + "” must be a whole number, not “" + text.get() + "”");
      return OptionalInt.empty();
    }
  }

  /** A decimal number such as a weight; empty where the key is missing. */
  public Optional<Double> optionalDecimal(String key) {
    return optionalText(key)
        .flatMap(text -> {
          try {
            return Optional.of(Double.parseDouble(text));
          } catch (NumberFormatException e) {
            problem(key, "“" + key + "” must be a number, not “" + text + "”");
            return Optional.empty();
          }
        });
  }

  /** One of a closed set; empty with a problem where the word is unknown. */
  public <E extends Enum<E> & Label> Optional<E> label(String key, Class<E> type) {
    return optionalText(key).flatMap(text -> label(key, text, type));
  }

  /** Several of a closed set, as a list or as a single word; none where the key is missing. */
  public <E extends Enum<E> & Label> List<E> labels(String key, Class<E> type) {
    return texts(key).stream().flatMap(text -> label(key, text, type).stream()).toList();
  }

  /** A list of texts, or a single one; none where the key is missing. */
  public List<String> texts(String key) {
    Node value = optionalNode(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue().stream().flatMap(n -> scalar(key, n).stream()).toList();
    }
    return scalar(key, value).stream().toList();
  }

  /** A mapping that must be there. */
  public Fields fields(String key) {
    Node value = required(key, "a mapping");
    return value instanceof MappingNode
        ? optional(key).orElseThrow()
        : new Fields(file, Yaml.emptyMapping(node), new Problems());
  }

  public Optional<Fields> optional(String key) {
    Node value = optionalNode(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof MappingNode mapping) {
      return Optional.of(new Fields(file, mapping, problems));
    }
    problems.add(place(value), "“" + key + "” must be a mapping (key: value lines)");
    return Optional.empty();
  }

  /** A list of mappings; none where the key is missing. */
  public List<Fields> list(String key) {
    Node value = optionalNode(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      problems.add(place(value), "“" + key + "” must be a list (lines that start with “- ”)");
      return List.of();
    }
    List<Fields> list = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof MappingNode mapping) {
        list.add(new Fields(file, mapping, problems));
      } else {
        problems.add(place(item), "each entry of “" + key + "” must be a mapping");
      }
    }
    return list;
  }

  /**
   * A list whose entries are mappings or, for short, a bare text that stands for a mapping with
   * just this key; none where the key is missing.
   *
   * @param inShort the key that a bare text is the value of
   */
  public List<Fields> list(String key, String inShort) {
    if (!(optionalNode(key) instanceof SequenceNode sequence)) {
      return list(key);
    }
    List<Fields> list = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      MappingNode mapping = item instanceof MappingNode full ? full : Yaml.mapping(inShort, item);
      list.add(new Fields(file, mapping, problems));
    }
    return list;
  }

  /** Whether a key's value is itself a mapping. */
  public boolean isMapping(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** Where this mapping begins. */
  public Place place() {
    return place(node);
  }

  /** Where a key's value stands; where the mapping begins if there is none. */
  public Place place(String key) {
    Node value = values.get(key);
    return place(value == null ? node : value);
  }

  /** Adds a problem at a key's value. */
  public void problem(String key, String what) {
    problems.add(place(key), what);
  }

  /** Reports keys that nobody asked for. Call it when all fields have been read. */
  public void end() {
    keys.forEach((key, where) -> {
      if (!asked.contains(key)) {
        Set<String> open = new LinkedHashSet<>(asked);
        open.removeAll(keys.keySet());
        String hint = Nearest.hint(key, open.isEmpty() ? asked : open);
        problems.add(place(where), "unknown key “" + key + "”" + hint);
      }
    });
  }

  private <E extends Enum<E> & Label> Optional<E> label(String key, String text, Class<E> type) {
    Optional<E> found = Label.find(type, text);
    if (found.isEmpty()) {
      List<String> all = Label.keys(type);
      problem(key, "“" + text + "” is none of " + String.join(", ", all) + Nearest.hint(text, all));
    }
    return found;
  }

  private @Nullable Node required(String key, String what) {
    Node value = optionalNode(key);
    if (value == null) {
      problems.add(place(node), "“" + key + "” is missing: " + what + " is needed here");
    }
    return value;
  }

  private @Nullable Node optionalNode(String key) {
    asked.add(key);
    return values.get(key);
  }

  private Optional<String> scalar(String key, Node value) {
    if (!(value instanceof ScalarNode scalar)) {
      problems.add(place(value), "“" + key + "” must be a text");
      return Optional.empty();
    }
    if (scalar.getValue().isBlank()) {
      problems.add(place(value), "“" + key + "” is empty");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue());
  }

  private Place place(Node at) {
    return Yaml.place(file, at);
  }
}
