package taijie.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer must look like: these fields, all of them, and no others. */
public record Shape(List<Field> fields) {

  public Shape {
    fields = List.copyOf(fields);
  }

  public Shape(Field... fields) {
    this(List.of(fields));
  }

  /** A field by its name. */
  public sealed interface Field {
    String name();

    /** A text of at most so many letters, possibly empty. */
    record Words(String name, int longest) implements Field {}

    /** One of some labels. */
    record OneOf(String name, List<String> labels) implements Field {
      public OneOf {
        labels = List.copyOf(labels);
      }
    }

    /** Any number of some labels, each once. */
    record SomeOf(String name, List<String> labels) implements Field {
      public SomeOf {
        labels = List.copyOf(labels);
      }
    }
  }

  /** An answer that has this shape; empty where it has another. */
  public Optional<Answer> read(Map<String, Object> given) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    for (Field field : fields) {
      Optional<List<String>> values =
          Optional.ofNullable(given.get(field.name())).flatMap(value -> read(field, value));
      if (values.isEmpty()) {
        return Optional.empty();
      }
      read.put(field.name(), values.get());
    }
    return given.size() == fields.size() ? Optional.of(new Answer(read)) : Optional.empty();
  }

  private static Optional<List<String>> read(Field field, Object value) {
    return switch (field) {
      case Field.Words(String name, int longest) ->
          value instanceof String text && text.length() <= longest
              ? Optional.of(List.of(text.strip()))
              : Optional.empty();
      case Field.OneOf(String name, List<String> labels) ->
          value instanceof String label && labels.contains(label)
              ? Optional.of(List.of(label))
              : Optional.empty();
      case Field.SomeOf(String name, List<String> labels) ->
          value instanceof List<?> list ? known(list, labels) : Optional.empty();
    };
  }

  private static Optional<List<String>> known(List<?> list, List<String> labels) {
    List<String> known = new ArrayList<>();
    for (Object one : list) {
      if (!(one instanceof String label) || !labels.contains(label) || known.contains(label)) {
        return Optional.empty();
      }
      known.add(label);
    }
    return Optional.of(List.copyOf(known));
  }

  /** An answer of the right shape. */
  public record Answer(Map<String, List<String>> values) {

    public Answer {
      values = Map.copyOf(values);
    }

    /** A text or a label; empty where the field is. */
    public String one(String field) {
      return some(field).stream().findFirst().orElse("");
    }

    public List<String> some(String field) {
      return values.getOrDefault(field, List.of());
    }
  }
}
