package taijie.opinion.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Usage;
import taijie.opinion.Shape;
import taijie.opinion.Shape.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shapes of answers as JSON Schema, and answers that came as text. */
final class Schemas {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private Schemas() {}

  static ObjectNode of(Shape shape) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Field field : shape.fields()) {
      ObjectNode property = properties.putObject(field.name());
      switch (field) {
        case Field.Words words -> property.put("type", "string");
        case Field.OneOf one -> labels(property, one.labels());
        case Field.SomeOf some -> {
          property.put("type", "array");
          labels(property.putObject("items"), some.labels());
        }
      }
      required.add(field.name());
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static void labels(ObjectNode property, List<String> labels) {
    property.put("type", "string");
    ArrayNode all = property.putArray("enum");
    labels.forEach(all::add);
  }

  /**
   * The one object in a text; around it a model may have put a fence of code or a sentence.
   *
   * @throws JacksonException where there is none, half of one, or more than one
   */
  static Map<String, Object> object(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    return fields(JSON.readTree(start < 0 || end < start ? text : text.substring(start, end + 1)));
  }

  /** The fields of an object that have a value; none of anything else. */
  static Map<String, Object> fields(JsonNode node) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (node.isObject()) {
      fields.putAll(JSON.convertValue(node, new TypeReference<Map<String, Object>>() {}));
      fields.values().removeIf(Objects::isNull);
    }
    return fields;
  }

  /** An answer with these fields; without any it is none. */
  static Reply reply(Map<String, Object> fields, Usage usage) {
    return fields.isEmpty()
        ? new Reply.Nothing(Failure.UNREADABLE, Optional.empty(), usage)
        : new Reply.Answered(fields, usage);
  }
}
