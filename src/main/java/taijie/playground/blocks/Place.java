package taijie.playground.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One place in a JSON document, with its pointer, and what Slack would refuse there. */
final class Place {
  private final JsonNode node;
  private final String pointer;
  private final List<String> problems;

  private Place(JsonNode node, String pointer, List<String> problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  static Place root(JsonNode node, String pointer) {
    return new Place(node, pointer, new ArrayList<>());
  }

  /** In Slack's words: {@code [ERROR] what is wrong [json-pointer:/blocks/0/text]}. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  void refuse(String why) {
    problems.add("[ERROR] " + why + " [json-pointer:" + pointer + "]");
  }

  JsonNode node() {
    return node;
  }

  boolean has(String field) {
    return node.has(field) && !node.path(field).isNull();
  }

  Place at(String field) {
    JsonNode child = has(field) ? node.path(field) : MissingNode.getInstance();
    return new Place(child, pointer + "/" + field, problems);
  }

  /** A field that may be left out. */
  Optional<Place> perhaps(String field) {
    return has(field) ? Optional.of(at(field)) : Optional.empty();
  }

  /**
   * A field that must be there; where it is not, that is a problem and nothing more is said of it.
   */
  Optional<Place> required(String field) {
    if (!has(field)) {
      refuse("missing required field: " + field);
    }
    return perhaps(field);
  }

  /** The items of an array of {@code least} to {@code most}. */
  List<Place> items(int least, int most) {
    if (!node.isArray()) {
      refuse("must be an array");
      return List.of();
    }
    if (node.size() > most) {
      refuse("no more than " + most + " items allowed");
    }
    if (node.size() < least) {
      refuse("must have at least " + least + " item" + (least == 1 ? "" : "s"));
    }
    return IntStream.range(0, node.size())
        .mapToObj(i -> new Place(node.path(i), pointer + "/" + i, problems))
        .toList();
  }

  String type() {
    return node.path("type").asString("");
  }

  /** A string of {@code least} to {@code most} characters. */
  String string(int least, int most) {
    if (!node.isString()) {
      refuse("must be a string");
      return "";
    }
    String text = node.asString();
    if (text.codePointCount(0, text.length()) > most) {
      refuse("must be less than " + (most + 1) + " characters");
    }
    if (text.length() < least) {
      refuse("must be more than " + (least - 1) + " characters");
    }
    return text;
  }

  void oneOf(String field, Set<String> allowed) {
    perhaps(field)
        .filter(p -> !p.node.isString() || !allowed.contains(p.node.asString()))
        .ifPresent(p ->
            p.refuse("must be one of: " + String.join(", ", allowed.stream().sorted().toList())));
  }

  void bool(String field) {
    perhaps(field).filter(p -> !p.node.isBoolean()).ifPresent(p -> p.refuse("must be a boolean"));
  }

  /** Slack refuses fields that it does not know. */
  void only(Set<String> fields) {
    node.propertyNames().stream()
        .filter(name -> !fields.contains(name))
        .forEach(name -> refuse("invalid additional property: " + name));
  }
}
