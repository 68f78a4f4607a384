package taijie.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taijie.dispute.Event;
import taijie.usecase.Preferences;
import taijie.usecase.Telling;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Values as JSON. Events and tellings carry their kind, which is the record's name: renaming one
 * would make old journals unreadable.
 */
final class Json {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kind {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Event.class, Kind.class)
          .addMixIn(Telling.class, Kind.class)
          .registerSubtypes(kinds(Event.class))
          .registerSubtypes(kinds(Telling.class))
          // Only what a record holds is kept, not what it can tell about itself.
          .changeDefaultVisibility(
              visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static String write(Event event) {
    return MAPPER.writerFor(Event.class).writeValueAsString(event);
  }

  static String write(Telling telling) {
    return MAPPER.writerFor(Telling.class).writeValueAsString(telling);
  }

  static Event event(String json) {
    return MAPPER.treeToValue(OldShapes.broughtUpToDate(MAPPER.readTree(json)), Event.class);
  }

  static String write(Map<String, String> typed) {
    return MAPPER.writeValueAsString(typed);
  }

  static Map<String, String> typed(String json) {
    return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
  }

  static Telling telling(String json) {
    return MAPPER.readValue(json, Telling.class);
  }

  static Preferences preferences(String json) {
    return MAPPER.readValue(json, Preferences.class);
  }

  /** A plain record of storage's own. */
  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  private static NamedType[] kinds(Class<?> sealed) {
    List<NamedType> kinds = new ArrayList<>();
    leaves(sealed).forEach(leaf -> kinds.add(new NamedType(leaf, leaf.getSimpleName())));
    return kinds.toArray(NamedType[]::new);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(Json::leaves)
        : Stream.of(type);
  }
}
